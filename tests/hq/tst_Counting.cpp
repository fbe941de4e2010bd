// SPDX-License-Identifier: Apache-2.0
#include "tests/hq/SameDay.h"
#include "tests/hq/TestDesk.h"

#include <QTest>

using namespace hqtest;

class CountingTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<HqProcess> m_hq;

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u".*"_s));
        waitPastMidnight();
        m_hq = std::make_unique<HqProcess>();
        QVERIFY(m_hq->start());
    }
    void cleanup()
    {
        QCOMPARE(m_hq->stop(), 0);
        m_hq.reset();
    }

    void arrivals_areCountedByAgeSexAndPlace()
    {
        TestDesk desk;
        desk.admitTo(*m_hq);
        desk.arrive();
        desk.arrive();
        const auto man = desk.arrive(oldMan);
        const Answer answer = desk.uploadAll(*m_hq);
        QCOMPARE(answer.status, 200);
        QVERIFY(answer.receipt);
        QCOMPARE(answer.receipt->verdict, wire::Verdict::Accepted);
        QCOMPARE(answer.receipt->expectedNext, desk.head() + 1);
        QCOMPARE(answer.receipt->headHash, core::hashOf(desk.records().back()));
        QVERIFY(answer.receipt->stream == desk.stream());
        QCOMPARE(answer.receipt->answers, core::hashOf(desk.envelope(desk.batch(1, desk.head()))));
        QCOMPARE(m_hq->people(school), 3);
        QCOMPARE(m_hq->figure(school, u"sex.2"_s).toInt(), 2);
        QCOMPARE(m_hq->figure(school, u"age.6.sex.1"_s).toInt(), 1);
        QCOMPARE(m_hq->figure(school, u"place.car"_s).toInt(), 1);
        QCOMPARE(m_hq->figure(school, u"in"_s).toInt(), 3);
        QCOMPARE(m_hq->figure(school, u"out"_s).toInt(), 0);

        desk.leave(man);
        QCOMPARE(desk.upload(*m_hq, desk.head(), desk.head()).status, 200);
        QCOMPARE(m_hq->people(school), 2);
        QCOMPARE(m_hq->figure(school, u"out"_s).toInt(), 1);
        QVERIFY(m_hq->alarms().isEmpty());
    }

    void onlyAnnounced_isCountedAtOnceAndItsComingsAreNotKnown()
    {
        TestDesk desk;
        desk.admitTo(*m_hq);
        desk.arrive();
        desk.arrive();
        const Answer answer = desk.announce(*m_hq);
        QCOMPARE(answer.status, 200);
        QVERIFY(answer.receipt);
        QCOMPARE(answer.receipt->expectedNext, quint64{1});
        QCOMPARE(m_hq->people(school), 2);
        QCOMPARE(m_hq->figure(school, u"outstanding"_s).toInt(), 2);
        QVERIFY(m_hq->figure(school, u"in"_s).isNull());

        QCOMPARE(desk.uploadAll(*m_hq).status, 200);
        QCOMPARE(m_hq->people(school), 2);
        QCOMPARE(m_hq->figure(school, u"outstanding"_s).toInt(), 0);
        QCOMPARE(m_hq->figure(school, u"in"_s).toInt(), 2);
        QVERIFY(m_hq->alarms().isEmpty());
    }

    void shelterThatNeverReported_isNotAZero()
    {
        TestDesk desk;
        desk.admitTo(*m_hq);
        desk.arrive();
        QCOMPARE(desk.uploadAll(*m_hq).status, 200);
        QCOMPARE(m_hq->shelter(hall).value(u"state"_s).toString(), u"not_reported"_s);
        QVERIFY(m_hq->figure(hall, u"people"_s).isNull());
        QVERIFY(m_hq->shelter(hall).value(u"as_of"_s).isNull());
        const QJsonObject total = m_hq->boardJson().value(u"total"_s).toObject();
        QCOMPARE(total.value(u"shelters_reported"_s).toInt(), 1);
        QCOMPARE(total.value(u"shelters"_s).toInt(), 6);
        QCOMPARE(total.value(u"kiosks"_s).toInt(), 1);
        QCOMPARE(total.value(u"kiosks_heard"_s).toInt(), 1);
        QCOMPARE(total.value(u"figures"_s).toObject().value(u"people"_s).toInt(), 1);
    }

    void emptyShelterThatReported_isAZero()
    {
        TestDesk desk;
        desk.admitTo(*m_hq);
        QCOMPARE(desk.announce(*m_hq).status, 200);
        QCOMPARE(m_hq->figure(school, u"people"_s), QJsonValue(0));
    }

    void olderAnnouncement_changesNothing()
    {
        TestDesk desk;
        desk.admitTo(*m_hq);
        desk.arrive();
        const core::Announcement older = desk.announcement();
        desk.arrive();
        QCOMPARE(desk.announce(*m_hq).status, 200);
        const Answer late = desk.announce(*m_hq, older);
        QCOMPARE(late.status, 409);
        // To a network that was late it does not matter; a disk that was put back learns of it.
        QCOMPARE(late.receipt->verdict, wire::Verdict::Diverged);
        QCOMPARE(m_hq->people(school), 2);
        QCOMPARE(desk.announce(*m_hq).receipt->verdict, wire::Verdict::Duplicate);
        QVERIFY(m_hq->alarms().isEmpty());
    }

    // Both desks are cut off; the same person leaves by one and, seen by the other, again.
    void twoDesksLettingTheSamePersonOut_countOnce()
    {
        TestDesk one;
        TestDesk two;
        one.admitTo(*m_hq);
        two.admitTo(*m_hq);
        const auto who = one.arrive();
        one.arrive();
        one.leave(who);
        two.leave(who, woman);
        QCOMPARE(one.announce(*m_hq).status, 200);
        QCOMPARE(two.announce(*m_hq).status, 200);
        QCOMPARE(one.uploadAll(*m_hq).status, 200);
        QCOMPARE(two.uploadAll(*m_hq).status, 200);
        QCOMPARE(m_hq->people(school), 1);
        QVERIFY(m_hq->alarms().isEmpty());
        QCOMPARE(m_hq->shelter(school).value(u"kiosks"_s).toInt(), 2);
    }

    void goingThatOvertakesTheComing_isMinusOneUntilItArrives()
    {
        TestDesk one;
        TestDesk two;
        one.admitTo(*m_hq);
        two.admitTo(*m_hq);
        const auto who = one.arrive();
        two.leave(who, woman);
        QCOMPARE(two.uploadAll(*m_hq).status, 200);
        QCOMPARE(m_hq->people(school), -1);
        QVERIFY(m_hq->get({}).contains("−1"));
        QCOMPARE(one.uploadAll(*m_hq).status, 200);
        QCOMPARE(m_hq->people(school), 0);
    }

    void suspectedDuplicate_givesARange()
    {
        TestDesk desk;
        desk.admitTo(*m_hq);
        const auto first = desk.arrive();
        const auto second = desk.arrive();
        desk.suspect(first, second);
        QCOMPARE(desk.uploadAll(*m_hq).status, 200);
        QCOMPARE(m_hq->people(school), 1);
        QCOMPARE(m_hq->figure(school, u"high"_s).toInt(), 2);
        QVERIFY(m_hq->get({}).contains("1〜2人"));
    }

    void closedShelter_saysSo()
    {
        TestDesk desk;
        desk.admitTo(*m_hq);
        desk.record(core::EventKind::ShelterOpened);
        QCOMPARE(desk.uploadAll(*m_hq).status, 200);
        QCOMPARE(m_hq->shelter(school).value(u"state"_s).toString(), u"reporting"_s);
        desk.record(core::EventKind::ShelterClosed);
        QCOMPARE(desk.upload(*m_hq, desk.head(), desk.head()).status, 200);
        QCOMPARE(m_hq->shelter(school).value(u"state"_s).toString(), u"closed"_s);
    }

    void announcementThatDoesNotFitTheRecords_raisesAnAlarm()
    {
        TestDesk desk;
        desk.admitTo(*m_hq);
        desk.arrive();
        core::Announcement wrong = desk.announcement();
        wrong.sum.add(oldMan, 5);
        QCOMPARE(desk.announce(*m_hq, wrong).status, 200);
        QVERIFY(m_hq->alarms().isEmpty());
        QCOMPARE(desk.uploadAll(*m_hq).status, 200);
        QCOMPARE(m_hq->alarms(), QStringList{u"contradicts"_s});
    }

    void shelterOutsideTheList_isShownAllTheSame()
    {
        TestDesk desk(u"999999-999"_s);
        desk.admitTo(*m_hq);
        desk.arrive();
        QCOMPARE(desk.uploadAll(*m_hq).status, 200);
        QCOMPARE(m_hq->people(u"999999-999"_s), 1);
        QVERIFY(m_hq->get({}).contains("999999-999"));
    }
};

QTEST_GUILESS_MAIN(CountingTest)
#include "tst_Counting.moc"
