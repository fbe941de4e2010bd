// SPDX-License-Identifier: Apache-2.0
#include "core/Households.h"
#include "core/IntakeFlow.h"
#include "tests/FreshHandle.h"

#include <QTest>

using namespace core;
using namespace Qt::StringLiterals;

namespace {

using Fit = screen::UniteHouseholds::Fit;

std::vector<RosterEntry> peopleOf(const std::optional<QUuid> &household, int count)
{
    std::vector<RosterEntry> people;
    for (int i = 0; i < count; ++i) {
        RosterEntry entry{{u"452025-012"_s, freshHandle()}, {Presence::In, {}}, 0, false, {}};
        if (household) {
            entry.person.emplace();
            entry.person->household = household;
        }
        people.push_back(entry);
    }
    return people;
}

std::vector<RosterEntry> all(std::vector<RosterEntry> some, const std::vector<RosterEntry> &others)
{
    some.insert(some.end(), others.begin(), others.end());
    return some;
}

} // namespace

// People who were registered apart and belong together: who moves where, and the pages on the way.
class TestHouseholds : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void whoeverHasNone_joinsTheOthers()
    {
        const auto family = peopleOf(QUuid::createUuid(), 3);
        const auto lone = peopleOf({}, 2);
        const Union both = unionOf(all(family, lone), lone[0], family[1]);
        QCOMPARE(both.household, family[0].person->household);
        QCOMPARE(both.moving, std::vector<HandleKey>{lone[0].who});
        QCOMPARE(both.people, 4);
        QCOMPARE(both.fit(), Fit::Fine);
        QCOMPARE(unionOf(all(family, lone), family[1], lone[0]), both);
    }

    void twoWithoutAny_needANewOne()
    {
        const auto lone = peopleOf({}, 3);
        const Union both = unionOf(lone, lone[0], lone[2]);
        QVERIFY(!both.household);
        QCOMPARE(both.moving, (std::vector<HandleKey>{lone[0].who, lone[2].who}));
    }

    // Whoever was taken back was never there.
    void wholeHousehold_movesIntoTheOther()
    {
        auto first = peopleOf(QUuid::createUuid(), 3);
        first[2].state.presence = Presence::Void;
        const auto second = peopleOf(QUuid::createUuid(), 2);
        const Union both = unionOf(all(first, second), first[0], second[0]);
        QCOMPARE(both.household, second[0].person->household);
        QCOMPARE(both.moving, (std::vector<HandleKey>{first[0].who, first[1].who}));
        QCOMPARE(both.people, 4);
    }

    void twenty_areOneHousehold_andTwentyOneAreNot()
    {
        const auto first = peopleOf(QUuid::createUuid(), 12);
        const auto eight = peopleOf(QUuid::createUuid(), 8);
        const auto nine = peopleOf(QUuid::createUuid(), 9);
        QCOMPARE(unionOf(all(first, eight), first[0], eight[0]).fit(), Fit::Fine);
        QCOMPARE(unionOf(all(first, nine), first[0], nine[0]).fit(), Fit::TooMany);
        QCOMPARE(unionOf(first, first[0], first[1]).fit(), Fit::Already);
    }

    void family_isSearched_weighed_andConfirmed()
    {
        const auto people = peopleOf({}, 2);
        const RosterEntry &who = people[0];
        Step step = m_flow.next(screen::StaffPerson{who}, input::PickFamily{});
        const RosterQuery query{u"ミ"_s, {}, {}, {}};
        step = m_flow.next(step.screen, input::SetKana{query.kana});
        QCOMPARE(std::get<command::FindPeople>(step.commands.at(0)).query, query);
        step = m_flow.next(step.screen, input::PeopleFound{query, {people, 2}});
        // Not with themselves.
        const auto &found = std::get<screen::FindPeople>(step.screen).matches;
        QCOMPARE(found, (RosterMatches{{people[1]}, 1}));
        step = m_flow.next(step.screen, input::SelectPerson{people[1].who});
        const auto &weigh = std::get<command::WeighHouseholds>(step.commands.at(0));
        QVERIFY(weigh.who == who.who && weigh.with == people[1].who);
        const screen::UniteHouseholds page{who, people[1], 2, Fit::Fine};
        step = m_flow.next(step.screen, input::HouseholdsWeighed{page});
        QCOMPARE(step.screen, Screen(page));
        const Step united = m_flow.next(step.screen, input::Confirm{});
        const auto &unite = std::get<command::UniteHouseholds>(united.commands.at(0));
        QVERIFY(unite.who == who.who && unite.with == people[1].who);
        // Somebody else was meant: the search again, and from there the person.
        step = m_flow.next(step.screen, input::Back{});
        QCOMPARE(step.screen, Screen(screen::FindPeople{{}, {}, {}, who}));
        QCOMPARE(m_flow.next(step.screen, input::Back{}).screen, Screen(screen::StaffPerson{who}));
    }

    void whatDoesNotFit_isNotConfirmed()
    {
        const auto people = peopleOf({}, 2);
        for (const Fit fit : {Fit::Already, Fit::TooMany}) {
            const Screen page = screen::UniteHouseholds{people[0], people[1], 21, fit};
            QVERIFY(m_flow.next(page, input::Confirm{}).commands.empty());
        }
    }

private:
    IntakeFlow m_flow{screen::Start{}, IntakeFlow::Keys::Made};
};

QTEST_APPLESS_MAIN(TestHouseholds)
#include "tst_Households.moc"
