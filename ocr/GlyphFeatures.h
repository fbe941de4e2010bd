// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <opencv2/core.hpp>
#include <optional>

namespace ocr {

// Where the strokes of a letter lie and which way they run: eight directions of the grey values'
// gradient, each blurred to 8 x 8 places of the letter's box. All are 0 to 1, and their squares sum
// to 1, so that neither ink nor exposure matters.
inline constexpr int glyphDirections = 8;
inline constexpr int glyphPlaces = 8;
inline constexpr int glyphFeatureCount = glyphDirections * glyphPlaces * glyphPlaces;
using GlyphFeatures = std::array<float, glyphFeatureCount>;

// The smallest box that holds the ink in cell, in pixels of the line; nothing: only paper.
[[nodiscard]] std::optional<cv::Rect> inkBox(const cv::Mat &line, cv::Rect cell);

// Of what lies in ink, which is a box that inkBox() found; the letter is stretched to one size, a
// narrow or flat one less, so that 一 does not become 口.
[[nodiscard]] GlyphFeatures glyphFeatures(const cv::Mat &line, cv::Rect ink);

} // namespace ocr
