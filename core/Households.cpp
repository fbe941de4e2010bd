// SPDX-License-Identifier: Apache-2.0
#include "core/Households.h"

namespace core {

namespace {

std::optional<QUuid> householdOf(const RosterEntry &entry)
{
    return entry.person ? entry.person->household : std::nullopt;
}

bool sheltersWith(const RosterEntry &one, const RosterEntry &other)
{
    return one.who == other.who || (householdOf(one) && householdOf(one) == householdOf(other) &&
                                    one.state.presence != Presence::Void);
}

} // namespace

screen::UniteHouseholds::Fit Union::fit() const
{
    using Fit = screen::UniteHouseholds::Fit;
    if (moving.empty()) {
        return Fit::Already;
    }
    return people > static_cast<int>(mostInHousehold) ? Fit::TooMany : Fit::Fine;
}

Union unionOf(const std::vector<RosterEntry> &roster,
              const RosterEntry &who,
              const RosterEntry &with)
{
    Union both;
    both.household = householdOf(with) ? householdOf(with) : householdOf(who);
    for (const RosterEntry &entry : roster) {
        if (!sheltersWith(entry, who) && !sheltersWith(entry, with)) {
            continue;
        }
        ++both.people;
        if (!both.household || householdOf(entry) != both.household) {
            both.moving.push_back(entry.who);
        }
    }
    return both;
}

} // namespace core
