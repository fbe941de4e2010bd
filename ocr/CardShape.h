// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ocr/CardCorners.h"

#include <optional>

namespace ocr {

// The share of a side that its edge is not looked for at each end: ISO/IEC 7810 rounds a card's
// corners by 3.18 mm, 6 % of its short side.
inline constexpr float roundedPart = 0.06F;
// Of the picture's longest side, for a side of a card; of a smaller one no print could be read.
inline constexpr float leastSide = 0.12F;

// What a quadrilateral in a picture is in space, if it is a rectangle there.
struct CardShape
{
    float aspect = 0; // of its first side to its second
    float skew = 0;   // radians by which its angles miss 90 degrees
};

// Takes the picture for whole and the camera for one of about 53 degrees across: between them,
// cameras of telephones and of desks, whose lenses are 45 to 75 degrees, differ by 2 % in a tilted
// card's aspect. Nothing: the corners are no convex quadrilateral that runs clockwise.
[[nodiscard]] std::optional<CardShape> cardShapeOf(const Corners &corners, cv::Size picture);

// How likely a card of this size has that shape, 0 to 1; the first side is taken for the long one.
[[nodiscard]] float likelihood(const CardShape &shape, CardSize size);

[[nodiscard]] CardSize likelierSize(const CardShape &shape);

} // namespace ocr
