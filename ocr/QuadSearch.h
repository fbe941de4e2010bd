// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ocr/CardCorners.h"
#include "ocr/LongLines.h"

#include <vector>

namespace ocr {

// Four lines' crossings that have about the shape of a card; clockwise, a long side first.
struct Quad
{
    Corners corners;
    float score = 0; // 0 to 1
};

// The likeliest, best first, by the support that their lines have between the corners.
[[nodiscard]] std::vector<Quad>
searchQuads(const EdgeMap &map, const std::vector<LongLine> &lines, std::size_t most);

} // namespace ocr
