// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/IdReading.h"
#include "ocr/CardCorners.h"

#include <optional>
#include <vector>

namespace ocr {

// How well the likeliest card in a picture can be read.
struct PictureQuality
{
    enum class Cards { None, One, Two };

    Cards cards = Cards::None; // what is below is of the likeliest one
    bool cutOff = false;       // a corner lies outside the picture
    float pixelsPerMillimetre = 0;
    float brightness = 0; // of the card's paper, 0 to 255
    float shining = 0;    // the share of the card, 0 to 1, that reflects a light and shows no print
    cv::Rect2f glare;     // around the largest such spot, in fractions of the card; may be empty
    float edgeWidth = 0;  // millimetres between 10 and 90 % of an edge of the print; 0: no print
};

// cards: what findCards() found in this picture, 8 bit, blue, green and red.
[[nodiscard]] PictureQuality qualityOf(const cv::Mat &picture, const std::vector<FoundCard> &cards);

// What to ask for of somebody who can show the card again; a file is read nevertheless.
[[nodiscard]] std::optional<core::IdHindrance> hindranceOf(const PictureQuality &quality);

} // namespace ocr
