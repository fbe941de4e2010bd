// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ocr/EdgeMap.h"

#include <vector>

namespace ocr {

// A straight edge, perhaps with gaps, through a whole EdgeMap.
class LongLine
{
public:
    // All points whose product with normal, of length 1, is distance.
    LongLine(cv::Point2f normal, float distance);

    [[nodiscard]] cv::Point2f normal() const { return m_normal; }
    [[nodiscard]] cv::Point2f direction() const { return {-m_normal.y, m_normal.x}; }
    [[nodiscard]] float distance() const { return m_distance; }
    [[nodiscard]] float placeOf(cv::Point2f point) const { return point.dot(direction()); }

    // The places that lie in a map.
    [[nodiscard]] cv::Range placesIn(const EdgeMap &map) const;

    // Looks where along the line there is an edge.
    void follow(const EdgeMap &map);
    // The share, 0 to 1, of the way between two places that has an edge. follow() first.
    [[nodiscard]] float support(float from, float to) const;

private:
    cv::Point2f m_normal;
    float m_distance = 0;
    int m_first = 0; // the place that m_supportBefore begins with
    std::vector<float> m_supportBefore;
};

[[nodiscard]] cv::Point2f crossing(const LongLine &one, const LongLine &other);

// How steep the colour changes across a line with this normal at a point, a pixel aside at most; 0
// if the change runs another way.
[[nodiscard]] float steepnessAt(const EdgeMap &map, cv::Point2f point, cv::Point2f normal);

// How much of an edge along a line with this normal is at a point, 0 to 1, a pixel aside at most.
[[nodiscard]] float edgeAt(const EdgeMap &map, cv::Point2f point, cv::Point2f normal);

// The longest straight edges, the best supported first.
[[nodiscard]] std::vector<LongLine> longLines(const EdgeMap &map);

} // namespace ocr
