// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tests/ocr/specimens/Stand.h"

#include <opencv2/core.hpp>

namespace specimens {

// A lamp's reflection on the card: a soft long spot.
struct Glare
{
    QPointF centre; // pixels
    double degrees = 0;
    double length = 1; // pixels from the centre
    double width = 1;
    double strength = 0;

    // How much of what is below is white there, 0 to 1.
    [[nodiscard]] double at(QPointF pixel) const;
};

[[nodiscard]] Glare
glareOn(const Stand &stand, const SpecimenCard &card, double strength, Dice &dice);

// What share of the light falls where: CV_32F, 1 is all of it. gradient, shadow and exposure of
// shot.
[[nodiscard]] cv::Mat lightOn(const Shot &shot, Dice &dice);

// picture: CV_32FC3. Where a glare is, the picture becomes white.
void layGlare(cv::Mat &picture, const Glare &glare);

} // namespace specimens
