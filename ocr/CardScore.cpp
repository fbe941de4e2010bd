// SPDX-License-Identifier: Apache-2.0
#include "ocr/CardScore.h"

#include "ocr/CardShape.h"
#include "ocr/LongLines.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <functional>
#include <vector>

namespace ocr {

namespace {

constexpr int windows = 6;   // of a side
constexpr int perWindow = 8; // samples
// Beyond the smoothing of the map and short of most that is printed along the edge.
constexpr std::array<float, 2> aside{4, 5.5F};
// Light falls off along a card more than its tint does.
const cv::Vec3f colourTolerance{9, 7, 7};
// Units of colour between both sides of an edge: less is nothing, more is enough.
constexpr float leastContrast = 1;
constexpr float fullContrast = 4;

// Of a side, behind its end.
constexpr float nearestBeyond = 0.03F;
constexpr float farthestBeyond = 0.12F;
constexpr float likeOwn = 0.6F; // the grain of wood is fainter than a card's edge
constexpr float goingOn = 0.8F; // what two edges that go on take from a score

using Colours = std::vector<cv::Vec3f>;

// A piece of a side. One finger hides one or two of them.
struct Window
{
    float edge = 0; // 0 to 1
    cv::Vec3f inside;
    cv::Vec3f outside;
};

cv::Vec3f middleColour(const Colours &colours)
{
    cv::Vec3f middle;
    for (int channel = 0; channel < 3; ++channel) {
        std::vector<float> values;
        values.reserve(colours.size());
        for (const cv::Vec3f &colour : colours)
            values.push_back(colour[channel]);
        const auto half = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
        std::nth_element(values.begin(), half, values.end());
        middle[channel] = *half;
    }
    return middle;
}

std::array<Window, windows> lookAlong(const EdgeMap &map, cv::Point2f from, cv::Point2f to)
{
    const cv::Point2f way = to - from;
    const cv::Point2f along = way / static_cast<float>(cv::norm(way));
    const cv::Point2f inward(-along.y, along.x); // clockwise corners, y down
    std::array<Window, windows> side;
    for (int index = 0; index < windows; ++index) {
        Window &window = side[static_cast<std::size_t>(index)];
        Colours inside;
        Colours outside;
        for (int sample = index * perWindow; sample < (index + 1) * perWindow; ++sample) {
            const float share = (static_cast<float>(sample) + 0.5F) / (windows * perWindow);
            const cv::Point2f at = from + way * (roundedPart + share * (1 - 2 * roundedPart));
            window.edge += edgeAt(map, at, inward) / perWindow;
            for (const float far : aside) {
                inside.push_back(map.colourAt(at + inward * far));
                outside.push_back(map.colourAt(at - inward * far));
            }
        }
        window.inside = middleColour(inside);
        window.outside = middleColour(outside);
    }
    return side;
}

float closeness(const cv::Vec3f &one, const cv::Vec3f &other, float tolerance)
{
    float sum = 0;
    for (int channel = 0; channel < 3; ++channel) {
        const float off = (one[channel] - other[channel]) / (tolerance * colourTolerance[channel]);
        sum += off * off;
    }
    return 1 / (1 + sum);
}

// A rule that is printed has the card's colour on both of its sides.
float contrast(const Window &window)
{
    const auto step = static_cast<float>(cv::norm(window.inside - window.outside));
    return std::clamp((step - leastContrast) / (fullContrast - leastContrast), 0.F, 1.F);
}

// The share of the way shortly behind an end of a side that has an edge like the side's own.
float edgeBeyond(const EdgeMap &map, cv::Point2f from, cv::Point2f to)
{
    constexpr int looks = 12;
    const cv::Point2f way = to - from;
    const cv::Point2f along = way / static_cast<float>(cv::norm(way));
    const auto steepness = [&](float first, float last) {
        std::vector<float> found;
        for (int look = 0; look < looks; ++look) {
            const float share = first + (last - first) * static_cast<float>(look) / (looks - 1);
            found.push_back(steepnessAt(map, from + way * share, {-along.y, along.x}));
        }
        return found;
    };
    std::vector<float> own = steepness(0.5F, 1 - roundedPart);
    std::nth_element(own.begin(), own.begin() + looks / 2, own.end());
    const float alike = std::max(map.weakest, own[looks / 2] * likeOwn);
    const std::vector<float> behind = steepness(1 + nearestBeyond, 1 + farthestBeyond);
    const auto count =
        std::count_if(behind.begin(), behind.end(), [&](float steep) { return steep > alike; });
    return static_cast<float>(count) / looks;
}

// At a card's corner both edges end; those of a sheet, of which a piece has a card's shape, go on,
// and so do rules within a table. One may go on by chance, along something that lies beneath the
// card.
float ending(const EdgeMap &map, const Corners &corners)
{
    std::vector<float> beyond;
    for (std::size_t index = 0; index < 4; ++index) {
        const cv::Point2f from = corners[index];
        const cv::Point2f to = corners[(index + 1) % 4];
        beyond.push_back(edgeBeyond(map, from, to));
        beyond.push_back(edgeBeyond(map, to, from));
    }
    std::nth_element(beyond.begin(), beyond.begin() + 1, beyond.end(), std::greater<>());
    return 1 - goingOn * beyond[1];
}

} // namespace

float cardScore(const EdgeMap &map, const Corners &corners)
{
    std::array<std::array<Window, windows>, 4> sides;
    std::array<cv::Vec3f, 4> own;
    Colours all;
    for (std::size_t index = 0; index < 4; ++index) {
        sides[index] = lookAlong(map, corners[index], corners[(index + 1) % 4]);
        Colours insides;
        for (const Window &window : sides[index])
            insides.push_back(window.inside);
        own[index] = middleColour(insides);
        all.insert(all.end(), insides.begin(), insides.end());
    }
    const cv::Vec3f body = middleColour(all);
    float sum = 0;
    float least = 1;
    for (std::size_t index = 0; index < 4; ++index) {
        float seen = 0;
        for (const Window &window : sides[index])
            seen += window.edge * contrast(window) * closeness(window.inside, own[index], 1);
        const float score = seen / windows * closeness(own[index], body, 2);
        sum += score;
        least = std::min(least, score);
    }
    return (sum / 4 + least) / 2 * ending(map, corners);
}

} // namespace ocr
