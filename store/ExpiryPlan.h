// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "store/RegisterState.h"

#include <QHash>

#include <vector>

namespace store {

// Since when somebody's hours run.
struct RunningHours
{
    qint64 since = 0;    // ms of PassedTime
    quint64 lamport = 0; // of the record that said that they left

    bool operator==(const RunningHours &) const = default;
};

using RunningHandles = QHash<core::HandleKey, RunningHours>;

struct ExpiryPlan
{
    std::vector<std::pair<core::HandleKey, RunningHours>> begun; // whose hours run from now on
    std::vector<core::HandleKey> stopped; // who came back, or has no row any more
    std::vector<core::HandleKey> due;
    int running = 0;   // whose hours run, or have just run out
    int withheld = 0;  // who left, and headquarters lacks a record of them
    bool more = false; // than atMost of one kind
};

// Who has left (Left, MovedAway, Void; however suspected pairs are decided), has rows in
// person_key, and of whom headquarters has every record: their hours run, and after them they are
// due. Linked numbers are one person, so each waits for the records of all.
// now, after: ms of PassedTime. 1 µs a person.
[[nodiscard]] ExpiryPlan planExpiry(const RegisterState &state,
                                    const RunningHandles &running,
                                    qint64 now,
                                    qint64 after,
                                    std::size_t atMost);

} // namespace store
