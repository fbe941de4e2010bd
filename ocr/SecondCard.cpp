// SPDX-License-Identifier: Apache-2.0
#include "ocr/SecondCard.h"

#include "ocr/CardFinder.h"

#include <algorithm>
#include <array>
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

// The rest of the picture on each side of a card.
std::array<cv::Rect, 4> sidesOf(cv::Size picture, const cv::Rect &card)
{
    const int right = card.x + card.width;
    const int bottom = card.y + card.height;
    return {cv::Rect(0, 0, card.x, picture.height),
            cv::Rect(right, 0, picture.width - right, picture.height),
            cv::Rect(0, 0, picture.width, card.y),
            cv::Rect(0, bottom, picture.width, picture.height - bottom)};
}

bool hasRoomFor(const cv::Rect &side, const FoundCard &card)
{
    const auto across = static_cast<float>(cv::norm(card.corners[1] - card.corners[0]));
    const auto down = static_cast<float>(cv::norm(card.corners[2] - card.corners[1]));
    const auto [shorter, longer] = std::minmax({side.width, side.height});
    return static_cast<float>(longer) >= across && static_cast<float>(shorter) >= down;
}

FoundCard moved(FoundCard card, cv::Point by)
{
    for (cv::Point2f &corner : card.corners)
        corner += cv::Point2f(by);
    return card;
}

} // namespace

bool hasSecondCard(const std::vector<FoundCard> &cards)
{
    return !cards.empty() && cards.front().size == CardSize::Id1 &&
           std::any_of(cards.begin() + 1, cards.end(), [&](const FoundCard &card) {
               return isCardBeside(cards.front(), card);
           });
}

bool hasSecondCard(const cv::Mat &picture, const std::vector<FoundCard> &cards)
{
    if (cards.empty() || cards.front().size != CardSize::Id1)
        return false;
    if (hasSecondCard(cards))
        return true;
    const FoundCard &best = cards.front();
    const std::vector<cv::Point2f> corners(best.corners.begin(), best.corners.end());
    const cv::Rect card = cv::boundingRect(corners) & cv::Rect({}, picture.size());
    const auto sides = sidesOf(picture.size(), card);
    return std::any_of(sides.begin(), sides.end(), [&](const cv::Rect &side) {
        if (!hasRoomFor(side, best))
            return false;
        const std::vector<FoundCard> beside = findCards(picture(side), enoughForTwo);
        return std::any_of(beside.begin(), beside.end(), [&](const FoundCard &other) {
            return isCardBeside(best, moved(other, side.tl()));
        });
    });
}

} // namespace ocr
