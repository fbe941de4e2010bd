// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tests/ocr/specimens/Shot.h"

#include <opencv2/core.hpp>

namespace specimens {

// Smooth noise about 0 of deviation 1, CV_32F; cell: pixels from one hill to the next, about.
[[nodiscard]] cv::Mat hills(const QSize &size, double cell, Dice &dice);

// An empty desk in RGB, CV_8UC3.
[[nodiscard]] cv::Mat deskTop(Desk desk, const QSize &size, Dice &dice);

} // namespace specimens
