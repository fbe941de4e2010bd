// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/Cell.h"
#include "core/Handle.h"

namespace core {

// A stretch of time in which this desk could not record and people were written on paper, ms since
// 1970 UTC.
struct PaperTime
{
    qint64 from = 0;
    qint64 until = 0;

    bool operator==(const PaperTime &) const = default;
};

// What is entered later from paper: within these bounds, so that a slip of the finger on the
// stepper cannot put somebody into another week, and one sheet is one transaction.
inline constexpr qint64 oldestOnPaper = 72 * 3'600'000LL; // ms before now
inline constexpr qint64 quarter = 15 * 60'000LL;          // ms: how finely a time is entered
inline constexpr int mostOnASheet = 60;

// The quarter of an hour in which the moment lies; Asia/Tokyo and UTC share their quarters.
[[nodiscard]] qint64 quarterOf(qint64 time);
// Not in the future and not too long ago.
[[nodiscard]] bool isEnterable(qint64 time, qint64 now);
// No cell below zero, and no more than fit on a sheet.
[[nodiscard]] bool isEnterable(const CellCounts &people);

// Somebody entered from paper, with the number to copy onto the sheet or the band.
struct Numbered
{
    HandleKey who;
    Cell cell;

    bool operator==(const Numbered &) const = default;
};

} // namespace core
