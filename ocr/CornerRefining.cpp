// SPDX-License-Identifier: Apache-2.0
#include "ocr/CornerRefining.h"

#include "ocr/CardShape.h"

#include <algorithm>
#include <cmath>
#include <opencv2/imgproc.hpp>
#include <vector>

namespace ocr {

namespace {

constexpr int stations = 56;   // of a side
constexpr float leastStep = 2; // of 8 bit, across two pixels; less is noise
constexpr int trials = 120;

// One place across a side where the colour changes.
struct Crossing
{
    float along = 0; // 0 to 1 of the side
    float aside = 0; // pixels inward
    float weight = 0;
    int station = 0;
};

struct Fit
{
    float atStart = 0; // pixels inward
    float atEnd = 0;
    float support = 0;

    [[nodiscard]] float at(float along) const { return atStart + (atEnd - atStart) * along; }
};

class Side
{
public:
    Side(const cv::Mat &bgr, cv::Point2f from, cv::Point2f to, float reach)
        : m_bgr(bgr)
        , m_from(from)
        , m_way(to - from)
        , m_reach(std::max(2, cvCeil(reach / m_step)))
    {
        m_along = m_way / static_cast<float>(cv::norm(m_way));
        m_inward = {-m_along.y, m_along.x}; // clockwise corners, y down
        const cv::Mat3f strip = straightened();
        for (int station = 0; station < stations; ++station)
            lookAcross(strip.col(station), station);
    }

    [[nodiscard]] Fit fit() const;
    [[nodiscard]] cv::Point2f at(const Fit &fit, float along) const
    {
        return m_from + m_way * along + m_inward * fit.at(along);
    }

private:
    [[nodiscard]] cv::Mat3f straightened() const;
    void lookAcross(const cv::Mat3f &colours, int station);
    [[nodiscard]] float supportOf(const Fit &fit, float tolerance) const;
    [[nodiscard]] Fit settled(Fit fit) const;

    const cv::Mat &m_bgr;
    cv::Point2f m_from;
    cv::Point2f m_way;
    cv::Point2f m_along;
    cv::Point2f m_inward;
    float m_step = 1;
    int m_reach = 2;
    std::vector<Crossing> m_crossings;
};

// A column for each station, from outside the card to inside; averaged along the side, so that
// print and noise weigh less than the edge.
cv::Mat3f Side::straightened() const
{
    constexpr int perStation = 8;
    constexpr float shown = 1 - 2 * roundedPart;
    const cv::Size size(stations * perStation, 2 * m_reach + 3);
    const cv::Point2f across = m_way * (shown / static_cast<float>(size.width));
    const cv::Point2f down = m_inward * m_step;
    const cv::Point2f start =
        m_from + m_way * roundedPart + across * 0.5F - down * static_cast<float>(m_reach + 1);
    const cv::Matx23f toPicture(across.x, down.x, start.x, across.y, down.y, start.y);
    cv::Mat strip;
    cv::warpAffine(m_bgr,
                   strip,
                   toPicture,
                   size,
                   cv::INTER_LINEAR | cv::WARP_INVERSE_MAP,
                   cv::BORDER_REPLICATE);
    strip.convertTo(strip, CV_32F);
    cv::resize(strip, strip, {stations, size.height}, 0, 0, cv::INTER_AREA);
    return strip;
}

void Side::lookAcross(const cv::Mat3f &colours, int station)
{
    const float along =
        roundedPart + (static_cast<float>(station) + 0.5F) / stations * (1 - 2 * roundedPart);
    std::vector<float> steps(static_cast<std::size_t>(colours.rows), 0);
    for (int row = 1; row + 1 < colours.rows; ++row)
        steps[static_cast<std::size_t>(row)] =
            static_cast<float>(cv::norm(colours(row + 1) - colours(row - 1)));
    for (std::size_t index = 1; index + 1 < steps.size(); ++index) {
        const float here = steps[index];
        if (here < leastStep || here < steps[index - 1] || here <= steps[index + 1])
            continue;
        // The top of the parabola through three steps.
        const float bend = steps[index - 1] - 2 * here + steps[index + 1];
        const float top = bend < 0 ? (steps[index - 1] - steps[index + 1]) / (2 * bend) : 0;
        const float aside =
            (static_cast<float>(index) - static_cast<float>(m_reach + 1) + top) * m_step;
        m_crossings.push_back({along, aside, std::min(1.F, here / (4 * leastStep)), station});
    }
}

float Side::supportOf(const Fit &fit, float tolerance) const
{
    float support = 0;
    float best = 0;
    int station = -1;
    for (const Crossing &crossing : m_crossings) {
        if (crossing.station != station) {
            support += best;
            best = 0;
            station = crossing.station;
        }
        if (std::abs(crossing.aside - fit.at(crossing.along)) < tolerance)
            best = std::max(best, crossing.weight);
    }
    return (support + best) / stations;
}

Fit Side::settled(Fit fit) const
{
    for (const float tolerance : {2.F, 1.5F, 1.5F}) {
        float weights = 0;
        float alongSum = 0;
        float asideSum = 0;
        float squares = 0;
        float products = 0;
        for (const Crossing &crossing : m_crossings) {
            const float off = (crossing.aside - fit.at(crossing.along)) / tolerance;
            if (std::abs(off) >= 1)
                continue;
            const float tame = (1 - off * off) * (1 - off * off) * crossing.weight;
            weights += tame;
            alongSum += tame * crossing.along;
            asideSum += tame * crossing.aside;
            squares += tame * crossing.along * crossing.along;
            products += tame * crossing.along * crossing.aside;
        }
        const float spread = weights * squares - alongSum * alongSum;
        if (weights < 4 || spread < 0.01F * weights * weights)
            return fit;
        const float rise = (weights * products - alongSum * asideSum) / spread;
        fit.atStart = (asideSum - rise * alongSum) / weights;
        fit.atEnd = fit.atStart + rise;
    }
    return fit;
}

Fit Side::fit() const
{
    Fit best;
    best.support = supportOf(best, 1.2F);
    if (m_crossings.size() < 6)
        return best;
    cv::RNG dice(1); // the same picture gives the same corners
    const auto count = static_cast<int>(m_crossings.size());
    for (int trial = 0; trial < trials; ++trial) {
        const Crossing &one = m_crossings[static_cast<std::size_t>(dice.uniform(0, count))];
        const Crossing &other = m_crossings[static_cast<std::size_t>(dice.uniform(0, count))];
        const float way = other.along - one.along;
        if (std::abs(way) < 0.25F)
            continue;
        const float rise = (other.aside - one.aside) / way;
        Fit tried{one.aside - rise * one.along, 0, 0};
        tried.atEnd = tried.atStart + rise;
        tried.support = supportOf(tried, 1.2F);
        if (tried.support > best.support)
            best = tried;
    }
    best = settled(best);
    best.support = supportOf(best, 1.2F);
    return best;
}

cv::Point2f meeting(cv::Point2f one, cv::Point2f oneEnd, cv::Point2f other, cv::Point2f otherEnd)
{
    const cv::Point2f way = oneEnd - one;
    const cv::Point2f across = otherEnd - other;
    return one + way * ((other - one).cross(across) / way.cross(across));
}

} // namespace

RefinedCorners refineCorners(const cv::Mat &bgr, const Corners &rough, float reach)
{
    std::array<std::array<cv::Point2f, 2>, 4> lines;
    RefinedCorners refined;
    for (std::size_t index = 0; index < 4; ++index) {
        const Side side(bgr, rough[index], rough[(index + 1) % 4], reach);
        const Fit fit = side.fit();
        lines[index] = {side.at(fit, 0), side.at(fit, 1)};
        refined.support += fit.support / 4;
    }
    for (std::size_t index = 0; index < 4; ++index) {
        const auto &before = lines[(index + 3) % 4];
        const auto &after = lines[index];
        refined.corners[index] = meeting(before[0], before[1], after[0], after[1]);
    }
    return refined;
}

} // namespace ocr
