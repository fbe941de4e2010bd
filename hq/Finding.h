// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/Ids.h"

#include <QString>

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

} // namespace hq
