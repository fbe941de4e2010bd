// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/Ids.h"
#include "core/Result.h"

#include <QString>

namespace store {

struct RestorePlan
{
    QString dataFolder;
    QString backupFolder;
    QString instancePath = {}; // the marker; empty: dataFolder + ".instance"
};

enum class RestoreError {
    NothingLost,  // register and keys are sound, or belong to a newer version: nothing is replaced
    NoGoodCopy,   // none there, or none that is sound
    SeveralDesks, // copies of several desks, and no keys and no marker that say whose to take
    InUse,        // a desk has the folder open
    DiskFull,
    Refused, // the disk takes nothing, or does not give back what was written
};

// A copy that could take the place of what is lost.
struct GoodCopy
{
    core::KioskId kiosk;
    QString path;
    qint64 madeAt = 0;   // ms since 1970 UTC
    quint64 records = 0; // of all its streams
};

struct Restored
{
    enum class Register { Kept, FromCopy } reg = Register::Kept;
    enum class Keys { Kept, FromCopy } keys = Keys::Kept;
    GoodCopy copy; // when the register came from one
    QString aside; // what the damaged register is called now; empty: there was none
};

// The newest copy that is sound; an older one when the newest is not. Reads all of it: a second for
// 30,000 people.
[[nodiscard]] core::Result<GoodCopy, RestoreError> newestGoodCopy(const RestorePlan &plan);

// Puts copies in the place of a register, or keys, that are damaged or gone. What was damaged is
// kept beside it (register.db.damaged-TIME), as somebody may still salvage from it. Power may fail
// at any moment: then the next try goes on. The restored register says by itself that it was
// restored, and opens a new incarnation when the desk starts: what the lost one wrote after the
// copy was made is at headquarters, or lost.
[[nodiscard]] core::Result<Restored, RestoreError> restore(const RestorePlan &plan);

// There was a register, and now there is none: the marker remembers it, or copies of it lie there.
// Then an empty one must not take its place without a word.
[[nodiscard]] bool isRegisterLost(const RestorePlan &plan);
// The same of the keys. Copies alone tell nothing: a stick serves several desks, and beside another
// desk's copies a machine without a register and without a marker is a new desk.
[[nodiscard]] bool areKeysLost(const RestorePlan &plan);

} // namespace store
