// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ocr/GlyphTable.h"

#include <vector>

namespace ocr {

// Between two columns of a line where one letter may end and the next begin.
struct CutPoint
{
    int end = 0;   // the column behind the ink on the left
    int begin = 0; // the first column of the ink on the right; the same: cut through ink
};

// From the left edge of the print to its right edge; the first ends at its begin, the last begins
// at its end. Too many rather than too few: kanji that have a gap are cut, and letters that blur
// has joined. Nothing for a line without ink.
[[nodiscard]] std::vector<CutPoint> cutPoints(const LineImage &line);

} // namespace ocr
