// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ocr/CardCorners.h"

namespace ocr {

struct RefinedCorners
{
    Corners corners;
    float support = 0; // the share, 0 to 1, of all sides that shows an edge on the fitted line
};

// Looks across each side, as far as reach (pixels of the picture), for the card's edge and fits a
// line that fingers and glare do not bend. A card's corners are round: the lines' crossings count.
[[nodiscard]] RefinedCorners refineCorners(const cv::Mat &bgr, const Corners &rough, float reach);

} // namespace ocr
