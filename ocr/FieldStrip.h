// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ocr/GlyphTable.h"

#include <optional>
#include <vector>

namespace ocr {

// A line of print that stands where a field is expected.
struct FieldStrip
{
    LineImage line; // with a narrow margin of paper
    cv::Rect ink;   // where it stands, in pixels of the straightened card
};

// The lines of a field, the upper first. card: straightened, in colour. box: shares of the card's
// width and height; larger than the print by as much as that may have slipped (2 % of the card is
// common), because words whose middle lies outside are taken for neighbours.
[[nodiscard]] std::vector<FieldStrip> fieldStrips(const cv::Mat &card, const cv::Rect2f &box);

// Of a field that has one line: the one that lies best. Nothing: there is no print.
[[nodiscard]] std::optional<FieldStrip> fieldStrip(const cv::Mat &card, const cv::Rect2f &box);

} // namespace ocr
