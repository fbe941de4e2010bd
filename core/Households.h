// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/FindPages.h"
#include "core/Register.h"

namespace core {

// Two people who belong together, with everybody who shelters with either, as far as the roster
// can be read.
struct Union
{
    std::optional<QUuid> household; // theirs from now on; none: neither has one yet
    std::vector<HandleKey> moving;  // who is not in it yet
    int people = 0;                 // all of them

    [[nodiscard]] screen::UniteHouseholds::Fit fit() const;
    bool operator==(const Union &) const = default;
};

[[nodiscard]] Union
unionOf(const std::vector<RosterEntry> &roster, const RosterEntry &who, const RosterEntry &with);

} // namespace core
