// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/ShelterCount.h"
#include "hq/Board.h"
#include "hq/Sqlite.h"
#include "wire/Receiver.h"

#include <QJsonObject>
#include <QUuid>

#include <map>
#include <optional>
#include <vector>

namespace hq {

// Lane A of a line, as it was last kept.
struct AnnouncedClaim
{
    quint64 asOf = 0;
    QByteArray headHash;
    core::CellCounts sum;

    bool operator==(const AnnouncedClaim &) const = default;
};

struct LineClaim
{
    core::StreamId stream;
    wire::Line line;
    core::ShelterCode shelter;
    std::optional<AnnouncedClaim> announced;

    bool operator==(const LineClaim &) const = default;
};

// What headquarters says that it holds and counts: enough to hold it against the desks, and nothing
// about anybody. GET /v1/verify.json:
//
//   {"server_incarnation": "8-4-4-4-12",
//    "lines": [{"kiosk", "incarnation" (decimal, as text), "branch" (hex, "" the trunk), "first",
//               "next", "head" (hex), "shelter",
//               "announced": {"as_of", "head" (hex), "sum": [[cell, people], …]} or null}],
//    "people": {"999999-001": 12, …}}    the board's headcount of shelters that reported
struct Claims
{
    QUuid serverIncarnation;
    std::vector<LineClaim> lines;
    std::map<core::ShelterCode, int> people;

    bool operator==(const Claims &) const = default;
};

[[nodiscard]] QJsonObject toJson(const Claims &claims);
[[nodiscard]] std::optional<Claims> claimsFrom(const QJsonObject &object);
// The tables as they are stored, the headcounts as the board has them.
[[nodiscard]] StoreResult<Claims> claimsOf(Database &database, const Board &board);

} // namespace hq
