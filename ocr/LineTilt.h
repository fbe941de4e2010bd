// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <opencv2/core.hpp>

namespace ocr {

// By how much lines of print fall to the right: pixels down for each pixel across, at most 0.05. It
// is the slope under which the rows differ most in ink. 0 where print is too short to tell.
[[nodiscard]] double lineTilt(const cv::Mat &white);

} // namespace ocr
