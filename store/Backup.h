// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/Ids.h"
#include "store/InstanceMarker.h"
#include "vault/Generations.h"

#include <QString>

#include <optional>

namespace store {

// Where a desk's copies lie: FOLDER/KIOSK/register.db.000017 and .000018, and keys/ beside them.
// A folder for each desk, so that one stick may serve several.
//
// Sealed is sealed in a copy too: it tells its thief what the switched-off disk tells
// (docs/security.md). After person keys were deleted two fresh copies are owed, so that no
// generation still has them (ExpiryReport::copiesOwed, app/Caretaker).
struct BackupPlan
{
    QString dataFolder;
    QString backupFolder; // has to be there: a stick that is not plugged in is not made up for
    core::KioskId kiosk;
    std::optional<StreamHead> head; // what the copy has to reach at least
};

enum class BackupError {
    MediumMissing,
    MediumFull,
    MediumFailed,    // it refuses writing, or does not give back what was written
    RegisterDamaged, // the copy cannot be sound as the register is not
    KeysUnreadable,
};

// Makes a copy of the register and of the keys beside it, reads both back, and only then lets the
// oldest generation go. Blocks for as long as the medium needs: for a worker thread. Reads the
// register in a connection of its own and blocks nobody who writes.
[[nodiscard]] core::Result<void, BackupError> backUp(const BackupPlan &plan);

// When the newest copy was made, ms since 1970 UTC; nothing when there is none.
[[nodiscard]] std::optional<qint64> newestBackup(const QString &backupFolder,
                                                 const core::KioskId &kiosk);

[[nodiscard]] QString backupFolderOf(const QString &backupFolder, const core::KioskId &kiosk);
[[nodiscard]] vault::Result<vault::Generations> registerCopies(const QString &folderOfKiosk);

} // namespace store
