// SPDX-License-Identifier: Apache-2.0
#include "ocr/SecondCard.h"

#include <algorithm>
#include <opencv2/imgproc.hpp>

namespace ocr {

namespace {

constexpr float leastScore = 0.3F; // of the likeliest
constexpr float mostShared = 0.1F; // of the smaller one's area, by two cards side by side
// What lies on the same table is as far from the camera; one that leans is nearer by little.
constexpr float leastArea = 0.75F; // of the larger one's

float areaOf(const FoundCard &card)
{
    return static_cast<float>(cv::contourArea(card.corners));
}

bool isCardBeside(const FoundCard &best, const FoundCard &other)
{
    if (other.size != CardSize::Id1 || other.score < leastScore * best.score)
        return false;
    const auto [smaller, larger] = std::minmax({areaOf(best), areaOf(other)});
    std::vector<cv::Point2f> shared;
    return smaller >= leastArea * larger &&
           cv::intersectConvexConvex(best.corners, other.corners, shared) < mostShared * smaller;
}

} // namespace

bool hasSecondCard(const std::vector<FoundCard> &cards)
{
    return !cards.empty() && cards.front().size == CardSize::Id1 &&
           std::any_of(cards.begin() + 1, cards.end(), [&](const FoundCard &card) {
               return isCardBeside(cards.front(), card);
           });
}

} // namespace ocr
