// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "hq/Sqlite.h"

#include <span>

namespace hq {

// Brings a database to the newest of its forms: `steps` are compiled-in SQL files (":/hq/…"), never
// edited once released; user_version says how many of them it has had. Newer, if more than these.
[[nodiscard]] StoreResult<void> migrate(Database &database, std::span<const char *const> steps);

} // namespace hq
