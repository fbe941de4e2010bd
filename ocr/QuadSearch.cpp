// SPDX-License-Identifier: Apache-2.0
#include "ocr/QuadSearch.h"

#include "ocr/CardShape.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>
#include <optional>
#include <utility>

namespace ocr {

namespace {

constexpr float radians = std::numbers::pi_v<float> / 180;
const float leastParallel = std::cos(14 * radians);
const float mostSlant = std::sin(22 * radians);
constexpr float leastLikelihood = 0.08F;
constexpr float beyond = 0.12F; // of a side, behind its ends

using Pair = std::pair<std::size_t, std::size_t>;

struct Parallels
{
    const LongLine *near = nullptr;
    const LongLine *far = nullptr;
    float apart = 0; // pixels, near the middle of the picture
};

std::vector<Parallels> parallels(const EdgeMap &map, const std::vector<LongLine> &lines)
{
    const cv::Point2f middle(static_cast<float>(map.ridge.cols) / 2,
                             static_cast<float>(map.ridge.rows) / 2);
    const float least = leastSide * static_cast<float>(std::max(map.ridge.cols, map.ridge.rows));
    std::vector<Parallels> pairs;
    for (std::size_t one = 0; one < lines.size(); ++one) {
        for (std::size_t other = one + 1; other < lines.size(); ++other) {
            const float turn = lines[one].normal().dot(lines[other].normal());
            if (std::abs(turn) < leastParallel)
                continue;
            const float nearer = lines[one].normal().dot(middle) - lines[one].distance();
            const float farther = lines[other].normal().dot(middle) - lines[other].distance();
            const float apart = std::abs(turn > 0 ? nearer - farther : nearer + farther);
            if (apart >= least)
                pairs.push_back({&lines[one], &lines[other], apart});
        }
    }
    return pairs;
}

float support(const LongLine &line, cv::Point2f from, cv::Point2f to)
{
    const float begin = line.placeOf(from);
    const float length = line.placeOf(to) - begin;
    const auto at = [&](float share) { return begin + share * length; };
    const float on = line.support(at(roundedPart), at(1 - roundedPart));
    const float over = line.support(at(-beyond), at(0)) + line.support(at(1), at(1 + beyond));
    return on - 0.1F * over; // the edge of a sheet, or a rule, goes on behind the corner
}

// longs: the sides that are taken for the long ones.
std::optional<Quad> quadOf(const EdgeMap &map, const Parallels &longs, const Parallels &shorts)
{
    Corners corners{crossing(*longs.near, *shorts.near),
                    crossing(*longs.near, *shorts.far),
                    crossing(*longs.far, *shorts.far),
                    crossing(*longs.far, *shorts.near)};
    for (const cv::Point2f corner : corners) {
        if (!map.mayHoldCorner(corner))
            return {};
    }
    const float on[4] = {support(*longs.near, corners[0], corners[1]),
                         support(*shorts.far, corners[1], corners[2]),
                         support(*longs.far, corners[2], corners[3]),
                         support(*shorts.near, corners[3], corners[0])};
    const float mean = (on[0] + on[1] + on[2] + on[3]) / 4;
    const float least = std::min({on[0], on[1], on[2], on[3]});
    if (least < 0.15F || mean < 0.35F)
        return {};
    if ((corners[1] - corners[0]).cross(corners[2] - corners[1]) < 0)
        corners = {corners[1], corners[0], corners[3], corners[2]};
    const auto shape = cardShapeOf(corners, map.ridge.size());
    if (!shape)
        return {};
    const float likely = likelihood(*shape, likelierSize(*shape));
    if (likely < leastLikelihood)
        return {};
    return Quad{corners, (mean + least) / 2 * likely};
}

bool crossEachOther(const Parallels &one, const Parallels &other)
{
    return std::abs(one.near->normal().dot(other.near->normal())) < mostSlant;
}

} // namespace

std::vector<Quad>
searchQuads(const EdgeMap &map, const std::vector<LongLine> &lines, std::size_t most)
{
    const std::vector<Parallels> pairs = parallels(map, lines);
    std::vector<Quad> quads;
    for (const Parallels &longs : pairs) {
        for (const Parallels &shorts : pairs) {
            // How far the long sides are apart is the short sides' length, and the reverse.
            const float aspect = shorts.apart / longs.apart;
            if (aspect < 1.2F || aspect > 1.9F || !crossEachOther(longs, shorts))
                continue;
            if (const auto quad = quadOf(map, longs, shorts))
                quads.push_back(*quad);
        }
    }
    const std::size_t kept = std::min(most, quads.size());
    std::partial_sort(quads.begin(),
                      quads.begin() + static_cast<std::ptrdiff_t>(kept),
                      quads.end(),
                      [](const Quad &one, const Quad &other) { return one.score > other.score; });
    quads.resize(kept);
    return quads;
}

} // namespace ocr
