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
    bool operator==(const FindPeople &) const = default;
};

} // namespace screen

} // namespace core
