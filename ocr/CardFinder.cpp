// SPDX-License-Identifier: Apache-2.0
#include "ocr/CardFinder.h"

#include "ocr/CardScore.h"
#include "ocr/CardShape.h"
#include "ocr/CornerRefining.h"
#include "ocr/QuadSearch.h"
#include "ocr/SideCompletion.h"

#include <algorithm>
#include <cmath>

namespace ocr {

namespace {

constexpr std::size_t mostQuads = 100; // whose colours are looked at
constexpr std::size_t mostCompleted = 30;
constexpr std::size_t mostRefined = 10;
constexpr float roughReach = 4;      // pixels of the map that a long line may be off
constexpr float fineReach = 4;       // pixels of the picture
constexpr float sameCorner = 0.015F; // of the width
constexpr float leastScore = 0.08F;

void sortByScore(std::vector<FoundCard> &cards)
{
    std::sort(cards.begin(), cards.end(), [](const FoundCard &one, const FoundCard &other) {
        return one.score > other.score;
    });
}

bool same(const FoundCard &one, const FoundCard &other)
{
    const auto width = static_cast<float>(cv::norm(one.corners[1] - one.corners[0]));
    for (std::size_t corner = 0; corner < 4; ++corner) {
        if (cv::norm(one.corners[corner] - other.corners[corner]) > sameCorner * width)
            return false;
    }
    return true;
}

void keepDistinct(std::vector<FoundCard> &cards, std::size_t most)
{
    sortByScore(cards);
    std::vector<FoundCard> kept;
    for (const FoundCard &card : cards) {
        if (kept.size() == most)
            break;
        if (std::none_of(
                kept.begin(), kept.end(), [&](const FoundCard &one) { return same(one, card); }))
            kept.push_back(card);
    }
    cards = std::move(kept);
}

// The first side is a long one already.
void turnNearerUpright(Corners &corners)
{
    const cv::Point2f across = corners[1] - corners[0] + corners[2] - corners[3];
    if (across.x < 0)
        std::rotate(corners.begin(), corners.begin() + 2, corners.end());
}

// What is framed on a card is smaller than the card.
float sizePrior(const EdgeMap &map, const Corners &corners)
{
    const cv::Point2f one = corners[2] - corners[0];
    const cv::Point2f other = corners[3] - corners[1];
    const auto area = static_cast<float>(one.cross(other)) / 2;
    return std::pow(area / static_cast<float>(map.colour.total()), 0.4F);
}

FoundCard judged(const EdgeMap &map, const Corners &corners)
{
    FoundCard card{corners, CardSize::Id1, 0};
    const auto shape = cardShapeOf(corners, map.colour.size());
    if (!shape)
        return card;
    card.size = likelierSize(*shape);
    card.score = likelihood(*shape, card.size) * cardScore(map, corners) * sizePrior(map, corners);
    return card;
}

FoundCard refined(const cv::Mat &picture, const EdgeMap &map, const FoundCard &rough)
{
    Corners corners;
    for (std::size_t corner = 0; corner < 4; ++corner)
        corners[corner] = map.inPicture(rough.corners[corner]);
    corners = refineCorners(picture, corners, roughReach / map.scale).corners;
    const RefinedCorners fine = refineCorners(picture, corners, fineReach);
    Corners inMap;
    for (std::size_t corner = 0; corner < 4; ++corner)
        inMap[corner] = map.inMap(fine.corners[corner]);
    FoundCard card = judged(map, inMap);
    card.score *= fine.support;
    card.corners = fine.corners;
    turnNearerUpright(card.corners);
    return card;
}

} // namespace

std::vector<FoundCard> findCards(const cv::Mat &picture, std::size_t most)
{
    const EdgeMap map = edgeMapOf(picture);
    std::vector<FoundCard> cards;
    const std::vector<LongLine> lines = longLines(map);
    for (const Quad &quad : searchQuads(map, lines, mostQuads))
        cards.push_back(judged(map, quad.corners));
    for (const Quad &quad : completeQuads(map, lines, mostCompleted))
        cards.push_back(judged(map, quad.corners));
    keepDistinct(cards, mostRefined);
    for (FoundCard &card : cards)
        card = refined(picture, map, card);
    keepDistinct(cards, most);
    std::erase_if(cards, [](const FoundCard &card) { return card.score < leastScore; });
    return cards;
}

} // namespace ocr
