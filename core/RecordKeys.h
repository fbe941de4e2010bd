// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtGlobal>

namespace core::recordkey {

// Keys of the clear half; wire/uketsuke.cddl has the same list.
enum Key : quint64 {
    Version = 1,
    Kiosk = 2,
    Incarnation = 3,
    Seq = 4,
    PreviousHash = 5,
    EventId = 6,
    Lamport = 7,
    WallTime = 8,
    Kind = 9,
    Changes = 10,
    TheLink = 11,
    Opening = 12,
    WhenHappened = 13,
    TheDuty = 14,
    TheMark = 15,
};

// Keys of a change.
enum ChangeKey : quint64 {
    Issuer = 1,
    TheHandle = 2,
    ThePresence = 3,
    TheAgeBand = 4,
    TheSex = 5,
    ThePlace = 6,
    Before = 7,
    After = 8,
};

} // namespace core::recordkey
