// SPDX-License-Identifier: Apache-2.0
#include "core/RosterSearch.h"

#include <algorithm>

namespace core {

namespace {

constexpr QChar between(0x3000);

// Told without a pause, ヤマダハナコ is ヤマダ　ハナコ. Of thirty thousand names none is copied.
bool beginsWith(QStringView name, QStringView query)
{
    qsizetype at = 0;
    for (const QChar letter : query) {
        if (letter == between) {
            continue;
        }
        while (at < name.size() && name[at] == between) {
            ++at;
        }
        if (at == name.size() || name[at] != letter) {
            return false;
        }
        ++at;
    }
    return true;
}

// The family name, or the given name.
bool begins(const QString &name, const QString &query)
{
    const qsizetype given = name.indexOf(between);
    return beginsWith(name, query) ||
           (given >= 0 && beginsWith(QStringView(name).sliced(given + 1), query));
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

bool says(const PersonDetails &person, Need need)
{
    const auto said = person.needs.needs.find(need);
    return said != person.needs.needs.end() && said->second == Answer::Yes;
}

bool fits(const PersonDetails &person, const RosterQuery &query)
{
    return (query.kana.isEmpty() || fitsName(person, query)) &&
           (query.town.isEmpty() ||
            (person.address && person.address->value.contains(query.town))) &&
           (!query.household || person.household == query.household) &&
           (!query.need || says(person, *query.need));
}

// What somebody needs matters as long as they are here.
bool isAsked(const RosterEntry &entry, const RosterQuery &query)
{
    return query.need ? entry.state.isCounted() && !entry.sameAs
                      : entry.state.presence != Presence::Void;
}

// Who is in first, then the latest; both stand in the roster, in its order.
bool isSooner(const RosterEntry *one, const RosterEntry *other)
{
    const bool isIn = one->state.isCounted();
    if (isIn != other->state.isCounted()) {
        return isIn;
    }
    return one->firstSeen != other->firstSeen ? one->firstSeen > other->firstSeen : one < other;
}

} // namespace

RosterMatches search(const std::vector<RosterEntry> &roster, const RosterQuery &query)
{
    RosterMatches matches;
    if (query.kana.isEmpty() && query.town.isEmpty() && !query.household && !query.need) {
        return matches;
    }
    std::vector<const RosterEntry *> found;
    for (const RosterEntry &entry : roster) {
        if (entry.person && isAsked(entry, query) && fits(*entry.person, query)) {
            found.push_back(&entry);
        }
    }
    matches.all = static_cast<int>(found.size());
    const auto shown = static_cast<std::ptrdiff_t>(std::min(found.size(), mostFound));
    std::partial_sort(found.begin(), found.begin() + shown, found.end(), isSooner);
    std::transform(found.begin(),
                   found.begin() + shown,
                   std::back_inserter(matches.people),
                   [](const RosterEntry *entry) { return *entry; });
    return matches;
}

} // namespace core
