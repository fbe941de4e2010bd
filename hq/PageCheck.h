// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "hq/Sqlite.h"

namespace hq {

enum class PageCheck {
    Quick,
    Full, // indices against tables, too
};

// What SQLite itself can tell of a database. A changed byte within a value it cannot.
[[nodiscard]] StoreResult<bool> arePagesSound(Database &database, PageCheck check);

// False: somebody is just making it, or it is empty. An empty file is a sound database, too.
[[nodiscard]] StoreResult<bool> isMade(Database &database);

// One of the small databases beside the log: one that headquarters made, with sound pages.
[[nodiscard]] bool isSoundBook(const QString &path);

} // namespace hq
