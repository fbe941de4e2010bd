// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ocr/CardCorners.h"

#include <vector>

namespace ocr {

// So many of findCards() tell. Of fewer, all may be one and the same card.
inline constexpr std::size_t enoughForTwo = 10;

// Whether beside the likeliest card lies another one that is as large. Not so for the pages of a
// passport, two of which lie open. cards: what findCards() found, the likeliest first.
[[nodiscard]] bool hasSecondCard(const std::vector<FoundCard> &cards);

// The same, and looks once more where beside the likeliest one there is room for another, which in
// the whole picture may be lost among what is found of the first: twice the time of findCards(),
// where there is room. picture: where they were found.
[[nodiscard]] bool hasSecondCard(const cv::Mat &picture, const std::vector<FoundCard> &cards);

} // namespace ocr
