// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/Record.h"

#include <QHash>

#include <map>
#include <set>
#include <tuple>
#include <vector>

namespace core {

// What is known of a handle when all its records so far are taken together.
struct HandleState
{
    Presence presence = Presence::In;
    Cell cell;

    [[nodiscard]] bool isCounted() const { return presence == Presence::In; }
    bool operator==(const HandleState &) const = default;
};

// Who is where in one shelter, folded from the records of all its streams in whatever order they
// come. Used alike by the desk that writes and by headquarters that only reads.
//
// Records set a handle's state; they never say "+1". Fields resolve last-writer by (Lamport,
// kiosk, incarnation, seq), with a handle's arrival sorted before everything else, so the outcome
// does not depend on the order of receipt. A linked group counts once, with the state last written
// to any member that was not taken back.
//
// Two arrivals from the same place of the same family's QR are suspected to be one person until
// somebody says otherwise.
class PresenceFold
{
public:
    // Position of a record in the one order that every reader agrees on.
    struct Stamp
    {
        bool afterArrival = false;
        quint64 lamport = 0;
        StreamId stream;
        quint64 seq = 0;

        [[nodiscard]] static Stamp of(const ClearHalf &clear);
        // Among the numbers of one person an arrival is a word like any other: who left and came
        // again by another number is here.
        [[nodiscard]] auto amongNumbers() const { return std::tie(lamport, stream, seq); }
        auto operator<=>(const Stamp &) const = default;
    };

    void apply(const ClearHalf &clear);

    // Of the person behind the handle, that is of the whole linked group.
    [[nodiscard]] std::optional<HandleState> state(const HandleKey &who) const;
    // Whether the person has left, moved away or was never here, however suspected pairs of theirs
    // are decided.
    [[nodiscard]] bool isGone(const HandleKey &who) const;
    // The handle and all others that are, or are suspected to be, the same person's.
    [[nodiscard]] std::vector<HandleKey> group(const HandleKey &who) const;
    // Every handle that has records, in order of number.
    [[nodiscard]] std::vector<HandleKey> handles() const;

    // Who is in, suspected pairs linked: the low end of the range.
    [[nodiscard]] const CellCounts &present() const { return m_present; }
    // F of design rule 4: presence now less presence before each handle's first received record.
    [[nodiscard]] const CellCounts &balance() const { return m_balance; }
    // What was last said about the two being one person; nothing: nobody said anything.
    [[nodiscard]] std::optional<Sameness> sameness(const HandleKey &one,
                                                   const HandleKey &other) const;
    // Pairs that somebody has yet to decide about, in order of number.
    [[nodiscard]] std::vector<std::pair<HandleKey, HandleKey>> suspectedPairs() const;
    // The number that stands for the person where several are known to be the same one's; nothing
    // for that number itself and for whoever has one only.
    [[nodiscard]] std::optional<HandleKey> standsBehind(const HandleKey &who) const;
    // How many more there are if no suspected pair is the same person.
    [[nodiscard]] int undecided() const;

    // Fills in before and after of a change that this fold's owner is about to write with the
    // highest Lamport number: the only place that knows how an unknown handle is taken. Where the
    // mark joins it to others, their changes come behind it: together they count once.
    [[nodiscard]] std::vector<Change>
    weighed(const Change &wish, EventKind kind, const std::optional<FamilyMark> &mark = {}) const;
    // The changes that a link about to be written makes: the group counts once from now on.
    [[nodiscard]] std::vector<Change> weighed(const Link &link) const;

private:
    template <typename T> struct Written
    {
        T value{};
        Stamp stamp;
    };
    struct Entry
    {
        // The first record in order, and where its writer had counted the handle before it.
        std::optional<Written<std::optional<Cell>>> first;
        std::optional<Written<Presence>> presence;
        std::optional<Written<AgeBand>> ageBand;
        std::optional<Written<Sex>> sex;
        std::optional<Written<Place>> place;
    };
    using Group = std::vector<HandleKey>;
    using Entries = std::vector<const Entry *>;
    enum class Suspected { Linked, Apart };

    template <typename T>
    static void
    write(std::optional<Written<T>> &field, const std::optional<T> &value, const Stamp &stamp);
    void applyChange(const Change &change, const Stamp &stamp);
    void applyLink(const Link &link, const Stamp &stamp);
    void applyMark(const HandleKey &who, const FamilyMark &mark);
    [[nodiscard]] Group groupOf(const HandleKey &who, Suspected suspected) const;
    [[nodiscard]] Entries entriesOf(const Group &group) const;
    [[nodiscard]] static std::optional<HandleState> stateOf(const Entries &entries);
    [[nodiscard]] std::optional<HandleState> stateOf(const Group &group) const;
    // Adds (sign 1) or takes back (-1) what a group contributes to the sums.
    void count(const Group &group, int sign);

    QHash<HandleKey, Entry> m_entries;
    // Both directions of every edge ever written, with its latest word.
    QHash<HandleKey, std::map<HandleKey, Written<Sameness>>> m_links;
    QHash<FamilyMark, Group> m_marked;
    CellCounts m_present;
    CellCounts m_balance;
};

} // namespace core
