// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "store/SqliteError.h"

namespace store {

class Database;

// Brings the schema to the newest version: :/store/NNNN_*.sql in order, each in a transaction of
// its own together with user_version. Unsafe when the database comes from a newer version.
[[nodiscard]] Result<void> migrate(Database &database);

} // namespace store
