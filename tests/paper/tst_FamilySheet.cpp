// SPDX-License-Identifier: Apache-2.0
// A family's sheet as a printer and a scanner see it: drawn by poppler, read by zbar.
#include "paper/FamilySheet.h"
#include "paper/FamilySheetWords.h"
#include "tests/paper/PdfReading.h"

#include <QBuffer>
#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;
using papertest::withoutSpaces;

namespace {

QByteArray printed(const paper::FamilySheet &sheet)
{
    QBuffer buffer;
    return buffer.open(QIODevice::WriteOnly) && paper::printFamilySheet(buffer, sheet)
               ? buffer.data()
               : QByteArray();
}

// In the letters of base 45, packed as a family's QR is.
QString code(qsizetype length)
{
    const QString letters = u"0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:"_s;
    QString text = u"HNN1:"_s;
    for (qsizetype i = text.size(); i < length; ++i) {
        text += letters.at(i * 17 % letters.size());
    }
    return text;
}

} // namespace

class FamilySheetTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void theCode_isReadBack_andForHowMany()
    {
        const QByteArray pdf = printed({{code(418)}, 4, core::Mode::Real});
        QVERIFY(papertest::keep(u"family"_s, u"one"_s, pdf));
        QCOMPARE(papertest::sizeOf(pdf), QSize(210, 297));
        QCOMPARE(papertest::codesOf(pdf), (QList<QList<QByteArray>>{{code(418).toLatin1()}}));
        const QString text = withoutSpaces(papertest::textOf(pdf));
        QVERIFY(text.contains(u"4人分"_s));
        QVERIFY(text.contains(u"People:"_s)); // poppler tells no digit after Latin letters
        QVERIFY(!text.contains(u"1/1"_s));
        QVERIFY(!text.contains(u"PRACTICE"_s));
    }

    void severalCodes_areAPageEach_andBelongTogether()
    {
        const QStringList codes{code(paper::longestFamilyCode), code(743), code(300)};
        const QByteArray pdf = printed({codes, 17, core::Mode::Practice});
        QVERIFY(papertest::keep(u"family"_s, u"three"_s, pdf));
        QCOMPARE(papertest::codesOf(pdf),
                 (QList<QList<QByteArray>>{
                     {codes[0].toLatin1()}, {codes[1].toLatin1()}, {codes[2].toLatin1()}}));
        const QString text = withoutSpaces(papertest::textOf(pdf));
        for (const QString &which : {u"1/3"_s, u"2/3"_s, u"3/3"_s}) {
            QCOMPARE(text.count(which), 1);
        }
        // Easy Japanese has the same letters here, and spaces.
        QCOMPARE(text.count(u"3枚いっしょに見せてください"_s), 2 * 3);
        QCOMPARE(text.count(u"sheetstogether"_s), 3);
        QCOMPARE(text.count(u"17人分"_s), 3);
        QCOMPARE(text.count(u"練習PRACTICE"_s), 3);
    }

    void allThreeLanguages_areOnIt()
    {
        const QString text =
            withoutSpaces(papertest::textOf(printed({{code(418)}, 1, core::Mode::Real})));
        for (const paper::FamilySheetWords &words : paper::familySheetWords()) {
            QVERIFY2(text.contains(withoutSpaces(words.show)), qUtf8Printable(words.show));
            for (const QString &advice : words.advice) {
                QVERIFY2(text.contains(withoutSpaces(advice)), qUtf8Printable(advice));
            }
        }
    }

    void moreThanACodeHolds_isSaid()
    {
        const QString tooLong = code(paper::longestFamilyCode + 1);
        QCOMPARE(printed({{code(300), tooLong}, 9, core::Mode::Real}), QByteArray());
        QCOMPARE(printed({{}, 0, core::Mode::Real}), QByteArray());
    }
};

QTEST_MAIN(FamilySheetTest)
#include "tst_FamilySheet.moc"
