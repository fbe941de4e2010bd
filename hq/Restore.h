// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "hq/DataFolder.h"
#include "hq/Options.h"

namespace hq {

// uketsuke-hq --restore: puts the sound backup that holds most records (so the newest one that is
// not damaged; logs only grow) in the place of a database that is damaged or gone. What was damaged
// stays beside it as hq.db.broken-<time>. The marker is removed, so that the next start draws a new
// server incarnation and the desks send again what the backup lacks.
//
// DataInUse while headquarters runs; RestoreRefused when a sound database is there, which has to be
// moved aside by a person first; BackupUnusable when there is no sound one.
[[nodiscard]] StartResult<void> restoreDatabase(const Options &options);

} // namespace hq
