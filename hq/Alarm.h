// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/Handle.h"
#include "core/Ids.h"

namespace hq {

// What a person has to look at. The numbers are stored.
enum class AlarmKind : quint8 {
    Branched = 1,       // two histories under one kiosk's name: a cloned or restored disk
    Quarantined = 2,    // a record that cannot be read; it is kept and not counted
    Diverged = 3,       // a kiosk goes on from a record that is not known here
    Contradicts = 4,    // an announcement does not fit the records, or an earlier announcement
    WrongShelter = 5,   // a stream names another shelter than before
    Restored = 6,       // a desk goes on from an earlier state than it had reached
    Cloned = 7,         // two machines write under one desk's name
    ServerRestored = 8, // headquarters' own database comes from an earlier time
    RevokedSends = 12,  // a desk that was taken out goes on sending; kept, not counted
    // States, not stored: they go as they came.
    DiskLow = 9,
    BackupFailed = 10,
    DatabaseDamaged = 11, // what is stored is not what was written: nothing more is stored
};

struct Alarm
{
    AlarmKind kind = AlarmKind::Branched;
    core::StreamId stream; // a kiosk without a uuid: headquarters itself
    quint64 seq = 0;
    core::ShelterCode shelter; // empty when not known
    qint64 raisedAt = 0;       // ms since 1970 UTC

    [[nodiscard]] bool isOfServer() const { return stream.kiosk.uuid.isNull(); }

    bool operator==(const Alarm &) const = default;
};

} // namespace hq
