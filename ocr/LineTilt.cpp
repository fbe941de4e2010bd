// SPDX-License-Identifier: Apache-2.0
#include "ocr/LineTilt.h"

#include <opencv2/imgproc.hpp>
#include <vector>

namespace ocr {

namespace {

constexpr int steps = 20;            // to either side
constexpr double step = 0.0025;      // a pixel over a line of 400
constexpr double shortest = 120;     // pixels across that a tilt can be told from
constexpr double clearlyMore = 1.02; // noise makes some slope the best one

double rowContrast(const std::vector<cv::Point> &ink, double slope, int rows)
{
    std::vector<double> profile(static_cast<std::size_t>(rows) * 2 + 1);
    for (const cv::Point &point : ink) {
        const int row = cvRound(point.y - slope * point.x) + rows / 2;
        if (row >= 0 && row < static_cast<int>(profile.size()))
            ++profile[static_cast<std::size_t>(row)];
    }
    double squares = 0;
    for (std::size_t row = 1; row < profile.size(); ++row)
        squares += (profile[row] - profile[row - 1]) * (profile[row] - profile[row - 1]);
    return squares;
}

} // namespace

double lineTilt(const cv::Mat &white)
{
    cv::Mat half;
    cv::resize(white, half, {}, 0.5, 0.5, cv::INTER_AREA);
    cv::threshold(half, half, 128, 255, cv::THRESH_BINARY_INV);
    std::vector<cv::Point> ink;
    cv::findNonZero(half, ink);
    if (ink.empty() || cv::boundingRect(ink).width < shortest / 2)
        return 0;
    double best = 0;
    double most = clearlyMore * rowContrast(ink, 0, half.rows);
    for (int at = -steps; at <= steps; ++at) {
        const double contrast = rowContrast(ink, at * step, half.rows);
        if (contrast > most) {
            most = contrast;
            best = at * step;
        }
    }
    return best;
}

} // namespace ocr
