// SPDX-License-Identifier: Apache-2.0
// Whoever came with the person just registered. Counted in one transaction, each at once by a card
// of their own, or by the band that they wear already.
#include "core/FlowSteps.h"

#include <algorithm>

namespace core {

namespace {

bool fits(const screen::Household &household, const CellCounts &people)
{
    return household.members.size() + static_cast<std::size_t>(people.total()) <= mostInHousehold;
}

// After a card those who were tapped before may be too many: fewer are always taken.
bool isTaken(const screen::Household &household, const CellCounts &people)
{
    return isEnterable(people) &&
           (fits(household, people) || people.total() < household.people.total());
}

bool isMember(const screen::Household &household, const HandleKey &who)
{
    return std::any_of(household.members.begin(),
                       household.members.end(),
                       [&who](const Numbered &member) { return member.who == who; });
}

// The band of one of them: one scan, one person, whether it was counted before or not.
MaybeStep takeMember(const screen::Household &screen, const Input &input)
{
    if (const auto *scanned = as<input::Scanned>(input)) {
        const auto mark = WristMark::fromText(scanned->text);
        return mark ? Step{screen, {command::LookAtBand{*mark}}}
                    : show(screen::Trouble{problemOf(mark.error()), std::nullopt});
    }
    const auto *seen = as<input::BandSeen>(input);
    if (seen == nullptr) {
        return std::nullopt;
    }
    if (isMember(screen, seen->mark.who)) {
        return show(screen);
    }
    // Whoever does not fit in any more is counted all the same, as by a card.
    if (seen->presence != Presence::In) {
        return Step{screen::Saving{}, {command::CountBand{seen->mark}}};
    }
    return screen.members.size() < mostInHousehold
               ? Step{screen, {command::JoinHousehold{seen->mark.who}}}
               : show(screen);
}

} // namespace

Step endHousehold(const IntakeFlow &flow)
{
    return {flow.entrance(), {command::ReleaseCard{}, command::EndHousehold{}}};
}

MaybeStep step(const IntakeFlow &flow, const screen::Household &screen, const Input &input)
{
    screen::Household changed = screen;
    if (const auto *set = as<input::SetPeople>(input)) {
        changed.people = set->people;
        return isTaken(screen, set->people) ? MaybeStep(show(changed)) : std::nullopt;
    }
    if (const auto *set = as<input::SetAddress>(input)) {
        changed.address = set->address;
        return screen.address == screen::Household::Address::NotRead ? std::nullopt
                                                                     : MaybeStep(show(changed));
    }
    if (is<input::Confirm>(input) && screen.people.total() > 0 && fits(screen, screen.people)) {
        return Step{screen::Saving{}, {command::CountHousehold{screen.people, screen.address}}};
    }
    if (const auto *noted = as<input::HouseholdNoted>(input)) {
        changed.members = noted->page.members;
        return show(changed);
    }
    if (const auto *refused = as<input::Refused>(input)) {
        return show(screen::Trouble{refused->problem, std::nullopt});
    }
    if (is<input::Next>(input) || is<input::Back>(input) || is<input::IdleExpired>(input)) {
        return endHousehold(flow);
    }
    if (const MaybeStep band = takeMember(screen, input)) {
        return band;
    }
    if (const MaybeStep family = familyStep(input)) {
        return family;
    }
    if (const MaybeStep id = idStep(input)) {
        return id;
    }
    const MaybeStep common = commonStep(flow, input);
    return common ? common : listen(input);
}

} // namespace core
