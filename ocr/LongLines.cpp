// SPDX-License-Identifier: Apache-2.0
#include "ocr/LongLines.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>
#include <opencv2/imgproc.hpp>
#include <optional>

namespace ocr {

namespace {

constexpr int anglesPerDegree = 2;
constexpr int angles = 180 * anglesPerDegree;
constexpr int spread = 3 * anglesPerDegree; // noise turns the slope of a weak edge that much
constexpr float distanceStep = 1.5F;
constexpr std::size_t mostLines = 80;
constexpr float leastVotes = 20; // pixels
const float aligned = std::cos(15 * std::numbers::pi_v<float> / 180);

cv::Point2f normalOf(int angle)
{
    const float turn =
        static_cast<float>(angle) * std::numbers::pi_v<float> / static_cast<float>(angles);
    return {std::cos(turn), std::sin(turn)};
}

cv::Point2f middleOf(const EdgeMap &map)
{
    return {static_cast<float>(map.strength.cols) / 2, static_cast<float>(map.strength.rows) / 2};
}

// Hough's transform; a pixel votes for the angles near that of its own slope alone.
cv::Mat1f votes(const EdgeMap &map)
{
    std::array<cv::Point2f, angles> normals;
    for (int angle = 0; angle < angles; ++angle)
        normals[static_cast<std::size_t>(angle)] = normalOf(angle);
    const cv::Point2f middle = middleOf(map);
    const int reach = cvCeil(cv::norm(middle) / distanceStep) + 2;
    cv::Mat1f count(angles, 2 * reach + 1, 0.F);
    for (int y = 0; y < map.ridge.rows; ++y) {
        for (int x = 0; x < map.ridge.cols; ++x) {
            if (map.ridge(y, x) == 0)
                continue;
            const cv::Vec2f slope = map.slope(y, x);
            const float turn = cv::fastAtan2(slope[1], slope[0]); // degrees
            const int own = cvRound(turn * anglesPerDegree);
            const cv::Point2f point = cv::Point2f(cv::Point(x, y)) - middle;
            for (int angle = own - spread; angle <= own + spread; ++angle) {
                const int folded = (angle + 2 * angles) % angles;
                const float far = point.dot(normals[static_cast<std::size_t>(folded)]);
                const float weight =
                    1 - static_cast<float>(std::abs(angle - own)) / static_cast<float>(spread + 1);
                count(folded, cvRound(far / distanceStep) + reach) += weight;
            }
        }
    }
    return count;
}

struct Peak
{
    float votes = 0;
    int angle = 0;
    float distance = 0; // from the middle of the map
};

bool alike(const Peak &one, const Peak &other)
{
    const int turn = std::abs(one.angle - other.angle);
    const bool flipped = turn > angles / 2; // 179 and 1 degrees: the normal points the other way
    const float apart =
        std::abs(flipped ? one.distance + other.distance : one.distance - other.distance);
    return std::min(turn, angles - turn) <= 2 * anglesPerDegree && apart < 4;
}

std::vector<Peak> peaks(const cv::Mat1f &count)
{
    cv::Mat1f largest;
    cv::dilate(count, largest, cv::Mat1b::ones(5, 3));
    const int reach = count.cols / 2;
    std::vector<Peak> all;
    for (int angle = 0; angle < count.rows; ++angle) {
        for (int bin = 0; bin < count.cols; ++bin) {
            const float here = count(angle, bin);
            if (here >= leastVotes && here >= largest(angle, bin))
                all.push_back({here, angle, static_cast<float>(bin - reach) * distanceStep});
        }
    }
    std::sort(all.begin(), all.end(), [](const Peak &one, const Peak &other) {
        return one.votes > other.votes;
    });
    std::vector<Peak> chosen;
    for (const Peak &peak : all) {
        if (chosen.size() == mostLines)
            break;
        if (std::none_of(
                chosen.begin(), chosen.end(), [&](const Peak &one) { return alike(one, peak); }))
            chosen.push_back(peak);
    }
    return chosen;
}

// Least squares through the ridges within reach of a line.
std::optional<LongLine> fitted(const EdgeMap &map, const LongLine &line, float reach)
{
    std::vector<cv::Point2f> points;
    const cv::Rect inside({0, 0}, map.ridge.size());
    const cv::Point2f foot = line.normal() * line.distance();
    const cv::Range shown = line.placesIn(map);
    for (int place = shown.start; place < shown.end; ++place) {
        const cv::Point2f on = foot + line.direction() * static_cast<float>(place);
        for (float aside = -reach; aside <= reach; ++aside) {
            const cv::Point2f at = on + line.normal() * aside;
            const cv::Point pixel(cvRound(at.x), cvRound(at.y));
            if (!inside.contains(pixel) || map.ridge(pixel) == 0)
                continue;
            const cv::Point2f slope(map.slope(pixel));
            if (std::abs(slope.dot(line.normal())) > aligned * map.strength(pixel))
                points.emplace_back(pixel);
        }
    }
    if (points.size() < static_cast<std::size_t>(leastVotes))
        return {};
    cv::Vec4f fit;
    cv::fitLine(points, fit, cv::DIST_L2, 0, 0.01, 0.01); // direction, then a point
    const cv::Point2f normal(-fit[1], fit[0]);
    const cv::Point2f on(fit[2], fit[3]);
    return LongLine(normal, normal.dot(on));
}

} // namespace

LongLine::LongLine(cv::Point2f normal, float distance)
    : m_normal(normal)
    , m_distance(distance)
{}

cv::Range LongLine::placesIn(const EdgeMap &map) const
{
    const cv::Point2f foot = m_normal * m_distance;
    const cv::Point2f way = direction();
    auto first = -static_cast<float>(map.ridge.cols + map.ridge.rows);
    float last = -first;
    const auto narrow = [&](float at, float step, float most) {
        if (std::abs(step) < 1e-6F)
            return;
        first = std::max(first, std::min(-at / step, (most - at) / step));
        last = std::min(last, std::max(-at / step, (most - at) / step));
    };
    narrow(foot.x, way.x, static_cast<float>(map.ridge.cols - 1));
    narrow(foot.y, way.y, static_cast<float>(map.ridge.rows - 1));
    return {cvCeil(first), std::max(cvCeil(first), cvFloor(last) + 1)};
}

void LongLine::follow(const EdgeMap &map)
{
    const cv::Point2f foot = m_normal * m_distance;
    const cv::Range shown = placesIn(map);
    m_first = shown.start;
    m_supportBefore.assign(1, 0);
    for (int place = shown.start; place < shown.end; ++place) {
        const cv::Point2f on = foot + direction() * static_cast<float>(place);
        m_supportBefore.push_back(m_supportBefore.back() + edgeAt(map, on, m_normal));
    }
}

float LongLine::support(float from, float to) const
{
    if (to < from)
        std::swap(from, to);
    const auto last = static_cast<int>(m_supportBefore.size()) - 1;
    const int begin = std::clamp(cvRound(from) - m_first, 0, last);
    const int end = std::clamp(cvRound(to) - m_first, 0, last);
    return (m_supportBefore[static_cast<std::size_t>(end)] -
            m_supportBefore[static_cast<std::size_t>(begin)]) /
           std::max(1.F, to - from);
}

cv::Point2f crossing(const LongLine &one, const LongLine &other)
{
    const auto turn = static_cast<float>(one.normal().cross(other.normal()));
    return (other.direction() * -one.distance() + one.direction() * other.distance()) / turn;
}

float steepnessAt(const EdgeMap &map, cv::Point2f point, cv::Point2f normal)
{
    const cv::Rect inside({0, 0}, map.ridge.size());
    float best = 0;
    for (const float aside : {-1.F, 0.F, 1.F}) {
        const cv::Point2f at = point + normal * aside;
        const cv::Point pixel(cvRound(at.x), cvRound(at.y));
        if (!inside.contains(pixel))
            continue;
        const float along = std::abs(cv::Point2f(map.slope(pixel)).dot(normal));
        if (along > aligned * map.strength(pixel))
            best = std::max(best, along);
    }
    return best;
}

float edgeAt(const EdgeMap &map, cv::Point2f point, cv::Point2f normal)
{
    return std::clamp(steepnessAt(map, point, normal) / map.weakest - 0.5F, 0.F, 1.F);
}

std::vector<LongLine> longLines(const EdgeMap &map)
{
    const cv::Point2f middle = middleOf(map);
    std::vector<LongLine> lines;
    for (const Peak &peak : peaks(votes(map))) {
        const cv::Point2f normal = normalOf(peak.angle);
        const LongLine rough(normal, peak.distance + normal.dot(middle));
        auto line = fitted(map, rough, 3);
        if (line)
            line = fitted(map, *line, 1.5F);
        if (!line)
            continue;
        line->follow(map);
        lines.push_back(std::move(*line));
    }
    return lines;
}

} // namespace ocr
