// SPDX-License-Identifier: Apache-2.0
#include "tests/hq/TestDesk.h"

#include <QTest>

#include <algorithm>

using namespace hqtest;

class CursorRulesTest : public QObject
{
    Q_OBJECT

    HqProcess m_hq;

private Q_SLOTS:
    void initTestCase() { QVERIFY(m_hq.start()); }
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }
    void cleanupTestCase() { QCOMPARE(m_hq.stop(), 0); }

    void gap_isRefusedWithWhatIsExpected()
    {
        TestDesk desk(u"999999-002"_s);
        desk.admitTo(m_hq);
        for (int i = 0; i < 8; ++i) {
            desk.arrive();
        }
        QCOMPARE(desk.upload(m_hq, 1, 3).status, 200);
        const Answer gap = desk.upload(m_hq, 6, 9);
        QCOMPARE(gap.status, 409);
        QCOMPARE(gap.receipt->verdict, wire::Verdict::Gap);
        QCOMPARE(gap.receipt->expectedNext, quint64{4});
        QCOMPARE(m_hq.people(u"999999-002"_s), 2);
        QCOMPARE(desk.upload(m_hq, 4, 9).receipt->expectedNext, quint64{10});
        QCOMPARE(m_hq.people(u"999999-002"_s), 8);
    }

    void duplicatesAndOverlaps_countOnce()
    {
        TestDesk desk(u"999999-003"_s);
        desk.admitTo(m_hq);
        for (int i = 0; i < 8; ++i) {
            desk.arrive();
        }
        QCOMPARE(desk.upload(m_hq, 1, 5).receipt->verdict, wire::Verdict::Accepted);
        QCOMPARE(desk.upload(m_hq, 1, 5).receipt->verdict, wire::Verdict::Duplicate);
        QCOMPARE(desk.upload(m_hq, 3, 7).receipt->verdict, wire::Verdict::Accepted);
        QCOMPARE(desk.upload(m_hq, 2, 9).receipt->expectedNext, quint64{10});
        QCOMPARE(desk.upload(m_hq, 1, 9).receipt->verdict, wire::Verdict::Duplicate);
        QCOMPARE(m_hq.people(u"999999-003"_s), 8);
    }

    // All at once, twice, and in a random order: the kiosk of this test simply repeats until all is
    // received, as a line that reorders would make it.
    void anyOrder_endsWithTheSameCount()
    {
        TestDesk desk(u"999999-005"_s);
        desk.admitTo(m_hq);
        std::vector<core::HandleKey> people;
        for (int i = 0; i < 20; ++i) {
            people.push_back(desk.arrive());
        }
        for (int i = 0; i < 5; ++i) {
            desk.leave(people[static_cast<std::size_t>(i)]);
        }
        std::vector<quint64> firsts;
        for (quint64 first = 1; first + 2 <= desk.head(); first += 2) {
            firsts.insert(firsts.end(), 2, first);
        }
        std::mt19937 order(7);
        quint64 expected = 1;
        for (int round = 0; round < 40 && expected <= desk.head() - 1; ++round) {
            std::shuffle(firsts.begin(), firsts.end(), order);
            std::vector<QNetworkReply *> replies;
            for (const quint64 first : firsts) {
                replies.push_back(
                    m_hq.postAsync(desk.logPath(), desk.envelope(desk.batch(first, first + 2))));
            }
            for (QNetworkReply *reply : replies) {
                const Answer answer = m_hq.answerOf(reply);
                QVERIFY(answer.receipt);
                expected = std::max(expected, answer.receipt->expectedNext);
            }
        }
        QCOMPARE(desk.uploadAll(m_hq).receipt->expectedNext, desk.head() + 1);
        QCOMPARE(m_hq.people(u"999999-005"_s), 15);
    }

    void clonedDisk_isCountedAsAStreamOfItsOwnWithAnAlarm()
    {
        TestDesk desk(u"999999-006"_s);
        desk.admitTo(m_hq);
        const auto first = desk.arrive();
        desk.arrive();
        TestDesk clone = desk;
        desk.arrive();
        desk.arrive(oldMan);
        clone.leave(first);
        clone.arrive();
        clone.arrive();
        QCOMPARE(desk.uploadAll(m_hq).status, 200);
        const Answer branched = clone.uploadAll(m_hq);
        QCOMPARE(branched.status, 200);
        QCOMPARE(branched.receipt->verdict, wire::Verdict::Branched);
        QCOMPARE(branched.receipt->expectedNext, clone.head() + 1);
        QCOMPARE(branched.receipt->headHash, core::hashOf(clone.records().back()));
        // 2 common, one of them left by the clone, 2 new on each side.
        QCOMPARE(m_hq.people(u"999999-006"_s), 5);
        // The branch's announcement includes what lies before it; nothing is counted twice.
        QCOMPARE(clone.announce(m_hq).status, 200);
        QCOMPARE(desk.announce(m_hq).status, 200);
        QCOMPARE(m_hq.people(u"999999-006"_s), 5);
        QCOMPARE(m_hq.figure(u"999999-006"_s, u"outstanding"_s).toInt(), 0);
        // Both go on.
        clone.arrive();
        desk.arrive();
        // Whose it is cannot be told before its record is in.
        QCOMPARE(clone.announce(m_hq).receipt->verdict, wire::Verdict::Gap);
        QCOMPARE(clone.upload(m_hq, clone.head(), clone.head()).receipt->verdict,
                 wire::Verdict::Accepted);
        QCOMPARE(clone.announce(m_hq).receipt->verdict, wire::Verdict::Accepted);
        QCOMPARE(desk.upload(m_hq, desk.head(), desk.head()).receipt->verdict,
                 wire::Verdict::Accepted);
        QCOMPARE(m_hq.people(u"999999-006"_s), 7);
        QVERIFY(m_hq.alarms().contains(u"branched"_s));
    }

    void cloneThatAnnouncesFirst_isCountedRightOnceItsRecordsAreIn()
    {
        const QString shelter = u"999999-100"_s;
        TestDesk desk(shelter);
        desk.admitTo(m_hq);
        desk.arrive();
        TestDesk clone = desk;
        desk.arrive();
        for (int i = 0; i < 3; ++i) {
            clone.arrive();
        }
        QCOMPARE(desk.uploadAll(m_hq).status, 200);
        QCOMPARE(clone.announce(m_hq).status, 200); // taken for the desk's own
        QCOMPARE(m_hq.people(shelter), 4);
        QCOMPARE(clone.uploadAll(m_hq).receipt->verdict, wire::Verdict::Branched);
        QCOMPARE(m_hq.people(shelter), 5);
        QCOMPARE(m_hq.figure(shelter, u"outstanding"_s).toInt(), 0);
        desk.arrive();
        QCOMPARE(desk.upload(m_hq, desk.head(), desk.head()).status, 200);
        QCOMPARE(desk.announce(m_hq).receipt->verdict, wire::Verdict::Accepted);
        QCOMPARE(m_hq.people(shelter), 6);
        QVERIFY(!m_hq.alarms().contains(u"contradicts"_s));
    }

    // Its announcement was taken for the desk's, whose records then come first.
    void cloneThatAnnouncesAhead_isAnotherHistory_notAContradiction()
    {
        const QString shelter = u"999999-101"_s;
        TestDesk desk(shelter);
        desk.admitTo(m_hq);
        desk.arrive();
        QCOMPARE(desk.uploadAll(m_hq).status, 200);
        const qsizetype alarms = m_hq.alarms().count(u"diverged"_s);
        TestDesk clone = desk;
        const quint64 common = desk.head();
        for (int i = 0; i < 3; ++i) {
            clone.arrive();
            desk.arrive();
        }
        desk.arrive();
        QCOMPARE(clone.announce(m_hq).status, 200);
        QCOMPARE(m_hq.people(shelter), 4);
        QCOMPARE(desk.upload(m_hq, common + 1, desk.head()).receipt->verdict,
                 wire::Verdict::Accepted);
        // What was announced of the other history waits for its records.
        QCOMPARE(m_hq.people(shelter), 5);
        QCOMPARE(m_hq.alarms().count(u"diverged"_s), alarms + 1);
        QCOMPARE(m_hq.stop(), 0);
        QVERIFY(m_hq.start());
        QCOMPARE(m_hq.people(shelter), 5);
        QCOMPARE(clone.upload(m_hq, common + 1, clone.head()).receipt->verdict,
                 wire::Verdict::Branched);
        QCOMPARE(m_hq.people(shelter), 8);
        QCOMPARE(m_hq.figure(shelter, u"outstanding"_s).toInt(), 0);
        QVERIFY(!m_hq.alarms().contains(u"contradicts"_s));
    }

    void twoHistoriesAnnouncedOfTheSameLength_areNoContradiction()
    {
        const QString shelter = u"999999-102"_s;
        TestDesk desk(shelter);
        desk.admitTo(m_hq);
        desk.arrive();
        QCOMPARE(desk.uploadAll(m_hq).status, 200);
        TestDesk clone = desk;
        const quint64 common = desk.head();
        desk.arrive();
        clone.arrive(oldMan);
        QCOMPARE(desk.announce(m_hq).receipt->verdict, wire::Verdict::Accepted);
        QCOMPARE(clone.announce(m_hq).receipt->verdict, wire::Verdict::Diverged);
        QCOMPARE(desk.announce(m_hq).receipt->verdict, wire::Verdict::Duplicate);
        QCOMPARE(m_hq.people(shelter), 2);
        QCOMPARE(clone.upload(m_hq, common + 1, clone.head()).status, 200);
        QCOMPARE(desk.upload(m_hq, common + 1, desk.head()).receipt->verdict,
                 wire::Verdict::Branched);
        QCOMPARE(m_hq.people(shelter), 3);
        QCOMPARE(m_hq.figure(shelter, u"outstanding"_s).toInt(), 0);
        QVERIFY(!m_hq.alarms().contains(u"contradicts"_s));
    }

    void unreadableRecord_isAcknowledgedAndCountedByItsAnnouncement()
    {
        TestDesk desk(hall);
        desk.admitTo(m_hq);
        desk.arrive();
        desk.writeGarbage("from a version that does not exist yet");
        desk.arrive();
        const Answer answer = desk.uploadAll(m_hq);
        QCOMPARE(answer.status, 200);
        QCOMPARE(answer.receipt->expectedNext, desk.head() + 1);
        QCOMPARE(m_hq.people(hall), 2);
        QVERIFY(m_hq.alarms().contains(u"quarantined"_s));
        core::Announcement announcement = desk.announcement();
        announcement.sum.add(woman, 1); // what the unreadable record changed
        QCOMPARE(desk.announce(m_hq, announcement).status, 200);
        QCOMPARE(m_hq.people(hall), 3);
        QCOMPARE(m_hq.figure(hall, u"outstanding"_s).toInt(), 1);
        QVERIFY(!m_hq.alarms().contains(u"contradicts"_s));
    }

    void historyThatIsNotKnown_isDiverged()
    {
        TestDesk desk;
        desk.admitTo(m_hq);
        for (int i = 0; i < 5; ++i) {
            desk.arrive();
        }
        QCOMPARE(desk.uploadAll(m_hq).status, 200);
        wire::Batch batch = desk.batch(4, 6);
        batch.previousHash = QByteArray(32, 'x');
        const Answer answer = desk.upload(m_hq, batch);
        QCOMPARE(answer.status, 409);
        QCOMPARE(answer.receipt->verdict, wire::Verdict::Diverged);
        QCOMPARE(answer.receipt->expectedNext, quint64{1});
        QVERIFY(m_hq.alarms().contains(u"diverged"_s));
    }
};

QTEST_GUILESS_MAIN(CursorRulesTest)
#include "tst_CursorRules.moc"
