// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <opencv2/core.hpp>

namespace ocr {

// The corners of a card in pixels of the picture: those that are top left, top right, bottom right
// and bottom left when the card is upright and its print can be read.
using Corners = std::array<cv::Point2f, 4>;

// ISO/IEC 7810: a card, and the page of a passport.
enum class CardSize { Id1, Id3 };

// 85.60 x 53.98 mm, 125 x 88 mm.
[[nodiscard]] cv::Size2f millimetres(CardSize size);

// Something that may be a card. Which way up it lies is not known before it is read.
struct FoundCard
{
    Corners corners;
    CardSize size = CardSize::Id1;
    float score = 0; // larger is likelier; comparable within one picture only
};

} // namespace ocr
