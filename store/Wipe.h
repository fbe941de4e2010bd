// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/Ids.h"
#include "core/Result.h"

#include <QString>

namespace store {

// A desk whose work is over, or that goes to another town.
struct WipePlan
{
    QString dataFolder;
    QString backupFolder; // with this desk's copies; need not be there
    QString instancePath; // of the marker; empty: beside the data folder
    core::KioskId kiosk;
};

enum class WipeError {
    Refused, // a disk keeps a file; what could be deleted is, the keys first
};

// Deletes the desk: its keys first, so that what a power loss leaves of the register opens for
// nobody but the municipality; then its copies, the register and all that belongs to it. May be
// done again. What else lies in the folders stays. Holds no lock, and asks nobody: who calls it has
// (tools/uketsukectl/WipeCommand.h).
//
// Flash may keep blocks of what was deleted: disk encryption underneath, or a destroyed disk, is
// the town's duty (docs/security.md).
[[nodiscard]] core::Result<void, WipeError> wipe(const WipePlan &plan);

} // namespace store
