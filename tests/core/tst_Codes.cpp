// SPDX-License-Identifier: Apache-2.0
#include "core/Cell.h"
#include "core/CodeWords.h"

#include <QDate>
#include <QTest>

using namespace core;
using namespace Qt::StringLiterals;

class TestCodes : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void ageBand_turnsOnTheBirthday_data()
    {
        QTest::addColumn<QDate>("today");
        QTest::addColumn<QDate>("born");
        QTest::addColumn<int>("band");
        const QDate today(2026, 11, 22);
        QTest::newRow("born today") << today << today << 0;
        QTest::newRow("tomorrow is no birth date") << today << today.addDays(1) << 9;
        QTest::newRow("no date") << today << QDate() << 9;
        QTest::newRow("one year less a day") << today << QDate(2025, 11, 23) << 0;
        QTest::newRow("one year") << today << QDate(2025, 11, 22) << 1;
        QTest::newRow("three") << today << QDate(2023, 11, 22) << 2;
        QTest::newRow("six") << today << QDate(2020, 11, 22) << 3;
        QTest::newRow("fifteen less a day") << today << QDate(2011, 11, 23) << 3;
        QTest::newRow("fifteen") << today << QDate(2011, 11, 22) << 4;
        QTest::newRow("sixty-five") << today << QDate(1961, 11, 22) << 5;
        QTest::newRow("seventy-five") << today << QDate(1951, 11, 22) << 6;
        QTest::newRow("a hundred and five") << today << QDate(1921, 1, 1) << 6;
        QTest::newRow("leap day, 28 Feb") << QDate(2026, 2, 28) << QDate(2020, 2, 29) << 2;
        QTest::newRow("leap day, 1 Mar") << QDate(2026, 3, 1) << QDate(2020, 2, 29) << 3;
    }

    void ageBand_turnsOnTheBirthday()
    {
        QFETCH(QDate, today);
        QFETCH(QDate, born);
        QFETCH(int, band);
        QCOMPARE(static_cast<int>(ageBandOn(today, born)), band);
    }

    void everyCell_survivesPacking()
    {
        for (const AgeBand age : allAgeBands) {
            for (const Sex sex : allSexes) {
                for (const Place place : allPlaces) {
                    const Cell cell{age, sex, place};
                    QCOMPARE(Cell::fromPacked(cell.packed()), cell);
                }
            }
        }
        QVERIFY(!Cell::fromPacked(79'999));
        QVERIFY(!Cell::fromPacked(std::numeric_limits<quint64>::max()));
    }

    void everyCode_hasAWordInEveryLanguage()
    {
        for (const QString &language : {u"ja"_s, u"ja-x-easy"_s, u"en"_s}) {
            const auto allHaveWords = [&language](const auto &codes) {
                return std::all_of(codes.begin(), codes.end(), [&language](auto code) {
                    return !wordOf(code, language).isEmpty();
                });
            };
            QVERIFY(allHaveWords(allAgeBands));
            QVERIFY(allHaveWords(allSexes));
            QVERIFY(allHaveWords(allPlaces));
            QVERIFY(!wordOf(Presence::OutForNow, language).isEmpty());
        }
        QCOMPARE(wordOf(Sex::Female, u"xx"_s), wordOf(Sex::Female, u"ja"_s));
    }
};

QTEST_GUILESS_MAIN(TestCodes)
#include "tst_Codes.moc"
