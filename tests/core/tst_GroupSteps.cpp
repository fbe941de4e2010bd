// SPDX-License-Identifier: Apache-2.0
#include "core/IntakeFlow.h"

#include <QTest>

using namespace core;
using namespace Qt::StringLiterals;

namespace {

const HandleKey somebody{u"452025-012"_s, *Handle::fromText(u"00000000"_s)};

constexpr auto household = screen::Together::Household;

CellCounts people(int count)
{
    CellCounts counts;
    counts.add({AgeBand::Unknown, Sex::NotKnown, Place::Inside}, count);
    return counts;
}

} // namespace

// A family without names, from the start page and back.
class TestGroupSteps : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void family_isEntered_counted_andShown()
    {
        Step step = m_flow.next(screen::Start{}, input::CountGroup{});
        QCOMPARE(step.screen, Screen(screen::GroupPeople{}));
        QVERIFY(std::holds_alternative<command::ReleaseCard>(step.commands.at(0)));
        step = m_flow.next(step.screen, input::SetPeople{people(4)});
        QCOMPARE(step.screen, Screen(screen::GroupPeople{people(4)}));
        step = m_flow.next(step.screen, input::Confirm{});
        QCOMPARE(std::get<command::CountGroup>(step.commands.at(0)).people, people(4));
        const std::vector<Numbered> numbers{{somebody, {}}};
        step = m_flow.next(step.screen, input::GroupCounted{numbers});
        QCOMPARE(step.screen, Screen(screen::GroupNumbers{numbers}));
        QVERIFY(std::holds_alternative<command::Beep>(step.commands.at(0)));
        QCOMPARE(m_flow.next(step.screen, input::Next{}).screen, m_flow.home());
        QCOMPARE(m_flow.next(step.screen, input::CountGroup{}).screen,
                 Screen(screen::GroupPeople{}));
        step = m_flow.next(step.screen, input::TakeBack{});
        QCOMPARE(std::get<command::UndoGroup>(step.commands.at(0)).people, numbers);
    }

    void nobody_tooMany_andLessThanNobody_areNotTaken()
    {
        const Screen none = screen::GroupPeople{};
        QVERIFY(m_flow.next(none, input::Confirm{}).commands.empty());
        for (const int count : {-1, mostOnASheet + 1}) {
            QCOMPARE(m_flow.next(none, input::SetPeople{people(count)}).screen, none);
        }
    }

    void household_isCountedAsOne()
    {
        Step step = m_flow.next(screen::GroupPeople{people(3)}, input::SetTogether{household});
        QCOMPARE(step.screen, Screen(screen::GroupPeople{people(3), household}));
        step = m_flow.next(step.screen, input::SetPeople{people(4)});
        QCOMPARE(step.screen, Screen(screen::GroupPeople{people(4), household}));
        const Step counted = m_flow.next(step.screen, input::Confirm{});
        const auto &count = std::get<command::CountGroup>(counted.commands.at(0));
        QCOMPARE(count.people, people(4));
        QCOMPARE(count.together, household);
        step = m_flow.next(step.screen, input::SetTogether{screen::Together::No});
        QCOMPARE(step.screen, Screen(screen::GroupPeople{people(4)}));
    }

    // Neither by one more tap nor by calling a bus a family, and what was tapped stays.
    void household_holdsTwentyAndNoMore()
    {
        const Screen full = screen::GroupPeople{people(20), household};
        QCOMPARE(m_flow.next(full, input::SetPeople{people(21)}).screen, full);
        const Screen bus = screen::GroupPeople{people(21)};
        QCOMPARE(m_flow.next(bus, input::SetTogether{household}).screen, bus);
        QCOMPARE(m_flow.next(full, input::SetTogether{screen::Together::No}).screen,
                 Screen(screen::GroupPeople{people(20)}));
    }

    void back_andQuiet_leadHome()
    {
        for (const Screen &page : {Screen(screen::GroupPeople{people(2)}),
                                   Screen(screen::GroupNumbers{{{somebody, {}}}})}) {
            QCOMPARE(m_flow.next(page, input::Back{}).screen, m_flow.home());
            QCOMPARE(m_flow.next(page, input::IdleExpired{}).screen, m_flow.home());
        }
    }

private:
    IntakeFlow m_flow{screen::Start{}, IntakeFlow::Keys::Made};
};

QTEST_APPLESS_MAIN(TestGroupSteps)
#include "tst_GroupSteps.moc"
