// SPDX-License-Identifier: Apache-2.0
#include "core/JapaneseEra.h"

#include <QTest>

using namespace core;
using namespace Qt::StringLiterals;

class TestJapaneseEra : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void day_hasItsEra_data()
    {
        QTest::addColumn<QDate>("day");
        QTest::addColumn<QString>("era");
        QTest::addColumn<int>("year");
        QTest::newRow("first day of the calendar") << QDate(1873, 1, 1) << u"明治"_s << 6;
        QTest::newRow("last day of Meiji alone") << QDate(1912, 7, 29) << u"明治"_s << 45;
        QTest::newRow("first day of Taisho") << QDate(1912, 7, 30) << u"大正"_s << 1;
        QTest::newRow("last day of Taisho alone") << QDate(1926, 12, 24) << u"大正"_s << 15;
        QTest::newRow("first day of Showa") << QDate(1926, 12, 25) << u"昭和"_s << 1;
        QTest::newRow("second year of Showa") << QDate(1927, 1, 1) << u"昭和"_s << 2;
        QTest::newRow("Showa 25") << QDate(1950, 2, 3) << u"昭和"_s << 25;
        QTest::newRow("last day of Showa") << QDate(1989, 1, 7) << u"昭和"_s << 64;
        QTest::newRow("first day of Heisei") << QDate(1989, 1, 8) << u"平成"_s << 1;
        QTest::newRow("last day of Heisei") << QDate(2019, 4, 30) << u"平成"_s << 31;
        QTest::newRow("first day of Reiwa") << QDate(2019, 5, 1) << u"令和"_s << 1;
        QTest::newRow("later") << QDate(2026, 11, 29) << u"令和"_s << 8;
    }

    void day_hasItsEra()
    {
        QFETCH(QDate, day);
        QFETCH(QString, era);
        QFETCH(int, year);
        const auto found = eraYearOf(day);
        QVERIFY(found);
        QCOMPARE(japaneseNameOf(found->era), era);
        QCOMPARE(found->year, year);
        QCOMPARE(westernYear(*found), day.year());
        QCOMPARE(eraYearIn(found->era, day.year()), *found);
    }

    void dayBeforeTheCalendarsMet_hasNone()
    {
        QVERIFY(!eraYearOf(QDate(1872, 12, 31)));
        QVERIFY(!eraYearOf(QDate()));
    }

    // The two that ended with an emperor's death had their last day in common with the next one.
    void eras_followEachOther_data()
    {
        QTest::addColumn<Era>("before");
        QTest::addColumn<Era>("after");
        QTest::addColumn<int>("daysBetween");
        QTest::newRow("Taisho") << Era::Meiji << Era::Taisho << 0;
        QTest::newRow("Showa") << Era::Taisho << Era::Showa << 0;
        QTest::newRow("Heisei") << Era::Showa << Era::Heisei << 1;
        QTest::newRow("Reiwa") << Era::Heisei << Era::Reiwa << 1;
    }

    void eras_followEachOther()
    {
        QFETCH(Era, before);
        QFETCH(Era, after);
        QFETCH(int, daysBetween);
        QCOMPARE(daysOf(before).last.daysTo(daysOf(after).first), daysBetween);
    }

    void everyDay_isOfTheEraItSays()
    {
        for (QDate day(1873, 1, 1); day < QDate(2030, 1, 1); day = day.addDays(1)) {
            const auto year = eraYearOf(day);
            QVERIFY(year);
            const DaySpan only{day, day};
            QCOMPARE(daysOf(year->era) & only, only);
            QVERIFY(year->year >= 1 && year->year <= 64);
        }
    }

    void noDay_hasNothingInCommon()
    {
        const DaySpan july = DaySpan::ofMonth(1926, 7);
        QCOMPARE(july.last, QDate(1926, 7, 31));
        QVERIFY(DaySpan().isEmpty());
        QVERIFY((DaySpan() & july).isEmpty());
        QVERIFY((july & DaySpan()).isEmpty());
        QVERIFY((july & DaySpan::ofMonth(1926, 8)).isEmpty());
        QCOMPARE(july & DaySpan::ofYear(1926), july);
    }
};

QTEST_APPLESS_MAIN(TestJapaneseEra)
#include "tst_JapaneseEra.moc"
