// SPDX-License-Identifier: Apache-2.0
#include "ocr/PrintedDate.h"

#include <QTest>

using namespace Qt::StringLiterals;

class PrintedDateTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void dateOfALine_isUnderstood_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QDate>("date");
        QTest::newRow("era") << u"昭和58年10月18日生"_s << QDate(1983, 10, 18);
        QTest::newRow("first year") << u"平成元年3月31日生"_s << QDate(1989, 3, 31);
        QTest::newRow("padded") << u"令和06年01月20日"_s << QDate(2024, 1, 20);
        QTest::newRow("spaces") << u"昭和45年 5月 5日生"_s << QDate(1970, 5, 5);
        QTest::newRow("western") << u"2030年 5月 5日まで有効"_s << QDate(2030, 5, 5);
        QTest::newRow("both") << u"2029年(令和11年)11月18日まで有効"_s << QDate(2029, 11, 18);
        QTest::newRow("both, era over")
            << u"2021年(平成33年)11月18日まで有効"_s << QDate(2021, 11, 18);
        QTest::newRow("last day") << u"昭和64年1月7日生"_s << QDate(1989, 1, 7);
        QTest::newRow("leap year") << u"2024年2月29日"_s << QDate(2024, 2, 29);
    }

    void dateOfALine_isUnderstood()
    {
        QFETCH(QString, text);
        QFETCH(QDate, date);
        QVERIFY(ocr::printedDate(text) == date);
    }

    void whatIsNoDate_isNone_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("nothing") << QString();
        QTest::newRow("no year") << u"10月18日生"_s;
        QTest::newRow("no such month") << u"昭和58年13月18日生"_s;
        QTest::newRow("no such day") << u"2023年2月29日"_s;
        QTest::newRow("years differ") << u"2029年(令和10年)11月18日まで有効"_s;
        QTest::newRow("far after the era") << u"昭和70年1月8日生"_s;
    }

    void whatIsNoDate_isNone()
    {
        QFETCH(QString, text);
        QVERIFY(!ocr::printedDate(text));
    }

    void expiry_isPlausibleWithinItsYears()
    {
        ocr::LayoutField field;
        field.earliest = QDate(2016, 1, 1);
        field.yearsAhead = 10;
        const QDate today(2026, 11, 30);
        QVERIFY(ocr::isPlausible(QDate(2016, 1, 1), field, today));
        QVERIFY(ocr::isPlausible(QDate(2036, 11, 30), field, today));
        QVERIFY(!ocr::isPlausible(QDate(2015, 12, 31), field, today));
        QVERIFY(!ocr::isPlausible(QDate(2036, 12, 1), field, today));
    }
};

QTEST_GUILESS_MAIN(PrintedDateTest)
#include "tst_PrintedDate.moc"
