// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "hq/DataFolder.h"
#include "hq/Options.h"

namespace hq {

// uketsuke-hq --restore: whatever of hq.db, enrolments.db and accounts.db is damaged or gone is put
// back from the backups; what is sound stays. Of the log the sound copy that holds most records (so
// the newest one that is not damaged; logs only grow), of the other two the newest one. What was
// damaged stays beside it as hq.db.broken-<time> and so on. With the log the marker is removed, so
// that the next start draws a new server incarnation and the desks send again what the backup
// lacks.
//
// DataInUse while headquarters runs; RestoreRefused when all is sound that is there, as a sound
// database has to be moved aside by a person first; BackupUnusable when there is no sound copy.
[[nodiscard]] StartResult<void> restoreDatabases(const Options &options);

} // namespace hq
