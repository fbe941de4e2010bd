// SPDX-License-Identifier: Apache-2.0
#include "ocr/GlyphFeatures.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <opencv2/imgproc.hpp>

namespace ocr {

namespace {

constexpr int plane = 64;    // pixels a side of the normalised letter with its margin
constexpr float letter = 54; // of them, the longer side of the letter
constexpr int place = plane / glyphPlaces;
constexpr int ringing = 12; // grey values; JPEG's waves around ink are weaker

using Weights = std::array<std::array<float, plane>, glyphPlaces>;

// A Gaussian around the middle of each place, as wide as sampling at this distance asks for
// (Liu et al., Pattern Recognition 36 (2003), 2271).
Weights placeWeights()
{
    const float sigma =
        std::numbers::sqrt2_v<float> * static_cast<float>(place) / std::numbers::pi_v<float>;
    Weights weights{};
    for (int at = 0; at < glyphPlaces; ++at) {
        const float middle = (static_cast<float>(at) + 0.5F) * static_cast<float>(place) - 0.5F;
        for (int pixel = 0; pixel < plane; ++pixel) {
            const float away = (static_cast<float>(pixel) - middle) / sigma;
            if (std::abs(away) < 3)
                weights[static_cast<std::size_t>(at)][static_cast<std::size_t>(pixel)] =
                    std::exp(-away * away / 2);
        }
    }
    return weights;
}

// How much of the shorter side's shortness is kept.
float keptAspect(float aspect)
{
    return std::sqrt(std::sin(std::numbers::pi_v<float> / 2 * aspect));
}

cv::Mat normalised(const cv::Mat &line, cv::Rect ink)
{
    const auto width = static_cast<float>(ink.width);
    const auto height = static_cast<float>(ink.height);
    const float shorter = letter * keptAspect(std::min(width, height) / std::max(width, height));
    const float across = (width < height ? shorter : letter) / width;
    const float down = (width < height ? letter : shorter) / height;
    // An edge that blur has spread reaches over the box.
    const cv::Rect whole(0, 0, line.cols, line.rows);
    const cv::Rect part = (ink + cv::Size(4, 4) - cv::Point(2, 2)) & whole;
    cv::Mat source = line(part);
    const float most = std::min(across, down);
    if (most < 0.7F)
        cv::GaussianBlur(source, source, {}, 0.5 / static_cast<double>(most));
    const float middle = plane / 2.0F - 0.5F;
    const float x = static_cast<float>(ink.x - part.x) + width / 2 - 0.5F;
    const float y = static_cast<float>(ink.y - part.y) + height / 2 - 0.5F;
    const cv::Matx23f placing(across, 0, middle - x * across, 0, down, middle - y * down);
    cv::Mat even;
    cv::warpAffine(
        source, even, placing, {plane, plane}, cv::INTER_LINEAR, cv::BORDER_CONSTANT, 255);
    return even;
}

using Rows = std::array<std::array<float, plane>, glyphDirections>;

// A gradient is split between the two of the eight directions that it lies between.
void split(float right, float down, std::size_t x, Rows &rows)
{
    const float across = std::abs(right);
    const float along = std::abs(down);
    const std::size_t diagonal = right >= 0 ? (down >= 0 ? 1U : 7U) : (down >= 0 ? 3U : 5U);
    const std::size_t straight = across >= along ? (right >= 0 ? 0U : 4U) : (down >= 0 ? 2U : 6U);
    rows[straight][x] = std::abs(across - along);
    rows[diagonal][x] = std::min(across, along) * std::numbers::sqrt2_v<float>;
}

using Sampled = std::array<Rows, glyphPlaces>; // down, direction, across

Sampled sampledDown(const cv::Mat &even, const Weights &weights)
{
    Sampled sampled{};
    for (int y = 1; y + 1 < plane; ++y) {
        const auto *above = even.ptr<uchar>(y - 1);
        const auto *here = even.ptr<uchar>(y);
        const auto *below = even.ptr<uchar>(y + 1);
        Rows rows{};
        for (int x = 1; x + 1 < plane; ++x) {
            const int right = above[x + 1] - above[x - 1] + 2 * (here[x + 1] - here[x - 1]) +
                              below[x + 1] - below[x - 1];
            const int down = below[x - 1] - above[x - 1] + 2 * (below[x] - above[x]) +
                             below[x + 1] - above[x + 1];
            split(static_cast<float>(right),
                  static_cast<float>(down),
                  static_cast<std::size_t>(x),
                  rows);
        }
        for (std::size_t at = 0; at < glyphPlaces; ++at) {
            const float weight = weights[at][static_cast<std::size_t>(y)];
            if (weight == 0)
                continue;
            for (std::size_t way = 0; way < glyphDirections; ++way)
                for (std::size_t x = 0; x < plane; ++x)
                    sampled[at][way][x] += weight * rows[way][x];
        }
    }
    return sampled;
}

} // namespace

std::optional<cv::Rect> inkBox(const cv::Mat &line, cv::Rect cell)
{
    cell &= cv::Rect(0, 0, line.cols, line.rows);
    if (cell.empty())
        return {};
    const cv::Mat part = line(cell);
    double darkest = 0;
    cv::minMaxLoc(part, &darkest);
    const double ink = 255 - darkest;
    if (ink < 3 * ringing)
        return {};
    cv::Mat black;
    cv::threshold(
        part, black, 255 - std::max<double>(ringing, 0.4 * ink), 255, cv::THRESH_BINARY_INV);
    const cv::Rect box = cv::boundingRect(black);
    return box.empty() ? std::nullopt : std::optional(box + cell.tl());
}

GlyphFeatures glyphFeatures(const cv::Mat &line, cv::Rect ink)
{
    static const Weights weights = placeWeights();
    const Sampled sampled = sampledDown(normalised(line, ink), weights);
    GlyphFeatures features{};
    float sum = 0;
    std::size_t next = 0;
    for (const Rows &rows : sampled) {
        for (const auto &row : rows) {
            for (const auto &weight : weights) {
                float value = 0;
                for (std::size_t x = 0; x < plane; ++x)
                    value += weight[x] * row[x];
                features[next++] = value;
                sum += value;
            }
        }
    }
    // The square root evens out how much the features vary.
    const float scale = sum > 0 ? 1 / sum : 0;
    for (float &feature : features)
        feature = std::sqrt(feature * scale);
    return features;
}

} // namespace ocr
