// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/Ids.h"
#include "hq/DayTally.h"

#include <QString>

#include <algorithm>
#include <map>

namespace hq {

// What was kept of a desk after it was revoked, and nobody has decided on.
struct Kept
{
    quint64 records = 0;
    InAndOut people;  // as those records say
    qint64 since = 0; // when the oldest of them came, ms since 1970 UTC

    void add(const core::ClearHalf &clear, qint64 receivedAt)
    {
        since = records == 0 ? receivedAt : std::min(since, receivedAt);
        ++records;
        people.add(inAndOutOf(clear));
    }
    bool operator==(const Kept &) const = default;
};
using KeptOfDesks = std::map<core::KioskId, Kept>;

// The numbers are stored.
enum class Choice : quint8 {
    Count = 1,    // as if it had come from an admitted desk
    LeaveOut = 2, // for good; the bytes stay
};

struct Decision
{
    core::KioskId kiosk;
    Choice choice = Choice::LeaveOut;
    Kept seen;  // what the person was shown: nobody decides on what came since
    QString by; // name of their account
};

enum class Decided {
    Done,
    SeenIsPast, // more came, or somebody else decided: nothing was done
    NotStored,
};

} // namespace hq
