// SPDX-License-Identifier: Apache-2.0
#include "ocr/DateGrammar.h"

#include <QTest>

using namespace Qt::StringLiterals;

class TestDateGrammar : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aDateAsACardPrintsIt_isThatDay_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QDate>("date");
        QTest::newRow("born in an era") << u"昭和58年10月18日生"_s << QDate(1983, 10, 18);
        QTest::newRow("zeros before") << u"平成05年02月09日生"_s << QDate(1993, 2, 9);
        QTest::newRow("spaces before") << u"平成5年2月9日生"_s << QDate(1993, 2, 9);
        QTest::newRow("first year") << u"令和元年5月1日"_s << QDate(2019, 5, 1);
        QTest::newRow("western") << u"1978年07月01日"_s << QDate(1978, 7, 1);
        QTest::newRow("valid until") << u"2032年7月13日まで有効"_s << QDate(2032, 7, 13);
        QTest::newRow("both years") << u"2029年(令和11年)11月18日まで有効"_s << QDate(2029, 11, 18);
        QTest::newRow("issued") << u"令和8年4月1日交付"_s << QDate(2026, 4, 1);
        QTest::newRow("an era that ended early")
            << u"2023年(平成35年)02月20日まで有効"_s << QDate(2023, 2, 20);
        QTest::newRow("an era's last day") << u"昭和64年1月7日生"_s << QDate(1989, 1, 7);
        QTest::newRow("an era's first day") << u"平成元年1月8日生"_s << QDate(1989, 1, 8);
        QTest::newRow("leap day") << u"昭和63年2月29日生"_s << QDate(1988, 2, 29);
    }

    void aDateAsACardPrintsIt_isThatDay()
    {
        QFETCH(QString, text);
        QFETCH(QDate, date);
        QCOMPARE(grammar.date(text.toStdU32String()).value_or(QDate()), date);
    }

    void whatIsNoDay_isRefused_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("month 13") << u"昭和58年13月18日生"_s;
        QTest::newRow("day 31 of a short month") << u"昭和58年11月31日生"_s;
        QTest::newRow("leap day of another year") << u"昭和62年2月29日生"_s;
        QTest::newRow("month 0") << u"昭和58年0月18日生"_s;
        QTest::newRow("day 00") << u"昭和58年1月00日生"_s;
        QTest::newRow("an era's year 0") << u"平成0年1月1日生"_s;
        QTest::newRow("years that differ") << u"2029年(令和10年)11月18日まで有効"_s;
        QTest::newRow("longer than Taisho was") << u"大正16年1月1日生"_s;
        QTest::newRow("the day after an era") << u"昭和64年1月8日"_s;
        QTest::newRow("the day before an era") << u"令和元年4月30日"_s;
        QTest::newRow("born after an era") << u"平成31年5月1日生"_s;
        QTest::newRow("before the calendar") << u"1850年1月1日"_s;
        QTest::newRow("cut off") << u"昭和58年10月18"_s;
        QTest::newRow("a tail cut off") << u"2032年7月13日まで有"_s;
        QTest::newRow("two zeros") << u"平成5年002月9日生"_s;
        QTest::newRow("nothing") << QString();
    }

    void whatIsNoDay_isRefused()
    {
        QFETCH(QString, text);
        QVERIFY(!grammar.date(text.toStdU32String()));
    }

    void theLettersThatMayCome_areThoseThatItTakes()
    {
        QCOMPARE(lettersAfter(u"昭"_s), u"和"_s);
        QCOMPARE(lettersAfter(u"平成5年1"_s), u"012月"_s);
        QCOMPARE(lettersAfter(u"平成5年2月3"_s), u"日"_s);
        // 令和1年 is not 2029.
        QCOMPARE(lettersAfter(u"2029年(令和1"_s), u"0123456789"_s);
        QCOMPARE(lettersAfter(u"2029年(令和11"_s), u"年"_s);
    }

private:
    QString lettersAfter(const QString &text) const
    {
        auto state = grammar.start();
        for (const char32_t letter : text.toStdU32String()) {
            const auto step = grammar.next(state, letter);
            state = step ? step->state : state;
        }
        return QString::fromStdU32String(grammar.letters(state).value_or(U""));
    }

    ocr::DateGrammar grammar;
};

QTEST_GUILESS_MAIN(TestDateGrammar)
#include "tst_DateGrammar.moc"
