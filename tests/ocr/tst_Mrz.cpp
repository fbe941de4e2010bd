// SPDX-License-Identifier: Apache-2.0
#include "ocr/Mrz.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace {

const QDate today(2026, 11, 30);

// The specimen of ICAO Doc 9303 part 4, appendix B.
const QString first = u"P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<"_s;
const QString second = u"L898902C36UTO7408122F1204159ZE184226B<<<<<10"_s;

} // namespace

class MrzTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void specimenOfTheStandard_isUnderstood()
    {
        QVERIFY(ocr::mrzHolds(second));
        const auto mrz = ocr::mrzFrom(first, second, today);
        QVERIFY(mrz.has_value());
        QCOMPARE(mrz->surname, u"ERIKSSON"_s);
        QCOMPARE(mrz->given, u"ANNA MARIA"_s);
        QCOMPARE(mrz->number, u"L898902C3"_s);
        QCOMPARE(mrz->birthDate, QDate(1974, 8, 12));
        QCOMPARE(mrz->sex, u"F"_s);
        QCOMPARE(mrz->expiry, QDate(2012, 4, 15));
    }

    void wrongDigit_isNoticed()
    {
        for (const qsizetype place : {0, 5, 9, 13, 18, 19, 21, 27, 28, 42, 43}) {
            QString wrong = second;
            // By one: what differs by ten, as L and 1 do, has the same check digit.
            wrong[place] = QChar(wrong[place].unicode() + (wrong[place] == u'9' ? -1 : 1));
            QVERIFY2(!ocr::mrzHolds(wrong), qPrintable(wrong));
        }
        QVERIFY(!ocr::mrzHolds(second.left(43)));
    }

    void emptyPersonalNumber_mayHaveAFillerForItsDigit()
    {
        QVERIFY(ocr::mrzHolds(u"MT01232919JPN5408058M3601095<<<<<<<<<<<<<<<2"_s));
    }

    void child_isOfThisCentury()
    {
        QString line = second;
        line.replace(13, 6, u"250101"_s);
        QCOMPARE(ocr::mrzFrom(first, line, today)->birthDate, QDate(2025, 1, 1));
        line.replace(13, 6, u"270101"_s);
        QCOMPARE(ocr::mrzFrom(first, line, today)->birthDate, QDate(1927, 1, 1));
    }

    void noDate_isNoMrz()
    {
        QVERIFY(!ocr::mrzFrom(first, QString(second).replace(13, 6, u"741312"_s), today));
        QVERIFY(!ocr::mrzFrom(first, QString(second).replace(21, 6, u"12O415"_s), today));
        QVERIFY(!ocr::mrzFrom(first.left(43), second, today));
    }
};

QTEST_GUILESS_MAIN(MrzTest)
#include "tst_Mrz.moc"
