// SPDX-License-Identifier: Apache-2.0
#include "ocr/CutPoints.h"

#include "ocr/GlyphFeatures.h"

#include <algorithm>
#include <opencv2/imgproc.hpp>

namespace ocr {

namespace {

// Shares of the height of the line's ink.
constexpr double faintest = 185;    // of 255; the darkest of a column of print is less
constexpr double paperInk = 0.02;   // as much ink as a gap may have in a column
constexpr double soleLetter = 0.45; // a narrower piece is not cut further
constexpr double closestCuts = 0.14;
constexpr double kanjiWidth = 1.1; // a wider piece is more than one letter
constexpr double necked = 0.6;     // of the ink to both sides, where a piece may be cut
constexpr double hardlyNecked = 0.9;

std::vector<double> inkOfColumns(const LineImage &line)
{
    cv::Mat sums;
    cv::reduce(line, sums, 0, cv::REDUCE_SUM, CV_64F);
    cv::Mat ink = line.rows - sums / 255;
    // What is left of a pattern under the print.
    cv::Mat darkest;
    cv::reduce(line, darkest, 0, cv::REDUCE_MIN);
    ink.setTo(0, darkest > faintest);
    cv::blur(ink, ink, {3, 1});
    return {ink.begin<double>(), ink.end<double>()};
}

// The columns of a piece that have less ink than what is left and right of them.
std::vector<int> necks(const std::vector<double> &ink, int begin, int end, double height)
{
    std::vector<int> found;
    const int near = std::max(2, cvRound(closestCuts * height));
    const int wide = cvRound(soleLetter * height);
    const double share = end - begin > kanjiWidth * height ? hardlyNecked : necked;
    const auto at = ink.begin();
    for (int x = begin + near; x < end - near; ++x) {
        const double here = ink[static_cast<std::size_t>(x)];
        if (*std::min_element(at + x - near, at + x + near + 1) < here)
            continue;
        const double left = *std::max_element(at + std::max(begin, x - wide), at + x);
        const double right = *std::max_element(at + x + 1, at + std::min(end, x + wide));
        if (here > share * std::min(left, right))
            continue;
        if (found.empty() || x - found.back() >= near)
            found.push_back(x);
    }
    return found;
}

} // namespace

std::vector<CutPoint> cutPoints(const LineImage &line)
{
    const auto box = inkBox(line, cv::Rect(0, 0, line.cols, line.rows));
    if (!box)
        return {};
    const std::vector<double> ink = inkOfColumns(line);
    const double height = box->height;
    const auto isInk = [&](int x) { return ink[static_cast<std::size_t>(x)] > paperInk * height; };
    std::vector<CutPoint> cuts;
    int end = 0;
    for (int x = 0; x < line.cols;) {
        if (!isInk(x)) {
            ++x;
            continue;
        }
        cuts.push_back({cuts.empty() ? x : end, x});
        for (end = x; end < line.cols && isInk(end);)
            ++end;
        if (end - x > soleLetter * height)
            for (const int neck : necks(ink, x, end, height))
                cuts.push_back({neck, neck});
        x = end;
    }
    if (!cuts.empty())
        cuts.push_back({end, end});
    return cuts;
}

} // namespace ocr
