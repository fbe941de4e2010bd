// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "hq/Claims.h"
#include "tools/uketsukectl/DeskLog.h"

namespace uketsukectl {

struct Comparison
{
    QStringList findings;
    QStringList notes; // what is as it should be, or could not be compared
};

// What headquarters says it holds, against what the desks hold: every stream there up to its head
// with the same hash, announcements the sum of the desk's own records, and the headcount of each
// shelter all of whose streams are among the desks the fold of the union of their logs.
[[nodiscard]] Comparison compareWithDesks(const hq::Claims &claims,
                                          const std::vector<DeskLog> &desks);

} // namespace uketsukectl
