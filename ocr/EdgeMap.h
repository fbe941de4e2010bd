// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <opencv2/core.hpp>

namespace ocr {

// Where a small copy of a picture changes its colour, and how much.
struct EdgeMap
{
    cv::Mat3f colour; // CIE L*a*b*, smoothed; chroma stretched, for a pale card on a pale desk
    cv::Mat2f slope; // across and down, units of colour per pixel, of the channel that changes most
    cv::Mat1f strength; // the length of slope
    cv::Mat1b ridge;    // 255 where strength is largest across the edge and above weakest
    float weakest = 0;  // noise alone seldom has more strength
    float scale = 1;    // pixels of this copy to one of the picture

    // Whole numbers are the middles of pixels, in both.
    [[nodiscard]] cv::Point2f inPicture(cv::Point2f point) const;
    [[nodiscard]] cv::Point2f inMap(cv::Point2f point) const;

    // Of the nearest pixel.
    [[nodiscard]] cv::Vec3f colourAt(cv::Point2f point) const;
    // A corner may lie a little outside: a card's are round, and what is missing is no print.
    [[nodiscard]] bool mayHoldCorner(cv::Point2f point) const;
};

[[nodiscard]] EdgeMap edgeMapOf(const cv::Mat &bgr);

} // namespace ocr
