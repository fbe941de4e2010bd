// SPDX-License-Identifier: Apache-2.0
#include "app/MoveOrder.h"
#include "tests/store/SampleDesk.h"

#include <QSignalSpy>
#include <QTest>

using namespace core;
using app::MoveOrder;
using wire::LetterKind;

namespace {
const QString elsewhere = u"452025-099"_s;
} // namespace

// Headquarters says that somebody came in at another shelter. Nobody is signed in.
class TestMoveOrder : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u".*"_s));
        m_desk.emplace();
        auto opened = m_desk->open();
        QVERIFY(opened);
        m_register = std::move(*opened);
        m_order.emplace(*m_register);
        m_done.emplace(&*m_order, &MoveOrder::done);
        m_recorded.emplace(&*m_order, &MoveOrder::recorded);
    }
    void cleanup()
    {
        m_recorded.reset();
        m_done.reset();
        m_order.reset();
        m_register.reset();
    }

    void whoIsCounted_movedAway_once()
    {
        const HandleKey who = arrived(m_desk->newHandle());
        obey(cameIn(who, lamport() + 5));
        QCOMPARE(presence(who), Presence::MovedAway);
        QCOMPARE(people(), 0);
        QCOMPARE(m_recorded->size(), 1);
        // The power went before the letter was noted.
        obey(cameIn(who, lamport() + 5));
        QCOMPARE(m_recorded->size(), 1);
        QCOMPARE(m_done->size(), 2);
    }

    void whoIsOutForNow_movedAwayToo()
    {
        const HandleKey who = arrived(m_desk->newHandle());
        say(who, EventKind::WentOut, Presence::OutForNow);
        obey(cameIn(who, lamport() + 5));
        QCOMPARE(presence(who), Presence::MovedAway);
    }

    void whoIsBack_stays()
    {
        const HandleKey who = arrived(m_desk->newHandle());
        const quint64 then = lamport() + 1;
        m_register->observe(static_cast<qint64>(then) + 1'000);
        say(who, EventKind::WentOut, Presence::OutForNow);
        say(who, EventKind::CameBack, Presence::In);
        obey(cameIn(who, then));
        QCOMPARE(presence(who), Presence::In);
        QCOMPARE(m_recorded->size(), 0);
        QCOMPARE(m_done->size(), 1);
    }

    // Back by another of their numbers.
    void whoIsBackByALinkedNumber_stays()
    {
        const HandleKey who = arrived(m_desk->newHandle());
        const HandleKey same{elsewhere, freshHandle()};
        const quint64 then = lamport() + 1;
        m_register->observe(static_cast<qint64>(then) + 1'000);
        say(same, EventKind::CameBack, Presence::In);
        Event link;
        link.uuid = QUuid::createUuid();
        link.kind = EventKind::Linked;
        link.link = Link{who, same, Sameness::Same};
        QVERIFY(m_register->append({link}));
        obey(cameIn(who, then));
        QCOMPARE(people(), 1);
        QCOMPARE(m_recorded->size(), 0);
    }

    void whoLeft_hasLeft()
    {
        const HandleKey who = arrived(m_desk->newHandle());
        say(who, EventKind::Left, Presence::Left);
        obey(cameIn(who, lamport() + 5));
        QCOMPARE(presence(who), Presence::Left);
        QCOMPARE(m_recorded->size(), 0);
    }

    // The desk that let them in has not heard of headquarters for days: its numbers are behind.
    void bandThatWasGivenOutHere_wasGivenOutBefore()
    {
        m_register->observe(1'790'000'000'000);
        const HandleKey who = arrived(m_desk->newHandle());
        obey(cameIn(who, 17));
        QCOMPARE(presence(who), Presence::MovedAway);
    }

    // But who came in here by a band of another shelter, and later, is here.
    void bandOfAnotherShelter_countsByItsLamportNumber()
    {
        m_register->observe(1'790'000'000'000);
        const HandleKey who = arrived({elsewhere, freshHandle()});
        obey(cameIn(who, 17));
        QCOMPARE(presence(who), Presence::In);
        obey(cameIn(who, lamport() + 5));
        QCOMPARE(presence(who), Presence::MovedAway);
    }

    // Another desk of this shelter wrote it, and is gone.
    void numberThatThisDeskDoesNotKnow_isTakenAsIn()
    {
        const HandleKey who = m_desk->newHandle();
        obey(cameIn(who, 5));
        QCOMPARE(presence(who), Presence::MovedAway);
        QCOMPARE(m_register->sum()->sum.total(), -1);
    }

    void deskThatServesAnotherShelterByNow_writesNothing()
    {
        const HandleKey who = arrived(m_desk->newHandle());
        wire::CameIn letter = cameIn(who, lamport() + 5);
        letter.from = elsewhere;
        obey(letter);
        QCOMPARE(presence(who), Presence::In);
        QCOMPARE(m_done->size(), 1);
    }

    void whatIsWithdrawn_orCannotBeRead_isTaken()
    {
        m_order->obey({m_desk->keys().kiosk(), 1, LetterKind::Withdrawn, 1});
        m_order->obey({m_desk->keys().kiosk(), 2, LetterKind::CameInElsewhere, 1, "?"});
        QCOMPARE(m_done->size(), 2);
        m_order->obey({m_desk->keys().kiosk(), 3, LetterKind::Lock, 1});
        QCOMPARE(m_done->size(), 2); // another's
        QCOMPARE(m_recorded->size(), 0);
    }

private:
    HandleKey arrived(const HandleKey &who)
    {
        if (!m_register->append({SampleDesk::arrival(who)})) {
            qFatal("nobody arrived");
        }
        return who;
    }
    void say(const HandleKey &who, EventKind kind, Presence presence)
    {
        QVERIFY(m_register->append({SampleDesk::event(kind, who, presence)}));
    }
    [[nodiscard]] static wire::CameIn cameIn(const HandleKey &who, quint64 lamport)
    {
        return {who, u"452025-012"_s, lamport};
    }
    void obey(const wire::CameIn &cameIn)
    {
        m_order->obey({m_desk->keys().kiosk(),
                       1,
                       LetterKind::CameInElsewhere,
                       1'790'000'000'000,
                       wire::encode(cameIn)});
    }
    [[nodiscard]] Presence presence(const HandleKey &who) const
    {
        return m_register->presence().state(who)->presence;
    }
    [[nodiscard]] int people() const { return m_register->presence().present().total(); }
    // Of what was recorded last.
    [[nodiscard]] quint64 lamport() const
    {
        const auto head = m_register->head();
        const auto last = m_register->recordsFrom(head->stream, head->seq, 1, 1 << 20);
        return recordFrom(last->front())->clear.lamport;
    }

    std::optional<SampleDesk> m_desk;
    std::unique_ptr<store::SqliteRegister> m_register;
    std::optional<MoveOrder> m_order;
    std::optional<QSignalSpy> m_done;
    std::optional<QSignalSpy> m_recorded;
};

QTEST_GUILESS_MAIN(TestMoveOrder)
#include "tst_MoveOrder.moc"
