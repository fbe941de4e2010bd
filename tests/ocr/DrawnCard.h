// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ocr/CardCorners.h"

#include <cstdint>
#include <vector>

namespace ocrtest {

enum class Desk { Wood, White, Dark };

// A picture of a desk, 1280 x 720, with some noise.
[[nodiscard]] cv::Mat desk(Desk kind, std::uint64_t seed = 1);

// A card or a page with letters, a photograph, a table of rules and a coloured band; fictitious.
[[nodiscard]] cv::Mat face(ocr::CardSize size);

// Where a card lies: the corners of one of this width, in pixels, that is turned and tilted away.
struct Place
{
    cv::Point2f middle{640, 360};
    float width = 800;
    float turn = 0; // degrees, clockwise
    float tilt = 0; // how much narrower the far side is, 0 to 0.2
};
[[nodiscard]] ocr::Corners cornersAt(const Place &place, ocr::CardSize size);

// Lays it there, with a card's round corners and a soft shadow.
void lay(cv::Mat &picture, const cv::Mat &face, const ocr::Corners &corners);

void layFinger(cv::Mat &picture, cv::Point2f tip, cv::Point2f towards);
void layGlare(cv::Mat &picture, cv::Point2f middle, float radius);
// A sheet with lines of letters, longer than a card is for its height; turned by degrees.
void laySheet(cv::Mat &picture, cv::Point2f middle, float turn);

// The mean distance of the corners, in shares of the card's width.
[[nodiscard]] float errorOf(const ocr::Corners &found, const ocr::Corners &truth);

// The place, from 1, of the first that is exact enough for its lines to be read as with true
// corners: 0.8 % of the width. 0: none is.
[[nodiscard]] int rankOf(const std::vector<ocr::FoundCard> &cards, const ocr::Corners &truth);

} // namespace ocrtest
