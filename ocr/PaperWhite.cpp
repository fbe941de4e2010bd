// SPDX-License-Identifier: Apache-2.0
#include "ocr/PaperWhite.h"

#include "ocr/Straighten.h"

#include <algorithm>
#include <array>
#include <opencv2/imgproc.hpp>
#include <vector>

namespace ocr {

namespace {

constexpr int coarse = 4; // the background is looked at so much smaller
// No letter is black over this many millimetres, and the bands are broader.
constexpr float widestInk = 3;

// A band of one colour is as bright as paper in the channel of that colour; black ink is in none.
cv::Mat brightestChannel(const cv::Mat &colour)
{
    if (colour.channels() == 1)
        return colour;
    std::array<cv::Mat, 3> channels;
    cv::split(colour, channels.data());
    return cv::max(cv::max(channels[0], channels[1]), channels[2]);
}

cv::Mat background(const cv::Mat &grey)
{
    cv::Mat small;
    cv::resize(grey, small, {}, 1.0 / coarse, 1.0 / coarse, cv::INTER_AREA);
    const int side = cvRound(widestInk * pixelsPerMillimetre / coarse) | 1;
    const cv::Mat square = cv::getStructuringElement(cv::MORPH_RECT, {side, side});
    cv::morphologyEx(small, small, cv::MORPH_CLOSE, square);
    cv::GaussianBlur(small, small, {}, side / 5.0);
    cv::Mat paper;
    cv::resize(small, paper, grey.size(), 0, 0, cv::INTER_LINEAR);
    return paper;
}

using Histogram = std::array<int, 256>;

Histogram histogramOf(const cv::Mat &grey)
{
    Histogram histogram{};
    for (int y = 0; y < grey.rows; ++y) {
        const auto *row = grey.ptr<uchar>(y);
        for (int x = 0; x < grey.cols; ++x)
            ++histogram[row[x]];
    }
    return histogram;
}

// The value that a share of those from first to last do not exceed.
int quantile(const Histogram &histogram, int first, int last, double share)
{
    double left = 0;
    for (int value = first; value <= last; ++value)
        left += share * histogram[static_cast<std::size_t>(value)];
    for (int value = first; value <= last; ++value) {
        left -= histogram[static_cast<std::size_t>(value)];
        if (left <= 0)
            return value;
    }
    return last;
}

} // namespace

cv::Mat paperWhite(const cv::Mat &colour)
{
    const cv::Mat grey = brightestChannel(colour);
    cv::Mat even;
    cv::divide(grey, background(grey), even, 255);
    cv::Mat binary;
    const int border = cvRound(cv::threshold(even, binary, 0, 255, cv::THRESH_OTSU));
    const Histogram histogram = histogramOf(even);
    // Noise and the pattern under the letters reach as far below the middle of the paper as above.
    const int middle = quantile(histogram, border + 1, 255, 0.5);
    const int paper = std::max(quantile(histogram, border + 1, 255, 0.15), 2 * middle - 255);
    const int ink = std::min(quantile(histogram, 0, border, 0.15), paper - 20);
    cv::Mat white;
    const double slope = 255.0 / (paper - ink);
    even.convertTo(white, CV_8U, slope, -slope * ink);
    return white;
}

} // namespace ocr
