// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/ShelterCount.h"

#include <algorithm>
#include <random>

namespace foldtest {

using namespace core;
using namespace Qt::StringLiterals;

inline const QString here = u"452025-012"_s;

inline Handle handleOf(quint32 number)
{
    return Handle::random([number] { return number; });
}

inline HandleKey key(quint32 number)
{
    return {here, handleOf(number)};
}

// A desk as the register does it: weighs a wish in its own fold, stamps it, folds it.
struct Desk
{
    explicit Desk(quint8 number)
    {
        QByteArray id(16, static_cast<char>(number));
        stream = {{Mode::Practice, QUuid::fromRfc4122(id)}, number};
    }

    const ClearHalf &
    write(EventKind kind, const Change &wish, const std::optional<FamilyMark> &mark = {})
    {
        ClearHalf clear = next(kind);
        clear.changes = fold.weighed(wish, kind, mark);
        clear.mark = mark;
        return keep(clear);
    }

    const ClearHalf &write(const Link &link)
    {
        ClearHalf clear = next(EventKind::Linked);
        clear.link = link;
        clear.changes = fold.weighed(link);
        return keep(clear);
    }

    // A record that another desk passed on.
    void hear(const ClearHalf &clear)
    {
        lamport = std::max(lamport, clear.lamport);
        fold.apply(clear);
    }

    [[nodiscard]] Announcement announcement() const
    {
        return {stream, here, log.size(), noHash(), 0, sum};
    }

    ClearHalf next(EventKind kind)
    {
        ClearHalf clear;
        clear.stream = stream;
        clear.seq = log.size() + 1;
        clear.lamport = ++lamport;
        clear.kind = kind;
        return clear;
    }

    const ClearHalf &keep(const ClearHalf &clear)
    {
        fold.apply(clear);
        sum.add(clear.delta());
        log.push_back(clear);
        return log.back();
    }

    StreamId stream;
    quint64 lamport = 0;
    PresenceFold fold;
    CellCounts sum;
    std::vector<ClearHalf> log;
};

inline FamilyMark markOf(std::size_t family, std::size_t position)
{
    return {QByteArray(FamilyMark::hashSize, static_cast<char>('a' + family)),
            static_cast<quint8>(position)};
}

inline Change arrives(const HandleKey &who)
{
    return {who, Presence::In, AgeBand::FifteenToSixtyFour, Sex::Female, Place::Inside, {}, {}};
}

inline Change becomes(const HandleKey &who, Presence presence)
{
    return {who, presence, {}, {}, {}, {}, {}};
}

inline const ClearHalf &writeSomething(Desk &desk, const HandleKey &who, std::size_t what)
{
    switch (what) {
    case 0:
        return desk.write(EventKind::Left, becomes(who, Presence::Left));
    case 1:
        return desk.write(EventKind::CameBack, becomes(who, Presence::In));
    case 2:
        return desk.write(EventKind::Undone, becomes(who, Presence::Void));
    case 3:
        return desk.write(EventKind::Corrected,
                          {who, {}, AgeBand::UnderOne, {}, Place::Tent, {}, {}});
    case 4:
        return desk.write(EventKind::Named, {who, {}, {}, Sex::Male, {}, {}, {}});
    default:
        return desk.write(EventKind::WentOut, becomes(who, Presence::OutForNow));
    }
}

// Desks that hear of each other now and then write a few hundred random records.
inline void scribble(std::vector<Desk> &desks, std::mt19937 &random)
{
    const auto draw = [&random](std::size_t below) { return random() % below; };
    std::vector<HandleKey> people;
    for (int i = 0; i < 300; ++i) {
        Desk &desk = desks[draw(desks.size())];
        const ClearHalf *written = nullptr;
        if (people.empty() || draw(3) == 0) {
            people.push_back(key(static_cast<quint32>(random())));
            // Every fourth one by a QR, of four families of two.
            const auto mark = draw(4) == 0 ? std::optional(markOf(draw(4), draw(2))) : std::nullopt;
            written = &desk.write(EventKind::Arrived, arrives(people.back()), mark);
        } else if (draw(8) == 0 && people.size() > 2) {
            written = &desk.write(Link{people[draw(people.size())],
                                       people[draw(people.size())],
                                       static_cast<Sameness>(draw(3))});
        } else {
            written = &writeSomething(desk, people[draw(people.size())], draw(6));
        }
        const ClearHalf copy = *written;
        for (Desk &other : desks) {
            if (&other != &desk && draw(3) == 0) {
                other.hear(copy);
            }
        }
    }
}

// The network delivers streams in any interleaving, with announcements thrown in at any time.
inline ShelterCount deliver(const std::vector<Desk> &desks, std::mt19937 &random)
{
    ShelterCount count;
    std::vector<std::size_t> sent(desks.size(), 0);
    const auto unfinished = [&] {
        for (std::size_t i = 0; i < desks.size(); ++i) {
            if (sent[i] < desks[i].log.size()) {
                return true;
            }
        }
        return false;
    };
    while (unfinished()) {
        const std::size_t i = random() % desks.size();
        if (random() % 20 == 0) {
            count.announce(desks[i].announcement());
        }
        if (sent[i] < desks[i].log.size()) {
            count.receive(desks[i].log[sent[i]++]);
        }
    }
    for (const Desk &desk : desks) {
        count.announce(desk.announcement());
    }
    return count;
}

} // namespace foldtest
