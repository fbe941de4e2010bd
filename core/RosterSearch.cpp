// SPDX-License-Identifier: Apache-2.0
#include "core/RosterSearch.h"

#include <algorithm>

namespace core {

namespace {

constexpr QChar between(0x3000);

// Told without a pause, ヤマダハナコ is ヤマダ　ハナコ.
bool begins(const QString &name, const QString &query)
{
    const auto squeezed = [](QString text) { return text.remove(between); };
    if (squeezed(name).startsWith(squeezed(query))) {
        return true;
    }
    const qsizetype given = name.indexOf(between);
    return given >= 0 && squeezed(name.sliced(given + 1)).startsWith(squeezed(query));
}

bool fitsName(const PersonDetails &person, const RosterQuery &query)
{
    if (person.kana && begins(person.kana->value, query.kana)) {
        return true;
    }
    return person.name &&
           (begins(person.name->value, query.kana) ||
            std::any_of(
                query.spellings.begin(), query.spellings.end(), [&person](const QString &spelling) {
                    return begins(person.name->value, spelling);
                }));
}

bool fits(const PersonDetails &person, const RosterQuery &query)
{
    return (query.kana.isEmpty() || fitsName(person, query)) &&
           (query.town.isEmpty() ||
            (person.address && person.address->value.contains(query.town))) &&
           (!query.household || person.household == query.household);
}

} // namespace

RosterMatches search(const std::vector<RosterEntry> &roster, const RosterQuery &query)
{
    RosterMatches matches;
    if (query.kana.isEmpty() && query.town.isEmpty() && !query.household) {
        return matches;
    }
    for (const RosterEntry &entry : roster) {
        if (entry.person && entry.state.presence != Presence::Void && fits(*entry.person, query)) {
            matches.people.push_back(entry);
        }
    }
    matches.all = static_cast<int>(matches.people.size());
    std::stable_sort(matches.people.begin(),
                     matches.people.end(),
                     [](const RosterEntry &one, const RosterEntry &other) {
                         const bool isIn = one.state.isCounted();
                         return isIn != other.state.isCounted() ? isIn
                                                                : one.firstSeen > other.firstSeen;
                     });
    if (matches.people.size() > mostFound) {
        matches.people.erase(matches.people.begin() + mostFound, matches.people.end());
    }
    return matches;
}

} // namespace core
