// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <opencv2/core.hpp>

namespace ocr {

// Makes paper of what no letter is: lines longer than a letter, along and across, and areas that
// are broader than any stroke, as the photograph and fingers are. white: as paperWhite() makes it.
void eraseRuledLines(cv::Mat &white);

} // namespace ocr
