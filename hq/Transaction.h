// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "hq/Sqlite.h"

#include <functional>

namespace hq {

// All that `work` does, or nothing of it. `work` answers a core::Result; what it fails with is what
// comes out, after everything was rolled back. `named` turns an error of the database itself into
// an error of that result.
template <typename Work, typename Named = std::identity>
auto inTransaction(Database &database, Work &&work, Named named = {}) -> decltype(work())
{
    if (const auto begun = database.execute("BEGIN IMMEDIATE"); !begun) {
        return core::fail(named(begun.error()));
    }
    auto result = work();
    const auto ended = database.execute(result ? "COMMIT" : "ROLLBACK");
    if (result && !ended) {
        static_cast<void>(database.execute("ROLLBACK"));
        return core::fail(named(ended.error()));
    }
    return result;
}

} // namespace hq
