// SPDX-License-Identifier: Apache-2.0
#include "hq/DayTally.h"

namespace hq {

qint64 tokyoDay(qint64 ms)
{
    constexpr qint64 hour = 3'600'000;
    constexpr qint64 day = 24 * hour;
    const qint64 local = ms + 9 * hour;
    return local / day - (local % day < 0 ? 1 : 0);
}

void DayTally::receive(const core::ClearHalf &clear)
{
    if (clear.kind == core::EventKind::Linked) {
        return; // found to be the same person: nobody moved
    }
    for (const core::Change &change : clear.changes) {
        if (change.before.has_value() == change.after.has_value()) {
            continue;
        }
        InAndOut &tally = m_days[tokyoDay(clear.happenedAt())];
        if (change.after) {
            ++tally.in;
        } else if (clear.kind == core::EventKind::Undone) {
            --tally.in; // a slip of the finger: nobody came
        } else {
            ++tally.out;
        }
    }
}

InAndOut DayTally::on(qint64 day) const
{
    const auto found = m_days.find(day);
    return found == m_days.end() ? InAndOut{} : found->second;
}

} // namespace hq
