// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/Register.h"

#include <QStringList>

#include <optional>
#include <vector>

namespace core {

// What is known about whoever is looked for. All that is set has to fit; nothing set fits nobody.
struct RosterQuery
{
    QString kana;          // how a name begins, in the form of toKatakana()
    QStringList spellings; // in kanji, for the names that were read from a card, which has no kana
    QString town;          // part of the address
    std::optional<QUuid> household;
    std::optional<Need> need = {}; // said yes to

    bool operator==(const RosterQuery &) const = default;
};

// Enough to recognise somebody in a list; of more it is said how many.
inline constexpr std::size_t mostFound = 50;

struct RosterMatches
{
    std::vector<RosterEntry> people; // at most mostFound, who is in first, then the latest
    int all = 0;

    bool operator==(const RosterMatches &) const = default;
};

// Of people whose names are open. The family name and the given name each may begin so.
[[nodiscard]] RosterMatches search(const std::vector<RosterEntry> &roster,
                                   const RosterQuery &query);

} // namespace core
