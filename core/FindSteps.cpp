// SPDX-License-Identifier: Apache-2.0
// Somebody is looked for: by how their name sounds, where they live, or with whom they came.
#include "core/FlowSteps.h"

#include <algorithm>
#include <utility>

namespace core {

namespace {

// Of a card's name nobody knows how it sounds, only how it is written; the family name comes first.
QString familyOf(const QString &kana)
{
    return kana.section(QChar(0x3000), 0, 0);
}

} // namespace

Step findPeople(RosterQuery query)
{
    return {screen::FindPeople{query, {}, {}}, {command::FindPeople{query}}};
}

MaybeStep step(const IntakeFlow &flow, const screen::FindPeople &screen, const Input &input)
{
    if (const auto *set = as<input::SetKana>(input)) {
        Step step = findPeople({set->kana, {}, {}, {}});
        if (!set->kana.isEmpty()) {
            step.commands.push_back(command::AskSpellings{familyOf(set->kana)});
        }
        return step;
    }
    if (const auto *spelled = as<input::SpellingsFound>(input)) {
        return spelled->kana == familyOf(screen.query.kana) && !spelled->spellings.isEmpty()
                   ? MaybeStep(findPeople({screen.query.kana, spelled->spellings, {}, {}}))
                   : std::nullopt;
    }
    if (const auto *town = as<input::SetTown>(input)) {
        return findPeople({{}, {}, town->address, {}});
    }
    if (const auto *found = as<input::PeopleFound>(input)) {
        return found->query == screen.query
                   ? MaybeStep(show(screen::FindPeople{found->query, found->matches, {}}))
                   : std::nullopt;
    }
    if (const auto *select = as<input::SelectPerson>(input)) {
        const auto &people = screen.matches.people;
        const auto found = std::find_if(people.begin(), people.end(), [select](const auto &entry) {
            return entry.who == select->who;
        });
        return found == people.end() ? std::nullopt : MaybeStep(show(screen::StaffPerson{*found}));
    }
    if (is<input::Back>(input)) {
        return Step{screen, {command::ShowDesk{}}};
    }
    return staffStep(flow, screen, input);
}

} // namespace core
