// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <opencv2/core.hpp>

namespace ocr {

// A part of a straightened card as grey where 255 is paper and 0 full ink: coloured bands, patterns
// printed under the letters, soft shadows and gradients of light are taken out. It should be at
// least 5 mm wide and high, so that there is paper in it. colour: blue, green, red; or grey.
[[nodiscard]] cv::Mat paperWhite(const cv::Mat &colour);

} // namespace ocr
