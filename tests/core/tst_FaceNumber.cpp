// SPDX-License-Identifier: Apache-2.0
#include "core/FaceNumber.h"

#include <QRegularExpression>
#include <QTest>

using namespace core;
using namespace Qt::StringLiterals;

namespace {

QByteArray digitsOf(const std::optional<SecretBytes> &number)
{
    return number ? QByteArray(reinterpret_cast<const char *>(number->data()),
                               static_cast<qsizetype>(number->size()))
                  : QByteArray();
}

} // namespace

class TestFaceNumber : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void birthDate_isOfItsEra_data()
    {
        QTest::addColumn<QDate>("birth");
        QTest::addColumn<QByteArray>("digits");
        QTest::newRow("Meiji") << QDate(1912, 7, 29) << QByteArray("450729");
        QTest::newRow("first day of Taisho") << QDate(1912, 7, 30) << QByteArray("010730");
        QTest::newRow("last day of Taisho alone") << QDate(1926, 12, 24) << QByteArray("151224");
        QTest::newRow("first day of Showa") << QDate(1926, 12, 25) << QByteArray("011225");
        QTest::newRow("Showa 9, two digits") << QDate(1934, 3, 4) << QByteArray("090304");
        QTest::newRow("Showa 55") << QDate(1980, 2, 17) << QByteArray("550217");
        QTest::newRow("last day of Showa") << QDate(1989, 1, 7) << QByteArray("640107");
        QTest::newRow("first day of Heisei") << QDate(1989, 1, 8) << QByteArray("010108");
        QTest::newRow("last day of Heisei") << QDate(2019, 4, 30) << QByteArray("310430");
        QTest::newRow("first day of Reiwa") << QDate(2019, 5, 1) << QByteArray("010501");
        QTest::newRow("leap day") << QDate(2020, 2, 29) << QByteArray("020229");
    }

    void birthDate_isOfItsEra()
    {
        QFETCH(QDate, birth);
        QFETCH(QByteArray, digits);
        const auto number = faceNumber(birth, 2035, u"2285", FaceCalendar::JapaneseEra);
        QCOMPARE(digitsOf(number), digits + "20352285");
        QCOMPARE(number->size(), faceNumberDigits);
    }

    void gregorianFace_hasTheGregorianYear_data()
    {
        QTest::addColumn<QDate>("birth");
        QTest::addColumn<QByteArray>("digits");
        QTest::newRow("usual") << QDate(1991, 6, 30) << QByteArray("910630");
        QTest::newRow("first year of a century") << QDate(2000, 1, 1) << QByteArray("000101");
        QTest::newRow("no era begins there") << QDate(1989, 1, 8) << QByteArray("890108");
    }

    void gregorianFace_hasTheGregorianYear()
    {
        QFETCH(QDate, birth);
        QFETCH(QByteArray, digits);
        QCOMPARE(digitsOf(faceNumber(birth, 2030, u"0042", FaceCalendar::Gregorian)),
                 digits + "20300042");
    }

    void whatIsOnNoCard_makesNoNumber_data()
    {
        QTest::addColumn<QDate>("birth");
        QTest::addColumn<int>("expiryYear");
        QTest::addColumn<QString>("code");
        const QDate birth(1980, 2, 17);
        QTest::newRow("no date") << QDate() << 2035 << u"2285"_s;
        QTest::newRow("no such day") << QDate(1981, 2, 29) << 2035 << u"2285"_s;
        QTest::newRow("before the calendars met") << QDate(1872, 12, 31) << 2035 << u"2285"_s;
        QTest::newRow("expired before the first") << birth << 2015 << u"2285"_s;
        QTest::newRow("expiry as a year of an era") << birth << 17 << u"2285"_s;
        QTest::newRow("expiry a century off") << birth << 2135 << u"2285"_s;
        QTest::newRow("no code") << birth << 2035 << QString();
        QTest::newRow("three digits") << birth << 2035 << u"228"_s;
        QTest::newRow("five digits") << birth << 2035 << u"22855"_s;
        QTest::newRow("a letter") << birth << 2035 << u"22B5"_s;
        QTest::newRow("full-width digits") << birth << 2035 << u"２２８５"_s;
    }

    void whatIsOnNoCard_makesNoNumber()
    {
        QFETCH(QDate, birth);
        QFETCH(int, expiryYear);
        QFETCH(QString, code);
        for (const auto calendar : {FaceCalendar::JapaneseEra, FaceCalendar::Gregorian}) {
            QVERIFY(!faceNumber(birth, expiryYear, code, calendar));
        }
    }
};

QTEST_APPLESS_MAIN(TestFaceNumber)
#include "tst_FaceNumber.moc"
