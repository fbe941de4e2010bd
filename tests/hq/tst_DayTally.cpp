// SPDX-License-Identifier: Apache-2.0
#include "hq/DayTally.h"
#include "tests/wire/SampleWire.h"

#include <QDateTime>
#include <QTest>

using namespace Qt::StringLiterals;

class DayTallyTest : public QObject
{
    Q_OBJECT

    static qint64 at(const char *utc)
    {
        return QDateTime::fromString(QString::fromLatin1(utc), Qt::ISODate).toMSecsSinceEpoch();
    }

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void dayBeginsAtMidnightInTokyo()
    {
        QCOMPARE(hq::tokyoDay(at("2026-11-22T14:59:59Z")) + 1,
                 hq::tokyoDay(at("2026-11-22T15:00:00Z")));
        QCOMPARE(hq::tokyoDay(at("2026-11-22T15:00:00Z")),
                 hq::tokyoDay(at("2026-11-23T14:59:59Z")));
        QCOMPARE(hq::tokyoDay(at("1969-12-31T14:59:59Z")), -1);
    }

    void comingsAndGoings_areCountedOnTheirDay()
    {
        hq::DayTally tally;
        core::ClearHalf clear = sample::arrival(sample::stream(), 2, core::noHash());
        const qint64 day = hq::tokyoDay(clear.wallTime);
        tally.receive(clear);
        clear.kind = core::EventKind::Corrected;
        clear.changes.front().before = clear.changes.front().after;
        tally.receive(clear);
        QVERIFY((tally.on(day) == hq::InAndOut{1, 0}));
        clear.kind = core::EventKind::Left;
        clear.changes.front().after.reset();
        tally.receive(clear);
        QVERIFY((tally.on(day) == hq::InAndOut{1, 1}));
        QVERIFY((tally.on(day + 1) == hq::InAndOut{0, 0}));
    }

    void slipOfTheFinger_isNeitherInNorOut()
    {
        hq::DayTally tally;
        core::ClearHalf clear = sample::arrival(sample::stream(), 2, core::noHash());
        tally.receive(clear);
        clear.kind = core::EventKind::Undone;
        std::swap(clear.changes.front().before, clear.changes.front().after);
        tally.receive(clear);
        QVERIFY((tally.on(hq::tokyoDay(clear.wallTime)) == hq::InAndOut{0, 0}));
    }

    void whatWasEnteredFromPaper_countsOnItsOwnDay()
    {
        hq::DayTally tally;
        core::ClearHalf clear = sample::arrival(sample::stream(), 2, core::noHash());
        const qint64 day = hq::tokyoDay(clear.wallTime);
        clear.happened =
            core::Happened{clear.wallTime - 24 * 3'600'000, core::HappenedSource::Paper};
        tally.receive(clear);
        QVERIFY((tally.on(day) == hq::InAndOut{0, 0}));
        QVERIFY((tally.on(day - 1) == hq::InAndOut{1, 0}));
    }

    void samePersonFoundTwice_wentNowhere()
    {
        hq::DayTally tally;
        core::ClearHalf clear = sample::arrival(sample::stream(), 2, core::noHash());
        clear.kind = core::EventKind::Linked;
        std::swap(clear.changes.front().before, clear.changes.front().after);
        tally.receive(clear);
        QVERIFY((tally.on(hq::tokyoDay(clear.wallTime)) == hq::InAndOut{0, 0}));
    }
};

QTEST_GUILESS_MAIN(DayTallyTest)
#include "tst_DayTally.moc"
