// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tests/ocr/specimens/Shot.h"

#include <opencv2/core.hpp>

namespace specimens {

// A display's grid under a sensor's: they beat against each other. picture: CV_32FC3.
void layMoire(cv::Mat &picture, Dice &dice);

// Out of focus, moved, tinted by the light, and with the sensor's noise. picture: CV_32FC3.
void expose(cv::Mat &picture, const Shot &shot, Dice &dice);

} // namespace specimens
