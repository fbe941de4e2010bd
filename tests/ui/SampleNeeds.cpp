// SPDX-License-Identifier: Apache-2.0
#include "tests/ui/SampleNeeds.h"

using namespace Qt::StringLiterals;

namespace ui::samples {

using namespace core;
using Part = screen::Needs::Part;

namespace {

const HandleKey somebody{u"452025-012"_s, *Handle::fromText(u"00000000"_s)};

QList<OwnQuestion> questions()
{
    QList<OwnQuestion> all;
    for (const quint16 code : {quint16{1}, quint16{2}}) {
        OwnQuestion question{code,
                             {{u"ja"_s, u"見本の質問%1：家の水は出ますか？"_s.arg(code)},
                              {u"en"_s, u"Sample question %1"_s.arg(code)}},
                             {}};
        for (const QString &answer : {u"出る"_s, u"出ない"_s, u"まだ見ていない"_s}) {
            question.choices.append(
                {static_cast<quint16>(question.choices.size() + 1), {{u"ja"_s, answer}}});
        }
        all.append(question);
    }
    return all;
}

screen::Needs asked(Part part)
{
    screen::Needs needs{somebody, screen::Counted{somebody, {}}};
    needs.part = part;
    needs.questions = questions();
    return needs;
}

RosterEntry entry()
{
    RosterEntry entry{somebody,
                      {Presence::In, {AgeBand::SeventyFiveAndOver, Sex::Female, Place::CarOnSite}},
                      0,
                      true,
                      {}};
    entry.person.emplace();
    entry.person->name = Field<QString>{u"見本　花子"_s};
    entry.person->needs.needs = {{Need::Power, Answer::Yes}, {Need::Wheelchair, Answer::Yes}};
    entry.person->needs.amounts = {{Need::Power, 8}};
    entry.person->car = Car{u"1234"_s, u"5"_s};
    return entry;
}

} // namespace

void addNeeds(std::vector<SampleScreen> &all)
{
    all.push_back({u"needs"_s, asked(Part::First)});
    screen::Needs said = asked(Part::Second);
    said.said.needs = {{Need::Hearing, Answer::Yes}, {Need::Sight, Answer::No}};
    all.push_back({u"needs-said"_s, said});
    screen::Needs amount = asked(Part::First);
    amount.amount = Need::Medicine;
    all.push_back({u"needs-amount"_s, amount});
    all.push_back({u"needs-symptoms"_s, asked(Part::Symptoms)});
    all.push_back({u"needs-own"_s, asked(Part::Own)});
    all.push_back(
        {u"to-infection-room"_s,
         screen::ToInfectionRoom{somebody, Place::Inside, screen::Counted{somebody, {}}}});
    screen::NeedCounts counts;
    int people = 1;
    for (const Need need : allNeeds) {
        counts.people[need] = people++;
    }
    counts.own[{1, 2}] = 14;
    counts.questions = questions();
    all.push_back({u"need-counts"_s, counts});
    all.push_back({u"need-counts-none"_s, screen::NeedCounts{}});
    all.push_back({u"staff-person-needs"_s, screen::StaffPerson{entry()}});
    all.push_back({u"where-to-staff"_s, screen::WhereTo{screen::StaffPerson{entry()}}});
    all.push_back(
        {u"car-plate"_s, screen::CarPlate{{entry(), entry().state.cell}, {u"123"_s, {}}}});
}

} // namespace ui::samples
