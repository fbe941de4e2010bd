// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "hq/Sqlite.h"
#include "vault/Generations.h"

namespace hq {

// A copy of a database that is in use takes its place among the generations, once it was flushed
// and `isSound` has read it back from there. False: it did not, and nothing changed.
[[nodiscard]] bool copyInto(const vault::Generations &generations,
                            Database &database,
                            const std::function<bool(const QString &copy)> &isSound);

} // namespace hq
