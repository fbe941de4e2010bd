// SPDX-License-Identifier: Apache-2.0
#include "ocr/PictureSize.h"

#include <algorithm>
#include <cmath>

namespace ocr {

namespace {

constexpr double mostPixels = 80e6;
// A card that fills such a picture has more than 1000 dpi.
constexpr double usefulPixels = 12e6;
constexpr int leastLong = 640;
constexpr int leastShort = 360;
// In the small copy that is searched a longer one would have hardly a row.
constexpr int mostTimesAsLong = 8;

double pixelsOf(QSize picture)
{
    return static_cast<double>(picture.width()) * picture.height();
}

} // namespace

std::optional<core::IdHindrance> hindranceOf(QSize picture)
{
    if (pixelsOf(picture) > mostPixels)
        return core::IdHindrance::TooLarge;
    const auto [shorter, longer] = std::minmax({picture.width(), picture.height()});
    if (longer < leastLong || shorter < leastShort || longer > mostTimesAsLong * shorter)
        return core::IdHindrance::TooSmall;
    return {};
}

QSize usefulSize(QSize picture)
{
    const double pixels = pixelsOf(picture);
    return pixels > usefulPixels ? picture * std::sqrt(usefulPixels / pixels) : picture;
}

} // namespace ocr
