// SPDX-License-Identifier: Apache-2.0
#include "ocr/RuledLines.h"

#include "ocr/Straighten.h"

#include <algorithm>
#include <opencv2/imgproc.hpp>

namespace ocr {

namespace {

constexpr float longestStroke = 4.5F;  // mm; a letter of a name is about 3
constexpr float thickestStroke = 1.1F; // mm; blur makes one stroke of several
constexpr float largestLetter = 3.6F;  // mm
constexpr double halfInk = 140;

cv::Mat opened(const cv::Mat &black, cv::Size size)
{
    cv::Mat left;
    cv::morphologyEx(black, left, cv::MORPH_OPEN, cv::getStructuringElement(cv::MORPH_RECT, size));
    return left;
}

// Areas that are larger than a letter, or that go on outside; a blurred kanji is neither.
cv::Mat largeAreas(const cv::Mat &black)
{
    const int thickness = cvRound(thickestStroke * pixelsPerMillimetre);
    cv::Mat areas = opened(black, {thickness, thickness});
    cv::Mat labels;
    cv::Mat stats;
    cv::Mat centres;
    const int count = cv::connectedComponentsWithStats(areas, labels, stats, centres);
    const float letter = largestLetter * pixelsPerMillimetre;
    for (int label = 1; label < count; ++label) {
        const cv::Rect box(stats.at<int>(label, cv::CC_STAT_LEFT),
                           stats.at<int>(label, cv::CC_STAT_TOP),
                           stats.at<int>(label, cv::CC_STAT_WIDTH),
                           stats.at<int>(label, cv::CC_STAT_HEIGHT));
        const bool goesOn =
            box.x == 0 || box.y == 0 || box.br().x == black.cols || box.br().y == black.rows;
        if (!goesOn && static_cast<float>(std::max(box.width, box.height)) < letter)
            areas(box).setTo(0, labels(box) == label);
    }
    return areas;
}

} // namespace

void eraseRuledLines(cv::Mat &white)
{
    cv::Mat black;
    cv::threshold(white, black, halfInk, 255, cv::THRESH_BINARY_INV);
    const int length = cvRound(longestStroke * pixelsPerMillimetre);
    const cv::Mat lines = opened(black, {length, 1}) | opened(black, {1, length});
    // What blur has spread of them goes too.
    cv::Mat all;
    cv::dilate(lines | largeAreas(black), all, cv::getStructuringElement(cv::MORPH_RECT, {7, 7}));
    white.setTo(255, all);
}

} // namespace ocr
