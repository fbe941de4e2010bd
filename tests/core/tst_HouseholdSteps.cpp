// SPDX-License-Identifier: Apache-2.0
#include "core/IntakeFlow.h"

#include <QTest>

using namespace core;
using namespace Qt::StringLiterals;

namespace {

HandleKey numberOf(const QString &text)
{
    return {u"452025-012"_s, *Handle::fromText(text)};
}

const HandleKey first = numberOf(u"00000000"_s);

CellCounts people(int count)
{
    CellCounts counts;
    counts.add({AgeBand::Unknown, Sex::NotKnown, Place::Inside}, count);
    return counts;
}

screen::Household household(int staged = 0)
{
    return {{{first, {}}}, people(staged), screen::Household::Address::Same};
}

} // namespace

// Whoever came with somebody who has been registered.
class TestHouseholdSteps : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u".*"_s));
        m_flow.setHousehold(std::nullopt);
    }

    void household_beginsWithWhoeverIsDone()
    {
        Step step = m_flow.next(screen::Done{first, {}}, input::AddHousehold{});
        QCOMPARE(std::get<command::BeginHousehold>(step.commands.at(0)).first, first);
        step = m_flow.next(step.screen, input::HouseholdNoted{household()});
        QCOMPARE(step.screen, Screen(household()));
    }

    void twentyOne_areNotTaken()
    {
        const Screen page = household();
        QCOMPARE(m_flow.next(page, input::SetPeople{people(19)}).screen, Screen(household(19)));
        QCOMPARE(m_flow.next(page, input::SetPeople{people(20)}).screen, page);
        QCOMPARE(m_flow.next(page, input::SetPeople{people(-1)}).screen, page);
        QVERIFY(m_flow.next(page, input::Confirm{}).commands.empty());
    }

    // Nineteen were tapped, and then one of them came with a card.
    void tooManyAfterACard_areNotCounted_butCanBecomeFewer()
    {
        screen::Household page = household(19);
        page.members.push_back({numberOf(u"00000012"_s), {}});
        QVERIFY(m_flow.next(page, input::Confirm{}).commands.empty());
        const Screen fewer = m_flow.next(page, input::SetPeople{people(18)}).screen;
        QCOMPARE(std::get<screen::Household>(fewer).people, people(18));
        QVERIFY(!m_flow.next(fewer, input::Confirm{}).commands.empty());
    }

    void confirmed_areCountedTogether()
    {
        Step step = m_flow.next(household(3), input::Confirm{});
        const auto &count = std::get<command::CountHousehold>(step.commands.at(0));
        QCOMPARE(count.people, people(3));
        QCOMPARE(count.address, screen::Household::Address::Same);
        const std::vector<Numbered> numbers{{numberOf(u"00000012"_s), {}}};
        using Of = screen::GroupNumbers::Of;
        step = m_flow.next(step.screen, input::GroupCounted{numbers, Of::Household});
        QCOMPARE(step.screen, Screen(screen::GroupNumbers{numbers, Of::Household}));
    }

    // Whoever goes back from a card comes to the family again, with what was tapped so far.
    void family_isHomeUntilItEnds()
    {
        m_flow.setHousehold(household(2));
        QCOMPARE(m_flow.next(screen::AskPin{3}, input::Back{}).screen, Screen(household(2)));
        QCOMPARE(m_flow.next(screen::AskPin{3}, input::Progress{CardGone{}}).screen,
                 Screen(household(2)));
        for (const Input &end :
             {Input(input::Next{}), Input(input::Back{}), Input(input::IdleExpired{})}) {
            const Step step = m_flow.next(household(), end);
            QCOMPARE(step.screen, Screen(screen::Start{}));
            QVERIFY(std::holds_alternative<command::EndHousehold>(step.commands.back()));
        }
    }

    void nextCard_isReadFromAnyOfItsPages()
    {
        m_flow.setHousehold(household());
        const Input card = input::Progress{CardReady{3}};
        using Of = screen::GroupNumbers::Of;
        for (const Screen &page : {Screen(household()),
                                   Screen(screen::GroupNumbers{{{first, {}}}, Of::Household}),
                                   Screen(screen::Done{first, {}})}) {
            QCOMPARE(m_flow.next(page, card).screen, Screen(screen::AskPin{3}));
        }
        const Screen group = screen::GroupNumbers{{{first, {}}}, Of::Group};
        QCOMPARE(m_flow.next(group, card).screen, group);
    }

    void band_isOneMore_andItsOwnersAreNotCountedAgain()
    {
        const HandleKey other = numberOf(u"00000012"_s);
        const auto seen = [&](const HandleKey &who, std::optional<Presence> presence) {
            return m_flow.next(household(), input::BandSeen{WristMark{who, {}}, presence});
        };
        QVERIFY(std::holds_alternative<command::CountBand>(seen(other, {}).commands.at(0)));
        const Step counted = seen(other, Presence::In);
        QCOMPARE(std::get<command::JoinHousehold>(counted.commands.at(0)).who, other);
        QVERIFY(seen(first, Presence::In).commands.empty());
        const Step code = m_flow.next(household(), input::Scanned{u"4901234567894"_s});
        QCOMPARE(std::get<screen::Trouble>(code.screen).problem, IntakeProblem::CodeUnknown);
    }

    void bandThatDoesNotFitIn_isCountedAllTheSame()
    {
        screen::Household full = household();
        full.members.resize(mostInHousehold, full.members.front());
        const WristMark other{numberOf(u"00000012"_s), {}};
        const Step fresh = m_flow.next(full, input::BandSeen{other, {}});
        QCOMPARE(std::get<command::CountBand>(fresh.commands.at(0)).mark, other);
        QVERIFY(m_flow.next(full, input::BandSeen{other, Presence::In}).commands.empty());
    }

    void strangerAtTheDesk_isOfAnotherHousehold()
    {
        const screen::Review review{Draft{}, {}, screen::Review::Number::Counted, 2};
        const Step step = m_flow.next(review, input::OtherHousehold{});
        QCOMPARE(step.screen, Screen(review));
        QVERIFY(std::holds_alternative<command::EndHousehold>(step.commands.at(0)));
    }

private:
    IntakeFlow m_flow{screen::Start{}, IntakeFlow::Keys::Made};
};

QTEST_APPLESS_MAIN(TestHouseholdSteps)
#include "tst_HouseholdSteps.moc"
