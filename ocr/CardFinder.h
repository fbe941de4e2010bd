// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ocr/CardCorners.h"

#include <vector>

namespace ocr {

// What in a picture may be a card or the page of a passport, the likeliest first. The corners are
// those of the sides' lines, to a fraction of a pixel, for the turn in which the card is wider than
// high and nearer to upright: only whether it lies upside down is open. Empty: nothing like one.
// picture: 8 bit, blue, green and red.
[[nodiscard]] std::vector<FoundCard> findCards(const cv::Mat &picture, std::size_t most = 4);

} // namespace ocr
