// SPDX-License-Identifier: Apache-2.0
#include "core/IntakeFlow.h"

#include <QTest>

using namespace core;
using namespace Qt::StringLiterals;

namespace {

const HandleKey somebody{u"452025-012"_s, *Handle::fromText(u"00000000"_s)};

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
