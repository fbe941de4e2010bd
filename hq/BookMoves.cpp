// SPDX-License-Identifier: Apache-2.0
#include "hq/BookMoves.h"

#include "hq/BookLetters.h"
#include "hq/BookRows.h"

#include <map>

namespace hq {

namespace {

struct Told
{
    core::KioskId kiosk;
    quint64 number = 0;
    QByteArray content;
};

std::optional<Told> toldFrom(const Statement &row)
{
    const auto kiosk = core::KioskId::fromBytes(row.bytes(0));
    return kiosk ? std::optional(Told{*kiosk, row.natural(1), row.bytes(2)}) : std::nullopt;
}

BookResult<std::vector<Told>> readTold(Database &database)
{
    auto ask = database.prepare("SELECT kiosk, number, content FROM letter WHERE kind = 5");
    return ask ? allOf<Told>(*ask, toldFrom) : core::fail(BookRefusal::StoreFailed);
}

BookResult<void> withdraw(Database &database, const Told &letter)
{
    auto write = database.prepare(
        "UPDATE letter SET kind = 0, content = x'' WHERE kiosk = ?1 AND number = ?2");
    if (!write) {
        return core::fail(BookRefusal::StoreFailed);
    }
    write->bind(1, letter.kiosk.bytes());
    write->bind(2, letter.number);
    return ran(*write);
}

} // namespace

bool hasMoves(Database &database)
{
    const auto told = readTold(database);
    return !told || !told->empty();
}

BookResult<void> keepMoves(Database &database, const std::vector<WantedMove> &wanted, qint64 now)
{
    std::map<QByteArray, std::optional<core::KioskId>> missing;
    for (const WantedMove &move : wanted) {
        missing.emplace(move.content, move.to);
    }
    const auto told = readTold(database);
    if (!told) {
        return core::fail(told.error());
    }
    BookResult<void> done;
    for (std::size_t i = 0; done && i < told->size(); ++i) {
        const Told &letter = (*told)[i];
        const auto move = missing.find(letter.content);
        if (move != missing.end() && move->second.value_or(letter.kiosk) == letter.kiosk) {
            missing.erase(move);
        } else {
            done = withdraw(database, letter);
        }
    }
    for (auto move = missing.begin(); done && move != missing.end(); ++move) {
        if (move->second) {
            done = writeLetter(
                database, *move->second, wire::LetterKind::CameInElsewhere, now, move->first);
        }
    }
    return done;
}

} // namespace hq
