// SPDX-License-Identifier: Apache-2.0
#include "core/PresenceFold.h"

#include <algorithm>
#include <limits>

namespace core {

namespace {

// Of what is about to be written.
const PresenceFold::Stamp latest{true, std::numeric_limits<quint64>::max(), {}, 0};

std::optional<Cell> countedCell(const std::optional<HandleState> &state)
{
    return state && state->isCounted() ? std::optional(state->cell) : std::nullopt;
}

} // namespace

template <typename T>
void PresenceFold::write(std::optional<Written<T>> &field,
                         const std::optional<T> &value,
                         const Stamp &stamp)
{
    if (value && (!field || field->stamp < stamp)) {
        field = Written<T>{*value, stamp};
    }
}

PresenceFold::Stamp PresenceFold::Stamp::of(const ClearHalf &clear)
{
    return {clear.kind != EventKind::Arrived, clear.lamport, clear.stream, clear.seq};
}

void PresenceFold::apply(const ClearHalf &clear)
{
    const Stamp stamp = Stamp::of(clear);
    for (const Change &change : clear.changes) {
        applyChange(change, stamp);
    }
    if (clear.link) {
        applyLink(*clear.link, stamp);
    }
    if (clear.mark && !clear.changes.empty()) {
        applyMark(clear.changes.front().who, *clear.mark);
    }
}

void PresenceFold::applyChange(const Change &change, const Stamp &stamp)
{
    const Group group = groupOf(change.who, Suspected::Linked);
    count(group, -1);
    Entry &entry = m_entries[change.who];
    if (!entry.first || stamp < entry.first->stamp) {
        entry.first = Written<std::optional<Cell>>{change.before, stamp};
    }
    write(entry.presence, change.presence, stamp);
    write(entry.ageBand, change.ageBand, stamp);
    write(entry.sex, change.sex, stamp);
    write(entry.place, change.place, stamp);
    count(group, 1);
}

void PresenceFold::applyLink(const Link &link, const Stamp &stamp)
{
    if (link.first == link.second) {
        return;
    }
    Group before = groupOf(link.first, Suspected::Linked);
    const bool together = std::find(before.begin(), before.end(), link.second) != before.end();
    count(before, -1);
    if (!together) {
        count(groupOf(link.second, Suspected::Linked), -1);
    }
    std::optional<Written<Sameness>> edge;
    if (const auto known = m_links[link.first].find(link.second);
        known != m_links[link.first].end()) {
        edge = known->second;
    }
    write(edge, std::optional(link.sameness), stamp);
    m_links[link.first][link.second] = *edge;
    m_links[link.second][link.first] = *edge;

    const Group after = groupOf(link.first, Suspected::Linked);
    count(after, 1);
    if (std::find(after.begin(), after.end(), link.second) == after.end()) {
        count(groupOf(link.second, Suspected::Linked), 1);
    }
}

// With the stamp that comes before all others: whatever anybody said or says counts for more.
void PresenceFold::applyMark(const HandleKey &who, const FamilyMark &mark)
{
    Group &alike = m_marked[mark];
    for (const HandleKey &other : alike) {
        applyLink({other, who, Sameness::Suspected}, {});
    }
    alike.push_back(who);
}

PresenceFold::Group PresenceFold::groupOf(const HandleKey &who, Suspected suspected) const
{
    Group group{who};
    if (!m_links.contains(who)) {
        return group;
    }
    std::set<HandleKey> seen{who};
    for (std::size_t i = 0; i < group.size(); ++i) {
        const auto edges = m_links.constFind(group[i]);
        for (const auto &[other, edge] : *edges) {
            const bool linked =
                edge.value == Sameness::Same ||
                (edge.value == Sameness::Suspected && suspected == Suspected::Linked);
            if (linked && seen.insert(other).second) {
                group.push_back(other);
            }
        }
    }
    // In one order, whoever was asked for: a link gives both its members the same stamp.
    std::sort(group.begin(), group.end());
    return group;
}

PresenceFold::Entries PresenceFold::entriesOf(const Group &group) const
{
    Entries entries;
    for (const HandleKey &member : group) {
        const auto entry = m_entries.constFind(member);
        if (entry != m_entries.constEnd()) {
            entries.push_back(&*entry);
        }
    }
    return entries;
}

std::optional<HandleState> PresenceFold::stateOf(const Group &group) const
{
    return stateOf(entriesOf(group));
}

std::optional<HandleState> PresenceFold::stateOf(const Entries &entries)
{
    // A number that was a slip of the finger says nothing about whose other numbers were none.
    const auto isSlip = [](const Entry *entry) {
        return entry->presence && entry->presence->value == Presence::Void;
    };
    const bool isAllSlips = std::all_of(entries.begin(), entries.end(), isSlip);
    Entry merged;
    const auto later = [](auto &into, const auto &from) {
        if (from && (!into || into->stamp.amongNumbers() < from->stamp.amongNumbers())) {
            into = from;
        }
    };
    for (const Entry *entry : entries) {
        if (isSlip(entry) && !isAllSlips) {
            continue;
        }
        // Of what was there before the first records, the counted one with the earliest stamp.
        const bool better = !merged.first || (entry->first->value && !merged.first->value) ||
                            (entry->first->value.has_value() == merged.first->value.has_value() &&
                             entry->first->stamp < merged.first->stamp);
        if (better) {
            merged.first = entry->first;
        }
        later(merged.presence, entry->presence);
        later(merged.ageBand, entry->ageBand);
        later(merged.sex, entry->sex);
        later(merged.place, entry->place);
    }
    if (!merged.first) {
        return std::nullopt;
    }
    const std::optional<Cell> before = merged.first->value;
    const Cell base = before.value_or(Cell{});
    HandleState state;
    state.presence = merged.presence ? merged.presence->value
                     : before        ? Presence::In
                                     : Presence::Void;
    state.cell = {merged.ageBand ? merged.ageBand->value : base.ageBand,
                  merged.sex ? merged.sex->value : base.sex,
                  merged.place ? merged.place->value : base.place};
    return state;
}

void PresenceFold::count(const Group &group, int sign)
{
    const auto state = stateOf(group);
    if (state && state->isCounted()) {
        m_present.add(state->cell, sign);
        m_balance.add(state->cell, sign);
    }
    for (const HandleKey &member : group) {
        const auto entry = m_entries.constFind(member);
        if (entry != m_entries.constEnd() && entry->first->value) {
            m_balance.add(*entry->first->value, -sign);
        }
    }
}

std::optional<HandleState> PresenceFold::state(const HandleKey &who) const
{
    return stateOf(groupOf(who, Suspected::Linked));
}

bool PresenceFold::isGone(const HandleKey &who) const
{
    const auto isAway = [this, &who](Suspected suspected) {
        const auto state = stateOf(groupOf(who, suspected));
        return state && state->presence != Presence::In && state->presence != Presence::OutForNow;
    };
    return isAway(Suspected::Linked) && (!m_links.contains(who) || isAway(Suspected::Apart));
}

std::vector<HandleKey> PresenceFold::group(const HandleKey &who) const
{
    return groupOf(who, Suspected::Linked);
}

std::vector<HandleKey> PresenceFold::handles() const
{
    std::vector<HandleKey> keys(m_entries.keyBegin(), m_entries.keyEnd());
    std::sort(keys.begin(), keys.end());
    return keys;
}

std::optional<Sameness> PresenceFold::sameness(const HandleKey &one, const HandleKey &other) const
{
    const auto edges = m_links.constFind(one);
    if (edges == m_links.constEnd()) {
        return std::nullopt;
    }
    const auto edge = edges->find(other);
    return edge == edges->end() ? std::nullopt : std::optional(edge->second.value);
}

std::vector<std::pair<HandleKey, HandleKey>> PresenceFold::suspectedPairs() const
{
    std::vector<std::pair<HandleKey, HandleKey>> pairs;
    for (auto one = m_links.constKeyValueBegin(); one != m_links.constKeyValueEnd(); ++one) {
        for (const auto &[other, edge] : one->second) {
            if (one->first < other && edge.value == Sameness::Suspected) {
                pairs.emplace_back(one->first, other);
            }
        }
    }
    std::sort(pairs.begin(), pairs.end());
    return pairs;
}

std::optional<HandleKey> PresenceFold::standsBehind(const HandleKey &who) const
{
    const Group group = groupOf(who, Suspected::Apart);
    return group.front() == who ? std::nullopt : std::optional(group.front());
}

int PresenceFold::undecided() const
{
    const auto counted = [this](Suspected suspected) {
        int people = 0;
        std::set<HandleKey> seen;
        for (auto entry = m_links.keyBegin(); entry != m_links.keyEnd(); ++entry) {
            if (seen.contains(*entry)) {
                continue;
            }
            const Group group = groupOf(*entry, suspected);
            seen.insert(group.begin(), group.end());
            const auto state = stateOf(group);
            people += state && state->isCounted() ? 1 : 0;
        }
        return people;
    };
    return counted(Suspected::Apart) - counted(Suspected::Linked);
}

std::vector<Change> PresenceFold::weighed(const Change &wish,
                                          EventKind kind,
                                          const std::optional<FamilyMark> &mark) const
{
    Entry entry = m_entries.value(wish.who);
    Group others = groupOf(wish.who, Suspected::Linked);
    std::erase(others, wish.who);
    if (!entry.first) {
        // Somebody who is not known here goes out, leaves or is named: they must have come in
        // somewhere, so they are taken as in.
        const bool isTakenAsIn =
            kind != EventKind::Arrived && kind != EventKind::CameBack && entriesOf(others).empty();
        entry.first = Written<std::optional<Cell>>{
            isTakenAsIn ? std::optional(wish.before.value_or(Cell{})) : std::nullopt, latest};
    }
    const auto countedWith = [this, &entry](const Group &group) {
        Entries entries = entriesOf(group);
        entries.push_back(&entry);
        return countedCell(stateOf(entries));
    };
    std::vector<Change> changes{wish};
    changes.front().before = countedWith(others);
    for (const HandleKey &alike : mark ? m_marked.value(*mark) : Group{}) {
        if (std::find(others.begin(), others.end(), alike) != others.end()) {
            continue;
        }
        const Group joined = groupOf(alike, Suspected::Linked);
        if (const auto cell = countedCell(stateOf(joined))) {
            changes.push_back({alike, {}, {}, {}, {}, cell, {}});
        }
        others.insert(others.end(), joined.begin(), joined.end());
    }
    write(entry.presence, wish.presence, latest);
    write(entry.ageBand, wish.ageBand, latest);
    write(entry.sex, wish.sex, latest);
    write(entry.place, wish.place, latest);
    changes.front().after = countedWith(others);
    return changes;
}

std::vector<Change> PresenceFold::weighed(const Link &link) const
{
    PresenceFold after = *this; // implicitly shared hashes; links are rare
    after.applyLink(link, latest);
    const auto counted = [](const PresenceFold &fold, const HandleKey &who) {
        return countedCell(fold.state(who));
    };
    const auto together = [&link](const PresenceFold &fold) {
        const Group group = fold.groupOf(link.first, Suspected::Linked);
        return std::find(group.begin(), group.end(), link.second) != group.end();
    };
    Change first{
        link.first, {}, {}, {}, {}, counted(*this, link.first), counted(after, link.first)};
    Change second{link.second, {}, {}, {}, {}, {}, {}};
    if (!together(*this)) {
        second.before = counted(*this, link.second);
    }
    if (!together(after)) {
        second.after = counted(after, link.second);
    }
    return {first, second};
}

} // namespace core
