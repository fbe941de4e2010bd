// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/ShelterCount.h"
#include "hq/LogStore.h"

#include <functional>
#include <optional>
#include <vector>

namespace hq {

// What is wrong with a stored log.
enum class Flaw {
    PagesDamaged,           // SQLite's own check; seq tells nothing
    RecordMissing,          // a gap
    RecordBeyondLine,       // stored outside of what its line's row says
    BytesChanged,           // they do not hash to what was stored with them
    RecordUnreadable,       // not set aside, and yet it cannot be read
    ChainBroken,            // it does not name the record before it
    LineEndsElsewhere,      // the line's row names another head than its records
    BranchWithoutRoot,      // what it grew from does not hold the record before it
    ShelterDiffers,         // the line's row names another shelter than its opening record
    AnnouncementUnreadable, // or another line's
    AnnouncedHeadDiffers,   // lane A names another record than lane B has there
    AnnouncedSumDiffers,    // lane A is not the sum of lane B
};

struct Finding
{
    Flaw flaw = Flaw::PagesDamaged;
    core::StreamId stream;
    quint64 seq = 0;

    bool operator==(const Finding &) const = default;
};

// A plain sentence.
[[nodiscard]] QString sentence(const Finding &finding);

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

    [[nodiscard]] bool isSound() const { return findings.empty(); }
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
