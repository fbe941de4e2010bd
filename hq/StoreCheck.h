// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/ShelterCount.h"
#include "hq/Finding.h"
#include "hq/LogStore.h"

#include <functional>
#include <optional>
#include <vector>

namespace hq {

struct CheckedLine
{
    StoredLine stored;
    core::CellCounts base; // of a branch: what the records before it changed
    std::optional<core::Announcement> announced;
};

struct CheckedStore
{
    std::vector<CheckedLine> lines; // parents before their branches
    std::vector<Finding> findings;  // at most maxFindings
    quint64 records = 0;
    quint64 setAside = 0;   // quarantined
    quint64 comparable = 0; // lines whose announcement could be held against their records
    StoredMark mark;

    // Whether it is as it was written. An announcement that does not fit the records is kept as the
    // desk said it: that is for verify and for the alarm, and no damage.
    [[nodiscard]] bool isSound() const;
};

inline constexpr std::size_t maxFindings = 1000;

// Each record in order; no clear half: set aside.
using RecordVisitor = std::function<void(
    const CheckedLine &line, quint64 seq, const core::ClearHalf *clear, const QByteArray &hash)>;

// Everything that can be told from headquarters' database alone: SQLite's own check, gapless lines,
// the hash chain, the line table against the records, announcements against records. In one read
// transaction, so beside a server that goes on writing. Memory does not grow with the records.
[[nodiscard]] StoreResult<CheckedStore> checkStore(Database &database,
                                                   const RecordVisitor &visit = {});

} // namespace hq
