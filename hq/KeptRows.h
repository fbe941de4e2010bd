// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "hq/Decision.h"
#include "hq/Sqlite.h"

namespace hq {

// What waits for a decision, from the log's database; beside the running server, too.
[[nodiscard]] StoreResult<KeptOfDesks> readKept(Database &database);

} // namespace hq
