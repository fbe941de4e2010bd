// SPDX-License-Identifier: Apache-2.0
#include "hq/Claims.h"

#include "hq/StoredMark.h"
#include "wire/AnnouncementCodec.h"

namespace hq {

namespace {

LineClaim lineOf(const Statement &row)
{
    LineClaim claim;
    claim.stream = {core::KioskId::fromBytes(row.bytes(0)).value_or(core::KioskId()),
                    row.natural(1)};
    claim.line = {row.bytes(2), row.natural(3), row.natural(4), row.bytes(5)};
    claim.shelter = row.text(6);
    if (const auto announced = wire::announcementFrom(row.bytes(7))) {
        claim.announced = AnnouncedClaim{announced->asOfSeq, announced->headHash, announced->sum};
    }
    return claim;
}

StoreResult<std::vector<LineClaim>> linesIn(Database &database)
{
    auto ask = database.prepare(
        "SELECT kiosk, incarnation, branch, first, next, head_hash, shelter, payload "
        "FROM line LEFT JOIN announcement ON announcement.line = line.id ORDER BY id");
    if (!ask) {
        return core::fail(ask.error());
    }
    std::vector<LineClaim> lines;
    for (;;) {
        const auto row = ask->step();
        if (!row) {
            return core::fail(row.error());
        }
        if (*row == Statement::Row::None) {
            return lines;
        }
        lines.push_back(lineOf(*ask));
    }
}

} // namespace

StoreResult<Claims> claimsOf(Database &database, const Board &board)
{
    const auto mark = readMark(database);
    auto lines = linesIn(database);
    if (!mark || !lines) {
        return core::fail(mark ? lines.error() : mark.error());
    }
    Claims claims{mark->incarnation, std::move(*lines), {}};
    for (const ShelterOnBoard &shelter : board.shelters) {
        if (const Figure people = shelter.figures.value("people")) {
            claims.people.emplace(shelter.shelter.code, *people);
        }
    }
    return claims;
}

} // namespace hq
