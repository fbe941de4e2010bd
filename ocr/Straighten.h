// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ocr/CardCorners.h"

namespace ocr {

// Of a straightened card. A character of a name is about 3 mm, that is 60 pixels, high.
inline constexpr float pixelsPerMillimetre = 20;

enum class Turn { None, Half };

// The card seen from straight above, in the colours of the picture. Half: the one that lies upside
// down.
[[nodiscard]] cv::Mat straighten(const cv::Mat &picture, const FoundCard &card, Turn turn);

} // namespace ocr
