// SPDX-License-Identifier: Apache-2.0
#include "ocr/SideCompletion.h"

#include "ocr/CardShape.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>

namespace ocr {

namespace {

constexpr std::size_t mostLines = 40; // that may be one of the three sides
constexpr std::size_t mostTriples = 60;
constexpr float leastSupport = 0.5F; // of each of the three sides
constexpr float mostSlant = 0.4F;    // cosine of the angle between sides that meet
// Between those of a card and of a passport's page; the slack reaches both, and tilt.
constexpr float middleAspect = 1.5F;
constexpr float slack = 0.17F;
constexpr float leastLikelihood = 0.15F;
constexpr int blocks = 6; // of the fourth side; each is seen for itself, for fingers hide some

// Two long lines that leave a third one on the same side of it.
struct Triple
{
    cv::Point2f start; // where the first leaves
    cv::Point2f end;
    cv::Point2f first; // directions of length 1
    cv::Point2f second;
    float reach = 0; // pixels to where the fourth side is looked for
    float support = 0;
};

float support(const LongLine &line, cv::Point2f from, cv::Point2f to)
{
    const cv::Point2f rounded = (to - from) * roundedPart;
    return line.support(line.placeOf(from + rounded), line.placeOf(to - rounded));
}

class TripleSearch
{
public:
    TripleSearch(const EdgeMap &map, const std::vector<LongLine> &lines)
        : m_map(map)
        , m_lines(lines)
        , m_count(std::min(mostLines, lines.size()))
    {}

    [[nodiscard]] std::vector<Triple> best()
    {
        for (std::size_t base = 0; base < m_count; ++base)
            lookAlong(m_lines[base]);
        const auto kept = static_cast<std::ptrdiff_t>(std::min(mostTriples, m_found.size()));
        std::partial_sort(
            m_found.begin(),
            m_found.begin() + kept,
            m_found.end(),
            [](const Triple &one, const Triple &other) { return one.support > other.support; });
        m_found.resize(static_cast<std::size_t>(kept));
        return m_found;
    }

private:
    void lookAlong(const LongLine &base)
    {
        for (std::size_t one = 0; one < m_count; ++one) {
            if (std::abs(m_lines[one].normal().dot(base.normal())) > mostSlant)
                continue;
            for (std::size_t other = one + 1; other < m_count; ++other) {
                if (std::abs(m_lines[other].normal().dot(base.normal())) <= mostSlant)
                    consider(base, m_lines[one], m_lines[other]);
            }
        }
    }

    void consider(const LongLine &base, const LongLine &one, const LongLine &other)
    {
        const cv::Point2f start = crossing(base, one);
        const cv::Point2f end = crossing(base, other);
        const auto side = static_cast<float>(cv::norm(end - start));
        const auto longest = static_cast<float>(std::max(m_map.ridge.cols, m_map.ridge.rows));
        if (side < leastSide * longest || !m_map.mayHoldCorner(start) || !m_map.mayHoldCorner(end))
            return;
        const float onBase = support(base, start, end);
        if (onBase < leastSupport)
            return;
        const cv::Point2f first = one.direction();
        const bool sameWay = first.dot(other.direction()) > 0;
        const cv::Point2f second = sameWay ? other.direction() : -other.direction();
        for (const float reach : {side * middleAspect, side / middleAspect}) {
            for (const float way : {1.F, -1.F}) {
                const Triple triple{start, end, first * way, second * way, reach, onBase};
                if (auto supported = withSupport(triple, one, other))
                    m_found.push_back(*supported);
            }
        }
    }

    [[nodiscard]] std::optional<Triple>
    withSupport(Triple triple, const LongLine &one, const LongLine &other) const
    {
        const float least = triple.reach * (1 - slack); // surely on the card
        const cv::Point2f far = triple.start + triple.first * least;
        const cv::Point2f farther = triple.end + triple.second * least;
        if (!m_map.mayHoldCorner(far) || !m_map.mayHoldCorner(farther))
            return {};
        const float onOne = support(one, triple.start, far);
        const float onOther = support(other, triple.end, farther);
        if (std::min(onOne, onOther) < leastSupport)
            return {};
        triple.support += onOne + onOther + std::min({triple.support, onOne, onOther});
        return triple;
    }

    const EdgeMap &m_map;
    const std::vector<LongLine> &m_lines;
    std::size_t m_count;
    std::vector<Triple> m_found;
};

// The change of colour across a line, averaged along pieces of it, so that print and noise cancel
// out. 0 to 1.
float stepAlong(const EdgeMap &map, cv::Point2f from, cv::Point2f to, int perBlock)
{
    constexpr float aside = 2.5F;
    constexpr float mostStep = 15; // a letter's
    const cv::Point2f way = to - from;
    const cv::Point2f along = way / static_cast<float>(cv::norm(way));
    const cv::Point2f across = cv::Point2f(-along.y, along.x) * aside;
    float seen = 0;
    for (int block = 0; block < blocks; ++block) {
        cv::Vec3f sum;
        for (int sample = 0; sample < perBlock; ++sample) {
            const float share = (static_cast<float>(block * perBlock + sample) + 0.5F) /
                                static_cast<float>(blocks * perBlock);
            const cv::Point2f at = from + way * (roundedPart + share * (1 - 2 * roundedPart));
            const cv::Vec3f step = map.colourAt(at + across) - map.colourAt(at - across);
            for (int channel = 0; channel < 3; ++channel)
                sum[channel] += std::clamp(step[channel], -mostStep, mostStep);
        }
        const auto mean = static_cast<float>(cv::norm(sum)) / static_cast<float>(perBlock);
        seen += std::clamp((mean - 1) / 6, 0.F, 1.F);
    }
    return seen / blocks;
}

class FourthSide
{
public:
    FourthSide(const EdgeMap &map, const Triple &triple)
        : m_map(map)
        , m_triple(triple)
    {}

    [[nodiscard]] std::optional<Quad> best()
    {
        constexpr float coarse = 4;
        const float reach = m_triple.reach * slack;
        for (float one = -reach; one <= reach; one += coarse) {
            for (float other = -reach; other <= reach; other += coarse)
                look(m_triple.reach + one, m_triple.reach + other, 4);
        }
        if (!m_best)
            return {};
        const cv::Point2f middle = m_at;
        m_best.reset();
        for (float one = -coarse; one <= coarse; ++one) {
            for (float other = -coarse; other <= coarse; ++other)
                look(middle.x + one, middle.y + other, 10);
        }
        return m_best;
    }

private:
    void look(float one, float other, int perBlock)
    {
        Corners corners{m_triple.start,
                        m_triple.end,
                        m_triple.end + m_triple.second * other,
                        m_triple.start + m_triple.first * one};
        if (!m_map.mayHoldCorner(corners[2]) || !m_map.mayHoldCorner(corners[3]))
            return;
        const cv::Point2f from = corners[2];
        const cv::Point2f to = corners[3];
        if ((corners[1] - corners[0]).cross(corners[2] - corners[1]) < 0)
            corners = {corners[1], corners[0], corners[3], corners[2]};
        if (cv::norm(corners[1] - corners[0]) < cv::norm(corners[2] - corners[1]))
            std::rotate(corners.begin(), corners.begin() + 1, corners.end());
        const auto shape = cardShapeOf(corners, m_map.ridge.size());
        if (!shape)
            return;
        const float likely = likelihood(*shape, likelierSize(*shape));
        if (likely < leastLikelihood || (m_best && likely <= m_best->score))
            return;
        const float score = likely * stepAlong(m_map, from, to, perBlock);
        if (score > 0 && (!m_best || score > m_best->score)) {
            m_best = Quad{corners, score};
            m_at = {one, other};
        }
    }

    const EdgeMap &m_map;
    const Triple &m_triple;
    std::optional<Quad> m_best;
    cv::Point2f m_at; // how far along both lines the best is
};

} // namespace

std::vector<Quad>
completeQuads(const EdgeMap &map, const std::vector<LongLine> &lines, std::size_t most)
{
    std::vector<Quad> quads;
    for (const Triple &triple : TripleSearch(map, lines).best()) {
        if (const auto quad = FourthSide(map, triple).best())
            quads.push_back(*quad);
    }
    std::sort(quads.begin(), quads.end(), [](const Quad &one, const Quad &other) {
        return one.score > other.score;
    });
    quads.resize(std::min(most, quads.size()));
    return quads;
}

} // namespace ocr
