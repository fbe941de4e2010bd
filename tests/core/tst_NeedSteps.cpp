// SPDX-License-Identifier: Apache-2.0
#include "core/FlowSteps.h"
#include "core/IntakeFlow.h"

#include <QTest>

using namespace core;
using namespace Qt::StringLiterals;
using Part = screen::Needs::Part;

namespace {

const HandleKey somebody{u"452025-012"_s, *Handle::fromText(u"00000000"_s)};

OwnQuestion own(quint16 code)
{
    return {code,
            {{u"ja"_s, u"見本の質問"_s}},
            {{1, {{u"ja"_s, u"はい"_s}}}, {2, {{u"ja"_s, u"いいえ"_s}}}}};
}

screen::Needs asked(Part part = Part::First)
{
    screen::Needs needs{somebody, screen::Counted{somebody, {}}};
    needs.part = part;
    return needs;
}

const screen::Needs &needsIn(const Step &step)
{
    return std::get<screen::Needs>(step.screen);
}

} // namespace

// What somebody needs and how they feel, after they were counted.
class TestNeedSteps : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void everyNeed_isAskedOnce()
    {
        std::vector<Need> all;
        for (const Part part : {Part::First, Part::Second, Part::Symptoms, Part::Own}) {
            const auto some = needsOf(part);
            all.insert(all.end(), some.begin(), some.end());
        }
        QCOMPARE(all.size(), allNeeds.size() + allSymptoms.size());
        QCOMPARE(std::set<Need>(all.begin(), all.end()).size(), all.size());
    }

    void answer_isYesNoOrUnknown()
    {
        Step step = m_flow.next(asked(), input::SetNeed{Need::Wheelchair, Answer::Yes});
        QCOMPARE(needsIn(step).said.needs.at(Need::Wheelchair), Answer::Yes);
        step = m_flow.next(step.screen, input::SetNeed{Need::Wheelchair, Answer::No});
        QCOMPARE(needsIn(step).said.needs.at(Need::Wheelchair), Answer::No);
        step = m_flow.next(step.screen, input::SetNeed{Need::Wheelchair, std::nullopt});
        QVERIFY(needsIn(step).said.isEmpty());
    }

    void theRest_isNo_andWhatWasSaidStays()
    {
        Step step = m_flow.next(asked(), input::SetNeed{Need::Allergy, Answer::Yes});
        step = m_flow.next(step.screen, input::RestNo{});
        const auto &said = needsIn(step).said.needs;
        QCOMPARE(said.size(), needsOf(Part::First).size());
        QCOMPARE(said.at(Need::Allergy), Answer::Yes);
        QCOMPARE(said.at(Need::Power), Answer::No);
    }

    void battery_isAskedFor_andMayBeUnknown()
    {
        Step step = m_flow.next(asked(), input::SetNeed{Need::Power, Answer::Yes});
        QCOMPARE(needsIn(step).amount, std::optional(Need::Power));
        const Step unknown = m_flow.next(step.screen, input::Next{});
        QVERIFY(!needsIn(unknown).amount);
        QVERIFY(needsIn(unknown).said.amounts.empty());
        step = m_flow.next(step.screen, input::SetAmount{8});
        QVERIFY(!needsIn(step).amount);
        QCOMPARE(needsIn(step).said.amounts.at(Need::Power), quint16{8});
        step = m_flow.next(step.screen, input::SetNeed{Need::Power, Answer::No});
        QVERIFY(needsIn(step).said.amounts.empty());
    }

    void nothingSaid_recordsNothing()
    {
        Step step = m_flow.next(screen::Counted{somebody, {}}, input::AskNeeds{});
        for (int i = 0; i < 3; ++i) {
            QVERIFY(std::holds_alternative<screen::Needs>(step.screen));
            step = m_flow.next(step.screen, input::Next{});
        }
        QCOMPARE(step.screen, Screen(screen::Counted{somebody, {}}));
        QVERIFY(step.commands.empty());
    }

    // The number that stood there before may not have been copied yet.
    void recorded_leadsBackToTheNumber()
    {
        Step step = m_flow.next(asked(), input::SetNeed{Need::Allergy, Answer::Yes});
        step = m_flow.next(step.screen, input::Confirm{});
        const auto &note = std::get<command::NoteNeeds>(step.commands.at(0));
        QCOMPARE(note.who, somebody);
        QCOMPARE(note.said.needs.at(Need::Allergy), Answer::Yes);
        step = m_flow.next(step.screen, input::NeedsNoted{std::nullopt});
        QCOMPARE(step.screen, Screen(screen::Counted{somebody, {}}));
    }

    void symptom_showsTheWay_andMayBeTakenBack()
    {
        Step step = m_flow.next(asked(Part::Symptoms), input::NeedsNoted{Place::Inside});
        QCOMPARE(std::get<screen::ToInfectionRoom>(step.screen).before, Place::Inside);
        const Step back = m_flow.next(step.screen, input::TakeBack{});
        QCOMPARE(std::get<command::PutInto>(back.commands.at(0)).place, Place::Inside);
        QCOMPARE(m_flow.next(step.screen, input::Recorded{}).screen,
                 Screen(screen::Counted{somebody, {}}));
        // The band says where its bearer sleeps.
        const Cell inRoom{AgeBand::Unknown, Sex::NotKnown, Place::InfectionRoom};
        QCOMPARE(m_flow.next(step.screen, input::Next{}).screen,
                 Screen(screen::Counted{somebody, inRoom}));
    }

    void ownQuestions_comeLast_oneByOne()
    {
        screen::Needs page = asked(Part::Symptoms);
        page.questions = {own(7), own(9)};
        Step step = m_flow.next(page, input::Next{});
        QCOMPARE(needsIn(step).part, Part::Own);
        QVERIFY2(m_flow.next(step.screen, input::SetOwn{5}).screen == step.screen, "no choice");
        step = m_flow.next(step.screen, input::SetOwn{2});
        QCOMPARE(needsIn(step).own, qsizetype{1});
        const Step earlier = m_flow.next(step.screen, input::Back{});
        QCOMPARE(needsIn(earlier).own, qsizetype{0});
        step = m_flow.next(step.screen, input::SetOwn{1});
        const auto &said = std::get<command::NoteNeeds>(step.commands.at(0)).said;
        QCOMPARE(said.own, (std::map<quint16, quint16>{{7, 2}, {9, 1}}));
    }

    void group_isAskedByNumber_andComesBack()
    {
        const screen::GroupNumbers group{{{somebody, {}}}};
        Step step = m_flow.next(group, input::SelectPerson{somebody});
        QCOMPARE(needsIn(step).who, somebody);
        step = m_flow.next(step.screen, input::Back{});
        QCOMPARE(step.screen, Screen(group));
    }

    void staff_seesWhatWasSaid_andGoesBackToTheRoster()
    {
        RosterEntry entry{somebody, {Presence::In, {}}, 0, false, {}};
        entry.person.emplace();
        entry.person->needs.needs[Need::Hearing] = Answer::Yes;
        Step step = m_flow.next(screen::StaffPerson{entry}, input::AskNeeds{});
        QCOMPARE(needsIn(step).said.needs.at(Need::Hearing), Answer::Yes);
        step = m_flow.next(step.screen, input::NeedsNoted{std::nullopt});
        QVERIFY(std::holds_alternative<command::ShowDesk>(step.commands.at(0)));
        // Whoever turns away leaves no name open.
        step = m_flow.next(step.screen, input::IdleExpired{});
        QCOMPARE(step.screen, m_flow.home());
        QVERIFY(std::holds_alternative<command::StepAway>(step.commands.at(1)));
    }

    // Unknown is not no, and whoever went home needs nothing here.
    void counts_areOfThoseWhoAreHere()
    {
        std::vector<RosterEntry> roster;
        for (const Presence presence : {Presence::In, Presence::In, Presence::Left}) {
            roster.push_back({somebody, {presence, {}}, 0, false, PersonDetails{}});
            roster.back().person->needs.needs[Need::Wheelchair] = Answer::Yes;
            roster.back().person->needs.own[7] = 2;
        }
        roster[1].person->needs.needs[Need::Wheelchair] = Answer::No;
        roster.push_back({somebody, {Presence::In, {}}, 0, false, {}});
        const screen::NeedCounts counts = countNeeds(roster);
        QCOMPARE(counts.people, (std::map<Need, int>{{Need::Wheelchair, 1}}));
        QCOMPARE(counts.own.at({7, 2}), 2);
        const Step found = m_flow.next(counts, input::FindByNeed{Need::Wheelchair});
        QCOMPARE(std::get<command::FindPeople>(found.commands.at(0)).query.need,
                 std::optional(Need::Wheelchair));
    }

    void laterWord_saysNothingAboutOtherNeeds()
    {
        NeedAnswers known;
        known.needs = {{Need::Power, Answer::Yes}, {Need::Cough, Answer::Yes}};
        known.amounts = {{Need::Power, 8}};
        NeedAnswers later;
        later.needs = {{Need::Cough, Answer::No}};
        known.overlay(later);
        QCOMPARE(known.needs.at(Need::Power), Answer::Yes);
        QCOMPARE(known.amounts.at(Need::Power), quint16{8});
        QVERIFY(!known.hasSymptom());
        later = {};
        later.needs = {{Need::Power, Answer::Yes}}; // how long is not known this time
        known.overlay(later);
        QVERIFY(known.amounts.empty());
    }

private:
    IntakeFlow m_flow{screen::Start{}, IntakeFlow::Keys::Made};
};

QTEST_GUILESS_MAIN(TestNeedSteps)
#include "tst_NeedSteps.moc"
