// SPDX-License-Identifier: Apache-2.0
#include "ocr/EdgeMap.h"

#include <algorithm>
#include <cmath>
#include <opencv2/imgproc.hpp>
#include <vector>

namespace ocr {

namespace {

const cv::Point2f half(0.5F, 0.5F);

// A card that fills half of the copy is 4 to 5 pixels a millimetre there: enough to tell its edge
// from a rule that is printed a millimetre inside.
constexpr float longestSide = 800;
constexpr double smoothing =
    2; // as wide as the fine pattern that is printed under the text of a card
constexpr float chromaStretch = 1.6F;
// Between two steps of an 8 bit picture nothing can be told.
constexpr float leastStrength = 0.2F;
constexpr float overQuarter =
    2; // of the quarter of pixels that change least, whose change is noise

cv::Mat3f smoothColours(const cv::Mat &bgr, float scale)
{
    cv::Mat small;
    cv::resize(bgr, small, {}, scale, scale, scale < 1 ? cv::INTER_AREA : cv::INTER_LINEAR);
    cv::Mat3f colour;
    small.convertTo(colour, CV_32F, 1.0 / 255);
    cv::GaussianBlur(colour, colour, {}, smoothing);
    cv::cvtColor(colour, colour, cv::COLOR_BGR2Lab);
    cv::multiply(colour, cv::Scalar(1, chromaStretch, chromaStretch), colour);
    return colour;
}

void measureSlope(EdgeMap &map)
{
    constexpr double perPixel = 1.0 / 8; // of a 3x3 Sobel kernel
    cv::Mat3f across;
    cv::Mat3f down;
    cv::Sobel(map.colour, across, CV_32F, 1, 0, 3, perPixel);
    cv::Sobel(map.colour, down, CV_32F, 0, 1, 3, perPixel);
    map.slope.create(map.colour.size());
    map.strength.create(map.colour.size());
    for (int y = 0; y < map.colour.rows; ++y) {
        for (int x = 0; x < map.colour.cols; ++x) {
            const cv::Vec3f right = across(y, x);
            const cv::Vec3f below = down(y, x);
            float most = -1;
            for (int channel = 0; channel < 3; ++channel) {
                const float length =
                    right[channel] * right[channel] + below[channel] * below[channel];
                if (length > most) {
                    most = length;
                    map.slope(y, x) = {right[channel], below[channel]};
                }
            }
            map.strength(y, x) = std::sqrt(most);
        }
    }
}

float weakestEdge(const cv::Mat1f &strength)
{
    std::vector<float> some;
    for (int y = 1; y < strength.rows; y += 3) {
        for (int x = 1; x < strength.cols; x += 3)
            some.push_back(strength(y, x));
    }
    if (some.empty())
        return leastStrength;
    const auto quarter = some.begin() + static_cast<std::ptrdiff_t>(some.size() / 4);
    std::nth_element(some.begin(), quarter, some.end());
    return std::max(leastStrength, overQuarter * *quarter);
}

void markRidges(EdgeMap &map)
{
    map.ridge = cv::Mat1b::zeros(map.strength.size());
    for (int y = 1; y + 1 < map.strength.rows; ++y) {
        for (int x = 1; x + 1 < map.strength.cols; ++x) {
            const float here = map.strength(y, x);
            if (here < map.weakest)
                continue;
            const cv::Vec2f slope = map.slope(y, x);
            const bool acrossMost = std::abs(slope[0]) > std::abs(slope[1]);
            const float before = acrossMost ? map.strength(y, x - 1) : map.strength(y - 1, x);
            const float after = acrossMost ? map.strength(y, x + 1) : map.strength(y + 1, x);
            if (here > before && here >= after)
                map.ridge(y, x) = 255;
        }
    }
}

} // namespace

cv::Point2f EdgeMap::inPicture(cv::Point2f point) const
{
    return (point + half) / scale - half;
}

cv::Point2f EdgeMap::inMap(cv::Point2f point) const
{
    return (point + half) * scale - half;
}

cv::Vec3f EdgeMap::colourAt(cv::Point2f point) const
{
    const int x = std::clamp(cvRound(point.x), 0, colour.cols - 1);
    const int y = std::clamp(cvRound(point.y), 0, colour.rows - 1);
    return colour(y, x);
}

bool EdgeMap::mayHoldCorner(cv::Point2f point) const
{
    const auto wide = static_cast<float>(colour.cols);
    const auto high = static_cast<float>(colour.rows);
    const float margin = 0.02F * std::max(wide, high);
    return point.x > -margin && point.y > -margin && point.x < wide + margin &&
           point.y < high + margin;
}

EdgeMap edgeMapOf(const cv::Mat &bgr)
{
    EdgeMap map;
    map.scale = longestSide / static_cast<float>(std::max(bgr.cols, bgr.rows));
    map.colour = smoothColours(bgr, map.scale);
    measureSlope(map);
    map.weakest = weakestEdge(map.strength);
    markRidges(map);
    return map;
}

} // namespace ocr
