// SPDX-License-Identifier: Apache-2.0
#include "core/PaperSheet.h"

#include <algorithm>

namespace core {

qint64 quarterOf(qint64 time)
{
    const qint64 into = time % quarter;
    return time - into - (into < 0 ? quarter : 0);
}

bool isEnterable(qint64 time, qint64 now)
{
    return time >= 0 && time <= now && time >= now - oldestOnPaper;
}

bool isEnterable(const CellCounts &people)
{
    const bool noneBelowZero = std::all_of(people.cells().begin(),
                                           people.cells().end(),
                                           [](const auto &cell) { return cell.second > 0; });
    return noneBelowZero && people.total() <= mostOnASheet;
}

} // namespace core
