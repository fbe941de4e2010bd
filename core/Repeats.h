// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/Register.h"

#include <vector>

namespace core {

// Two wrist numbers of what may be one person.
struct Repeat
{
    HandleKey first; // the one that came first
    HandleKey second;

    bool operator==(const Repeat &) const = default;
};

// Who stands on the roster twice, as far as it can be read: the same name (whatever its spaces,
// width and case) and the same birth date. Of those who are here or out for now, and only where
// nobody has said anything about the two yet.
[[nodiscard]] std::vector<Repeat> repeatsIn(const std::vector<RosterEntry> &roster,
                                            const PresenceFold &fold);

} // namespace core
