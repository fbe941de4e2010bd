// SPDX-License-Identifier: Apache-2.0
#include "core/IntakeFlow.h"

#include <QTest>

using namespace core;
using namespace Qt::StringLiterals;

namespace {

FamilyMember member(const QString &name)
{
    FamilyMember one;
    one.draft.name = Field<QString>{name, FieldSource::Code, 100};
    one.draft.birthDate = Field<QDate>{QDate(1980, 5, 6), FieldSource::Code, 100};
    one.draft.sex = Field<Sex>{Sex::Female, FieldSource::Code, 100};
    return one;
}

Family family()
{
    return {QByteArray(8, 'f'), 1, {member(u"見本　花子"_s), member(u"見本　桜"_s)}};
}

const HandleKey somebody{u"452025-012"_s, *Handle::fromText(u"00000000"_s)};

template <typename T> T page(const Step &step)
{
    return std::get<T>(step.screen);
}

} // namespace

// A family shows its QR, from the start page to the numbers.
class TestFamilySteps : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void family_standsOnOnePage_allTicked_andIsAdmittedByOneTap()
    {
        Step step = m_flow.next(screen::Start{}, input::FamilyRead{family()});
        QCOMPARE(step.screen, Screen(screen::FamilyReview{family()}));
        step = m_flow.next(step.screen, input::Confirm{});
        QCOMPARE(step.screen, Screen(screen::Saving{}));
        QCOMPARE(std::get<command::AdmitFamily>(step.commands.at(0)).page,
                 screen::FamilyReview{family()});
        const input::GroupCounted counted{
            {{somebody, {}}}, screen::GroupNumbers::Of::Household, {u"見本　花子"_s}};
        step = m_flow.next(step.screen, counted);
        QCOMPARE(page<screen::GroupNumbers>(step).names, counted.names);
    }

    void whoIsElsewhere_isUntickedByATap_andTickedByAnother()
    {
        const Screen all = screen::FamilyReview{family()};
        Step step = m_flow.next(all, input::ToggleMember{1});
        QCOMPARE(page<screen::FamilyReview>(step).here(), std::size_t{1});
        QVERIFY(page<screen::FamilyReview>(step).elsewhere.contains(1));
        QCOMPARE(m_flow.next(step.screen, input::ToggleMember{1}).screen, all);
        step = m_flow.next(step.screen, input::ToggleMember{0});
        QVERIFY(m_flow.next(step.screen, input::Confirm{}).commands.empty());
        QCOMPARE(m_flow.next(all, input::ToggleMember{2}).screen, all);
    }

    void whoStandsThereTwice_isUntickedFirst()
    {
        Family twice = family();
        twice.members[1].doubts.insert(FamilyDoubt::Twice);
        const Step step = m_flow.next(screen::Start{}, input::FamilyRead{twice});
        QCOMPARE(page<screen::FamilyReview>(step).elsewhere, std::set<std::size_t>{1});
    }

    void whatIsMissing_isAskedOfEach_andStandsThereThen()
    {
        Family incomplete = family();
        incomplete.members[0].draft.birthDate.reset();
        incomplete.members[1].draft.sex.reset();
        const screen::FamilyReview review{incomplete};
        QVERIFY(isAnythingMissing(review));
        Step step = m_flow.next(review, input::AskMissing{});
        QCOMPARE(page<screen::Tell>(step).part, screen::Tell::Part::Birth);
        step = m_flow.next(step.screen, input::SetAgeBand{AgeBand::SixToFourteen});
        QCOMPARE(page<screen::Tell>(step).part, screen::Tell::Part::Sex);
        QCOMPARE(std::get<screen::MemberAsked>(page<screen::Tell>(step).who).member,
                 std::size_t{1});
        step = m_flow.next(step.screen, input::SetSex{Sex::Male});
        const auto answered = page<screen::FamilyReview>(step);
        QVERIFY(!isAnythingMissing(answered));
        QCOMPARE(answered.family.members[0].draft.ageBand, std::optional(AgeBand::SixToFourteen));
        QCOMPARE(answered.family.members[1].draft.sex->value, Sex::Male);
        QCOMPARE(answered.family.members[0].draft.name, incomplete.members[0].draft.name);
    }

    void whoDoesNotAnswer_isAdmittedAllTheSame()
    {
        Family incomplete = family();
        incomplete.members[1].draft.birthDate.reset();
        const screen::FamilyReview review{incomplete};
        const Step asked = m_flow.next(review, input::AskMissing{});
        QCOMPARE(m_flow.next(asked.screen, input::Next{}).screen, Screen(review));
        QCOMPARE(m_flow.next(asked.screen, input::Back{}).screen, Screen(review));
        QVERIFY(!m_flow.next(review, input::Confirm{}).commands.empty());
    }

    void whoIsElsewhere_isNotAsked()
    {
        Family incomplete = family();
        incomplete.members[1].draft.birthDate.reset();
        QVERIFY(!isAnythingMissing({incomplete, {1}}));
    }

    void sameCodeAgain_andAnyOther_changesNothingWhileOneStandsThere()
    {
        const Screen review = screen::FamilyReview{family()};
        Family other = family();
        other.members.pop_back();
        for (const Family &again : {family(), other}) {
            const Step step = m_flow.next(review, input::FamilyRead{again});
            QCOMPARE(step.screen, review);
            QVERIFY(step.commands.empty());
        }
        QCOMPARE(m_flow.next(review, input::Scanned{u"UKE1:x"_s}).screen, review);
    }

    void foreignCode_getsASentence_andAWayOn()
    {
        Step step = m_flow.next(screen::Start{}, input::CodeRefused{IntakeProblem::CodeIsAddress});
        QCOMPARE(step.screen, Screen(screen::Trouble{IntakeProblem::CodeIsAddress, {}}));
        step = m_flow.next(step.screen, input::FamilyRead{family()});
        QCOMPARE(step.screen, Screen(screen::FamilyReview{family()}));
        QCOMPARE(m_flow.next(step.screen, input::Back{}).screen, m_flow.home());
    }

    void foreignCode_takesNoNumberAway()
    {
        const Screen counted = screen::Counted{somebody, {}};
        const input::CodeRefused poster{IntakeProblem::CodeIsAddress};
        QCOMPARE(m_flow.next(counted, poster).screen, counted);
        QCOMPARE(m_flow.next(counted, input::FamilyRead{family()}).screen,
                 Screen(screen::FamilyReview{family()}));
    }

    void closedShelter_admitsNoFamily()
    {
        const IntakeFlow closed{screen::ShelterClosed{u"見本"_s}, IntakeFlow::Keys::Made};
        for (const Input &input : std::initializer_list<Input>{
                 input::FamilyRead{family()}, input::CodeRefused{IntakeProblem::CodeDamaged}}) {
            QCOMPARE(closed.next(screen::ShelterClosed{u"見本"_s}, input).screen,
                     Screen(screen::Trouble{IntakeProblem::ShelterNotOpen, {}}));
        }
    }

    void familyWithoutAnybody_isNoPage()
    {
        const Screen start = screen::Start{};
        QCOMPARE(m_flow.next(start, input::FamilyRead{{}}).screen, start);
    }

private:
    IntakeFlow m_flow{screen::Start{u"見本"_s, {}}, IntakeFlow::Keys::Made};
};

QTEST_GUILESS_MAIN(TestFamilySteps)
#include "tst_FamilySteps.moc"
