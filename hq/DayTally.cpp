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

InAndOut inAndOutOf(const core::ClearHalf &clear)
{
    InAndOut people;
    if (clear.kind == core::EventKind::Linked) {
        return people; // found to be the same person: nobody moved
    }
    for (const core::Change &change : clear.changes) {
        if (change.before.has_value() == change.after.has_value()) {
            continue;
        }
        if (change.after) {
            ++people.in;
        } else if (clear.kind == core::EventKind::Undone) {
            --people.in; // a slip of the finger: nobody came
        } else {
            ++people.out;
        }
    }
    return people;
}

void DayTally::receive(const core::ClearHalf &clear)
{
    m_days[tokyoDay(clear.happenedAt())].add(inAndOutOf(clear));
}

InAndOut DayTally::on(qint64 day) const
{
    const auto found = m_days.find(day);
    return found == m_days.end() ? InAndOut{} : found->second;
}

} // namespace hq
