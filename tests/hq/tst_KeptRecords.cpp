// SPDX-License-Identifier: Apache-2.0
#include "hq/StoreFold.h"
#include "tests/hq/AskingDesk.h"
#include "tests/hq/OfficeVisitor.h"
#include "tests/hq/TestDesk.h"

#include <QTest>

using namespace hqtest;

// What a person does at the real headquarters' page about what a revoked desk sent.
class KeptRecordsTest : public QObject
{
    Q_OBJECT

    std::optional<HqProcess> m_hq;
    std::optional<OfficeVisitor> m_visitor;

    void revoke(const TestDesk &desk)
    {
        QCOMPARE(command(*m_hq, {u"--revoke"_s, desk.stream().kiosk.text()}).status, 0);
    }
    // The row of this desk.
    [[nodiscard]] QString rowOf(const TestDesk &desk)
    {
        return m_visitor->get(u"/hq/desks"_s)
            .find(u"(<tr data-desk=\"%1\">[\\s\\S]*?</tr>)"_s.arg(desk.stream().kiosk.text()));
    }
    struct Shown
    {
        QString token;
        QString seen;
    };
    [[nodiscard]] Shown shownOf(const TestDesk &desk)
    {
        const PageAnswer row{200, rowOf(desk), {}, {}, {}, 0};
        return {row.formToken(), row.find(u"name=\"seen\" value=\"([^\"]+)\""_s)};
    }
    [[nodiscard]] PageAnswer decide(const TestDesk &desk, const QString &choice, const Shown &shown)
    {
        return m_visitor->post(u"/hq/desks/"_s + choice,
                               {{u"form"_s, shown.token},
                                {u"desk"_s, desk.stream().kiosk.text()},
                                {u"seen"_s, shown.seen}});
    }
    [[nodiscard]] PageAnswer decide(const TestDesk &desk, const QString &choice)
    {
        return decide(desk, choice, shownOf(desk));
    }
    // What the database says by itself.
    [[nodiscard]] int peopleByTheStore(const QString &shelter)
    {
        auto database = hq::Database::openToRead(m_hq->data() + u"/hq.db"_s);
        const auto folded = database ? hq::foldStore(*database) : core::fail(database.error());
        return folded && folded->checked.findings.empty() ? folded->claims.people.at(shelter) : -1;
    }
    void countsTwoAfterAStart()
    {
        QVERIFY(m_hq->start());
        QCOMPARE(m_hq->people(school), 2);
        QCOMPARE(peopleByTheStore(school), 2);
    }
    [[nodiscard]] QByteArrayList decisions()
    {
        QByteArrayList rows;
        auto database = hq::Database::openToRead(m_hq->data() + u"/hq.db"_s);
        auto ask = database->prepare("SELECT choice || ' ' || records || ' ' || decided_by || ' ' "
                                     "|| (decided_at > 0) FROM decision ORDER BY id");
        while (ask && ask->step() == hq::Statement::Row::There) {
            rows.append(ask->text(0).toUtf8());
        }
        return rows;
    }

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u".*"_s));
        m_visitor.reset();
        m_hq.emplace();
        QVERIFY(m_hq->start());
        m_visitor.emplace(*m_hq);
        QVERIFY(signInAsAdministrator(*m_visitor, m_hq->data()));
    }
    void cleanup() { QCOMPARE(m_hq->stop(), 0); }

    void keptRecords_areCountedOnce_whenAPersonSaysSo()
    {
        TestDesk desk;
        desk.admitTo(*m_hq);
        const auto first = desk.arrive();
        QCOMPARE(desk.uploadAll(*m_hq).status, 200);
        QVERIFY(!rowOf(desk).contains(u"name=\"seen\""_s));
        revoke(desk);
        desk.arrive();
        desk.arrive();
        desk.leave(first);
        QVERIFY(desk.upload(*m_hq, 3, 5).receipt->verdict == wire::Verdict::Revoked);
        QVERIFY(rowOf(desk).contains(u"3件（入 2人、出 1人）"_s));
        QVERIFY(m_hq->alarms().contains(u"revoked_sends"_s));
        QVERIFY(command(*m_hq, {u"--desks"_s}).out.contains("3 records, 2 in, 1 out"));
        const Shown shown = shownOf(desk);
        QCOMPARE(decide(desk, u"count"_s, shown).location, "/hq/desks");
        QVERIFY(!command(*m_hq, {u"--desks"_s}).out.contains("not counted"));
        QCOMPARE(m_hq->people(school), 2);
        QCOMPARE(peopleByTheStore(school), 2);
        QVERIFY(!m_hq->alarms().contains(u"revoked_sends"_s));
        QVERIFY(!rowOf(desk).contains(u"name=\"seen\""_s));
        // Pressed again, sent again.
        QCOMPARE(decide(desk, u"count"_s, shown).status, 409);
        QCOMPARE(decide(desk, u"leave-out"_s, shown).status, 409);
        QVERIFY(desk.upload(*m_hq, 3, 5).receipt->verdict == wire::Verdict::Revoked);
        QVERIFY(desk.announce(*m_hq).receipt->verdict == wire::Verdict::Revoked);
        QCOMPARE(m_hq->people(school), 2);
        QVERIFY(!m_hq->alarms().contains(u"revoked_sends"_s));
        QCOMPARE(decisions(), QByteArrayList{"1 3 chief 1"});
        m_hq->kill();
        QVERIFY(m_hq->log().contains("kept_records_decided"));
        countsTwoAfterAStart();
    }

    // Also where the table was read before, and something else came after them.
    void keptHours_areInTheTable_whenAPersonSaysSo()
    {
        const auto shifts = [this](int number) {
            return m_visitor->get(u"/hq/attendance/table.csv"_s)
                .html.count(u"%1,%2,"_s.arg(school).arg(number));
        };
        TestDesk desk;
        desk.admitTo(*m_hq);
        desk.setDuty(core::EventKind::DutyBegan, 41);
        QCOMPARE(desk.uploadAll(*m_hq).status, 200);
        revoke(desk);
        desk.setDuty(core::EventKind::DutyEnded, 41);
        desk.setDuty(core::EventKind::DutyBegan, 42);
        QVERIFY(desk.upload(*m_hq, 3, 4).receipt->verdict == wire::Verdict::Revoked);
        QCOMPARE(shifts(41), 1);
        QCOMPARE(shifts(42), 0);
        QCOMPARE(decide(desk, u"count"_s).location, "/hq/desks");
        QCOMPARE(shifts(41), 1);
        QCOMPARE(shifts(42), 1);
        QVERIFY(m_visitor->get(u"/hq/attendance/table.csv"_s).html.contains(u",0.00,"_s));
    }

    // Nobody has agreed to what they were not shown.
    void whatCameMeanwhile_isAskedAbout()
    {
        TestDesk desk;
        desk.admitTo(*m_hq);
        revoke(desk);
        desk.arrive();
        static_cast<void>(desk.uploadAll(*m_hq));
        const Shown shown = shownOf(desk);
        desk.arrive();
        static_cast<void>(desk.upload(*m_hq, 3, 3));
        QCOMPARE(decide(desk, u"count"_s, shown).status, 409);
        QVERIFY(m_hq->figure(school, u"people"_s).isNull());
        QCOMPARE(decide(desk, u"count"_s).status, 303);
        QCOMPARE(m_hq->people(school), 2);
        // What comes later is kept again.
        desk.arrive();
        QVERIFY(desk.upload(*m_hq, 4, 4).receipt->verdict == wire::Verdict::Revoked);
        QCOMPARE(m_hq->people(school), 2);
        QVERIFY(m_hq->alarms().contains(u"revoked_sends"_s));
        QCOMPARE(decide(desk, u"count"_s).status, 303);
        QCOMPARE(m_hq->people(school), 3);
    }

    void leftOut_staysOut_andIsKept()
    {
        TestDesk desk;
        desk.admitTo(*m_hq);
        desk.arrive();
        QCOMPARE(desk.uploadAll(*m_hq).status, 200);
        revoke(desk);
        desk.arrive();
        static_cast<void>(desk.upload(*m_hq, 3, 3));
        QCOMPARE(decide(desk, u"leave-out"_s).status, 303);
        QCOMPARE(m_hq->people(school), 1);
        QVERIFY(!m_hq->alarms().contains(u"revoked_sends"_s));
        QCOMPARE(desk.announce(*m_hq).receipt->expectedNext, quint64{4}); // its bytes are here
        QVERIFY(!m_hq->alarms().contains(u"revoked_sends"_s));
        desk.arrive();
        static_cast<void>(desk.announce(*m_hq));
        QVERIFY(m_hq->alarms().contains(u"revoked_sends"_s));
        static_cast<void>(desk.upload(*m_hq, 4, 4));
        QCOMPARE(decide(desk, u"count"_s).status, 303);
        QCOMPARE(m_hq->people(school), 2);
        m_hq->kill();
        countsTwoAfterAStart();
    }

    // Its opening record was kept, too.
    void newStream_opensItsShelter_onceItIsCounted()
    {
        TestDesk desk(hall);
        desk.admitTo(*m_hq);
        revoke(desk);
        desk.arrive();
        static_cast<void>(desk.uploadAll(*m_hq));
        QVERIFY(m_hq->figure(hall, u"people"_s).isNull());
        QCOMPARE(decide(desk, u"count"_s).status, 303);
        QCOMPARE(m_hq->people(hall), 1);
        QCOMPARE(peopleByTheStore(hall), 1);
    }

    void nobodyElse_decides()
    {
        TestDesk desk;
        desk.admitTo(*m_hq);
        revoke(desk);
        desk.arrive();
        static_cast<void>(desk.uploadAll(*m_hq));
        const Shown shown = shownOf(desk);
        QCOMPARE(decide(desk, u"count"_s, {u"forged"_s, shown.seen}).status, 403);
        OfficeVisitor stranger(*m_hq);
        QCOMPARE(stranger
                     .post(u"/hq/desks/count"_s,
                           {{u"form"_s, shown.token},
                            {u"desk"_s, desk.stream().kiosk.text()},
                            {u"seen"_s, shown.seen}})
                     .location,
                 "/hq/sign-in");
        QVERIFY(m_hq->figure(school, u"people"_s).isNull());
        QCOMPARE(decide(TestDesk(), u"count"_s, shown).status, 409);
    }
};

QTEST_GUILESS_MAIN(KeptRecordsTest)
#include "tst_KeptRecords.moc"
