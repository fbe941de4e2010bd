// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/RosterSearch.h"
#include "core/Town.h"

namespace core {

namespace screen {

// Staff looks for somebody: by name in kana, by town, or for those who came with somebody.
struct FindPeople
{
    RosterQuery query;
    RosterMatches matches;
    QList<core::Town> towns = {}; // to choose from; empty: only by name
    // Whose family is looked for: whoever is picked belongs with them.
    std::optional<RosterEntry> familyOf = {};
    bool operator==(const FindPeople &) const = default;
};

// Two people who belong together become one household with everybody who shelters with either.
struct UniteHouseholds
{
    enum class Fit {
        Fine,
        Already, // they are one
        TooMany, // for one household
    };
    RosterEntry who;
    RosterEntry with; // whose household it will be
    int people = 0;   // of both, together
    Fit fit = Fit::Fine;
    bool operator==(const UniteHouseholds &) const = default;
};

} // namespace screen

} // namespace core
