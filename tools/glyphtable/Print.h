// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QImage>

#include <opencv2/core.hpp>
#include <random>

namespace glyphtable {

// What a camera makes of print.
struct Camera
{
    int em = 40;       // pixels of an em in the picture
    double blur = 0.8; // sigma in its pixels
    double motion = 0; // pixels, at angle degrees
    double angle = 0;
    double noise = 3; // sigma in grey values
    int jpeg = 0;     // quality; 0: not compressed
};

// A letter that was drawn with Camera::em, as it comes from the picture of a card that was
// straightened to straightEm pixels an em: a line as GlyphTable is given it.
[[nodiscard]] cv::Mat
photographed(const QImage &drawn, const Camera &camera, int straightEm, std::mt19937 &random);

} // namespace glyphtable
