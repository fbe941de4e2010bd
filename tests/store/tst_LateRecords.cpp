// SPDX-License-Identifier: Apache-2.0
// What is recorded later than it happened: from paper.
#include "SampleDesk.h"

#include <QTest>

using core::EventKind;
using core::Happened;
using core::HappenedSource;
using core::Presence;

namespace {
constexpr qint64 hour = 3'600'000;
}

class tst_LateRecords : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void lateArrival_isSeenWhenItHappened_alsoAfterARestart()
    {
        SampleDesk desk;
        auto opened = desk.open();
        const auto who = desk.newHandle();
        const Happened then{desk.wallTime - 5 * hour, HappenedSource::Paper};
        core::Event arrived = SampleDesk::arrival(who);
        arrived.happened = then;
        const auto recorded = (*opened)->append({arrived});
        QVERIFY(recorded);
        QCOMPARE(recorded->front().wallTime, desk.wallTime);
        QCOMPARE(recorded->front().happened, std::optional(then));
        for (int start = 0; start < 2; ++start) {
            const auto entry = (*opened)->entry(who);
            QCOMPARE(entry->firstSeen, then.time);
            QCOMPARE(entry->presenceSince, then.time);
            QCOMPARE(entry->enteredLate, std::optional(then));
            opened->reset();
            opened = desk.open();
        }
    }

    void whatLiesInTheFuture_isNotRecorded()
    {
        SampleDesk desk;
        auto opened = desk.open();
        core::Event arrived = SampleDesk::arrival(desk.newHandle());
        arrived.happened = Happened{desk.wallTime + hour, HappenedSource::Paper};
        const auto refused = (*opened)->append({arrived});
        QVERIFY(!refused);
        QCOMPARE(refused.error(), core::RegisterError::NotRecordable);
        QCOMPARE((*opened)->presence().present().total(), 0);
    }

    // Recorded out at eleven; then somebody enters from paper that they left at ten.
    void earlierByPaper_stillCountsAsTheLastWord()
    {
        SampleDesk desk;
        auto opened = desk.open();
        const auto who = desk.newHandle();
        QVERIFY((*opened)->append({SampleDesk::arrival(who)}));
        desk.wallTime += 11 * hour;
        QVERIFY(
            (*opened)->append({SampleDesk::event(EventKind::WentOut, who, Presence::OutForNow)}));
        QCOMPARE((*opened)->entry(who)->presenceSince, desk.wallTime);
        core::Event left = SampleDesk::event(EventKind::Left, who, Presence::Left);
        left.happened = Happened{desk.wallTime - hour, HappenedSource::Paper};
        desk.wallTime += hour;
        QVERIFY((*opened)->append({left}));
        QCOMPARE((*opened)->entry(who)->state.presence, Presence::Left);
        QCOMPARE((*opened)->entry(who)->presenceSince, left.happened->time);
    }
};

QTEST_GUILESS_MAIN(tst_LateRecords)
#include "tst_LateRecords.moc"
