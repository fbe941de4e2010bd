// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <opencv2/core.hpp>
#include <vector>

namespace ocr {

struct PrintBand
{
    cv::Rect ink;    // the smallest box around its words, in pixels of the picture
    double area = 0; // pixels of ink
};

// The level lines of print whose middle lies in box, the upper first; of each line the words whose
// middle lies there and that stand together. white: as paperWhite() makes it, without ruled lines.
[[nodiscard]] std::vector<PrintBand> printBands(const cv::Mat &white, const cv::Rect2d &box);

} // namespace ocr
