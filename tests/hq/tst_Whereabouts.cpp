// SPDX-License-Identifier: Apache-2.0
#include "core/FlowSteps.h"
#include "hq/Whereabouts.h"
#include "tests/FreshHandle.h"

#include <QTest>

#include <algorithm>

using namespace core;
using namespace Qt::StringLiterals;
using hq::OpenStay;
using hq::Whereabouts;

namespace {

const QString school = u"999999-001"_s;
const QString hall = u"999999-004"_s;
const QString centre = u"999999-005"_s;

struct Heard
{
    ShelterCode shelter;
    ClearHalf clear;
};
using Day = std::vector<Heard>;

} // namespace

// Who is counted in two shelters, by the records alone.
class WhereaboutsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u".*"_s));
        m_seq = 0;
    }

    void whoCameInElsewhere_isStillOpenWhereTheyWere()
    {
        expect({at(school, EventKind::Arrived, 10), at(hall, EventKind::Arrived, 20)},
               {stay(school, 20)});
        expect({at(school, EventKind::Arrived, 10),
                at(school, EventKind::WentOut, 15),
                at(hall, EventKind::Arrived, 20)},
               {stay(school, 20)});
    }

    void whoseOldShelterWroteThatTheyMoved_isNot()
    {
        expect({at(school, EventKind::Arrived, 10),
                at(hall, EventKind::Arrived, 20),
                at(school, EventKind::MovedAway, 30)},
               {});
    }

    void whoIsKnownInOneShelterOnly_orHadLeft_isNot()
    {
        expect({at(hall, EventKind::Arrived, 20)}, {});
        expect({at(school, EventKind::Arrived, 10),
                at(school, EventKind::Left, 15),
                at(hall, EventKind::Arrived, 20)},
               {});
    }

    void whoIsBack_isOpenAtTheOther()
    {
        const Day gone{at(school, EventKind::Arrived, 10),
                       at(hall, EventKind::Arrived, 20),
                       at(school, EventKind::MovedAway, 30)};
        Day back = gone;
        back.push_back(at(school, EventKind::CameBack, 40));
        expect(back, {stay(hall, 40)});
        back.push_back(at(hall, EventKind::MovedAway, 50));
        expect(back, {});
        back.push_back(at(hall, EventKind::CameBack, 60));
        expect(back, {stay(school, 60)});
    }

    void whoLeftTheNewShelterAgain_isStillOpenAtTheOld()
    {
        expect({at(school, EventKind::Arrived, 10),
                at(hall, EventKind::Arrived, 20),
                at(hall, EventKind::Left, 25)},
               {stay(school, 20)});
    }

    // Somebody let out at the end of a day says nothing of where they came in.
    void beingLetOut_isNoComingIn()
    {
        expect({at(school, EventKind::Arrived, 10),
                at(hall, EventKind::Arrived, 20),
                at(school, EventKind::CameBack, 30),
                at(hall, EventKind::Left, 40)},
               {});
    }

    void slipThatWasTakenBack_movedNobody()
    {
        expect({at(school, EventKind::Arrived, 10),
                at(hall, EventKind::Arrived, 20),
                at(hall, EventKind::Undone, 25)},
               {});
    }

    void whoMovedOn_isOpenInBothThatTheyLeft()
    {
        expect({at(school, EventKind::Arrived, 10),
                at(hall, EventKind::Arrived, 20),
                at(centre, EventKind::Arrived, 30)},
               {stay(school, 30), stay(hall, 30)});
    }

    // A desk that has been without headquarters for days: its numbers are behind.
    void bandIsGivenOutBeforeAnybodyComesInByIt()
    {
        expect({at(school, EventKind::Arrived, 1'000), at(hall, EventKind::Arrived, 20)},
               {stay(school, 20)});
    }

    void deskThatWroteLast_isNamed()
    {
        const KioskId second{Mode::Practice, QUuid::createUuid()};
        Heard wentOut = at(school, EventKind::WentOut, 15);
        wentOut.clear.stream.kiosk = second;
        Whereabouts whereabouts;
        for (const Heard &heard :
             Day{at(school, EventKind::Arrived, 10), wentOut, at(hall, EventKind::Arrived, 20)}) {
            whereabouts.hear(heard.shelter, heard.clear);
        }
        QCOMPARE(whereabouts.openStays().size(), std::size_t{1});
        QVERIFY(whereabouts.openStays().front().lastWriter == second);
    }

    void news_isSaidOnce()
    {
        Whereabouts whereabouts;
        QVERIFY(whereabouts.takeNews()); // that there is nobody: letters may be there of before
        QVERIFY(!whereabouts.takeNews());
        const Day day{at(school, EventKind::Arrived, 10), at(hall, EventKind::Arrived, 20)};
        whereabouts.hear(school, day[0].clear);
        QVERIFY(!whereabouts.takeNews());
        whereabouts.hear(hall, day[1].clear);
        QVERIFY(whereabouts.takeNews());
        whereabouts.hear(hall, day[1].clear);
        QVERIFY(!whereabouts.takeNews());
    }

private:
    [[nodiscard]] Heard at(const ShelterCode &shelter, EventKind kind, quint64 lamport)
    {
        ClearHalf clear;
        clear.stream = {shelter == school ? m_school : m_other, 1};
        clear.seq = ++m_seq;
        clear.lamport = lamport;
        clear.kind = kind;
        clear.changes.push_back({m_who, presenceOf(kind), {}, {}, {}, {}, {}});
        return {shelter, clear};
    }
    // The flow's own words, the other way round.
    static Presence presenceOf(EventKind kind)
    {
        for (const auto away :
             {Presence::OutForNow, Presence::Left, Presence::MovedAway, Presence::Void}) {
            if (kindOf(away) == kind) {
                return away;
            }
        }
        return Presence::In;
    }
    [[nodiscard]] OpenStay stay(const ShelterCode &shelter, quint64 cameInAt) const
    {
        return {m_who, shelter, shelter == school ? m_school : m_other, cameInAt};
    }
    // In every order of receipt, and with all of it a second time.
    static void expect(Day day, const std::vector<OpenStay> &stays)
    {
        const auto before = [](const Heard &one, const Heard &other) {
            return one.clear.seq < other.clear.seq;
        };
        std::sort(day.begin(), day.end(), before);
        do {
            Whereabouts whereabouts;
            for (const Heard &heard : day) {
                whereabouts.hear(heard.shelter, heard.clear);
            }
            QVERIFY(whereabouts.openStays() == stays);
            for (const Heard &heard : day) {
                whereabouts.hear(heard.shelter, heard.clear);
            }
            QVERIFY(whereabouts.openStays() == stays);
        } while (std::next_permutation(day.begin(), day.end(), before));
    }

    const KioskId m_school{Mode::Practice, QUuid::createUuid()};
    const KioskId m_other{Mode::Practice, QUuid::createUuid()};
    const HandleKey m_who{school, freshHandle()};
    quint64 m_seq = 0;
};

QTEST_GUILESS_MAIN(WhereaboutsTest)
#include "tst_Whereabouts.moc"
