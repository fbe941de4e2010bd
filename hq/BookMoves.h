// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "hq/EnrolmentBook.h"

namespace hq {

// Inside a transaction: of the letters CameInElsewhere those that are wanted are there, each once,
// and all others are withdrawn, whether they were taken or not: a desk whose disk is put back is
// told again, and by then its people may be back. Done again it changes nothing.
[[nodiscard]] BookResult<void>
keepMoves(Database &database, const std::vector<WantedMove> &wanted, qint64 now);

// Whether any such letter stands in the book, or that cannot be told.
[[nodiscard]] bool hasMoves(Database &database);

} // namespace hq
