// SPDX-License-Identifier: Apache-2.0
// Somebody is looked for: by how their name sounds, where they live, or with whom they came. Or
// their family is, to be one household with them from now on.
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

// Whoever fits, but not as their own family.
Step showFound(const screen::FindPeople &screen, RosterMatches matches)
{
    if (screen.familyOf) {
        matches.all -= static_cast<int>(std::erase_if(matches.people, [&screen](const auto &entry) {
            return entry.who == screen.familyOf->who;
        }));
    }
    return show(screen::FindPeople{screen.query, std::move(matches), {}, screen.familyOf});
}

MaybeStep pick(const screen::FindPeople &screen, const HandleKey &who)
{
    const auto &people = screen.matches.people;
    const auto found = std::find_if(
        people.begin(), people.end(), [&who](const auto &entry) { return entry.who == who; });
    if (found == people.end()) {
        return std::nullopt;
    }
    return screen.familyOf ? Step{screen, {command::WeighHouseholds{screen.familyOf->who, who}}}
                           : show(screen::StaffPerson{*found});
}

} // namespace

Step findPeople(RosterQuery query, const std::optional<RosterEntry> &familyOf)
{
    return {screen::FindPeople{query, {}, {}, familyOf}, {command::FindPeople{query}}};
}

MaybeStep step(const IntakeFlow &flow, const screen::FindPeople &screen, const Input &input)
{
    if (const auto *set = as<input::SetKana>(input)) {
        Step step = findPeople({set->kana, {}, {}, {}}, screen.familyOf);
        if (!set->kana.isEmpty()) {
            step.commands.push_back(command::AskSpellings{familyOf(set->kana)});
        }
        return step;
    }
    if (const auto *spelled = as<input::SpellingsFound>(input)) {
        const QString &kana = screen.query.kana;
        return spelled->kana == familyOf(kana) && !spelled->spellings.isEmpty()
                   ? MaybeStep(findPeople({kana, spelled->spellings, {}, {}}, screen.familyOf))
                   : std::nullopt;
    }
    if (const auto *town = as<input::SetTown>(input)) {
        return findPeople({{}, {}, town->address, {}}, screen.familyOf);
    }
    if (const auto *found = as<input::PeopleFound>(input)) {
        return found->query == screen.query ? MaybeStep(showFound(screen, found->matches))
                                            : std::nullopt;
    }
    if (const auto *select = as<input::SelectPerson>(input)) {
        return pick(screen, select->who);
    }
    if (const auto *weighed = as<input::HouseholdsWeighed>(input)) {
        return show(weighed->page);
    }
    if (is<input::Back>(input)) {
        return screen.familyOf ? show(screen::StaffPerson{*screen.familyOf})
                               : Step{screen, {command::ShowDesk{}}};
    }
    return staffStep(flow, screen, input);
}

MaybeStep step(const IntakeFlow &flow, const screen::UniteHouseholds &screen, const Input &input)
{
    if (is<input::Confirm>(input) && screen.fit == screen::UniteHouseholds::Fit::Fine) {
        return Step{screen, {command::UniteHouseholds{screen.who.who, screen.with.who}}};
    }
    if (is<input::Back>(input)) {
        return findPeople({}, screen.who);
    }
    return staffStep(flow, screen, input);
}

} // namespace core
