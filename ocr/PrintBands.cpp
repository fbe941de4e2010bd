// SPDX-License-Identifier: Apache-2.0
#include "ocr/PrintBands.h"

#include <algorithm>
#include <opencv2/imgproc.hpp>

namespace ocr {

namespace {

constexpr double fairlyBlack = 150; // values below are ink
constexpr int smallestSpeck = 12;   // pixels; a dot of a voiced kana is more
constexpr int lowestLetter = 14;    // pixels; 0.7 mm
constexpr double wordGap = 0.3;     // of the line's height
constexpr double otherText = 3;     // of the line's height; glare may take so much of a text

struct Run
{
    int first = 0;
    int last = 0; // behind the last
    [[nodiscard]] int size() const { return last - first; }
};

cv::Mat withoutSpecks(const cv::Mat &white)
{
    cv::Mat black;
    cv::threshold(white, black, fairlyBlack, 255, cv::THRESH_BINARY_INV);
    cv::Mat labels;
    cv::Mat stats;
    cv::Mat centres;
    const int count = cv::connectedComponentsWithStats(black, labels, stats, centres);
    for (int label = 1; label < count; ++label) {
        if (stats.at<int>(label, cv::CC_STAT_AREA) >= smallestSpeck)
            continue;
        const cv::Rect box(stats.at<int>(label, cv::CC_STAT_LEFT),
                           stats.at<int>(label, cv::CC_STAT_TOP),
                           stats.at<int>(label, cv::CC_STAT_WIDTH),
                           stats.at<int>(label, cv::CC_STAT_HEIGHT));
        black(box).setTo(0, labels(box) == label);
    }
    return black;
}

// Where the profile is above floor; runs with at most gap between them are one.
std::vector<Run> runsOf(const std::vector<double> &profile, double floor, double gap)
{
    std::vector<Run> runs;
    for (int at = 0; at < static_cast<int>(profile.size()); ++at) {
        if (profile[static_cast<std::size_t>(at)] <= floor)
            continue;
        if (!runs.empty() && at - runs.back().last <= gap)
            runs.back().last = at + 1;
        else
            runs.push_back({at, at + 1});
    }
    return runs;
}

std::vector<double> profileOf(const cv::Mat &black, int dimension)
{
    cv::Mat sums;
    cv::reduce(black, sums, dimension, cv::REDUCE_SUM, CV_64F);
    std::vector<double> profile(sums.begin<double>(), sums.end<double>());
    for (double &sum : profile)
        sum /= 255;
    return profile;
}

// The rows of each line. Only what stands in the box decides: a neighbour may stand between two
// lines.
std::vector<Run> rowsOf(const cv::Mat &black, const cv::Rect2d &box)
{
    const cv::Rect across(cvRound(box.x), 0, cvRound(box.width), black.rows);
    const std::vector<double> profile =
        profileOf(black(across & cv::Rect(0, 0, black.cols, black.rows)), 1);
    const double most = profile.empty() ? 0 : *std::ranges::max_element(profile);
    std::vector<Run> rows = runsOf(profile, std::max(1.0, most * 0.04), 3);
    std::erase_if(rows, [&](const Run &run) {
        const double middle = (run.first + run.last) / 2.0;
        return run.size() < lowestLetter || middle < box.y || middle > box.y + box.height;
    });
    return rows;
}

// Of the words, those that stand together: what is far from them is another field's.
Run widestText(const std::vector<Run> &words, double gap)
{
    std::vector<Run> texts{words.front()};
    for (const Run &word : words) {
        if (word.first - texts.back().last > gap)
            texts.push_back(word);
        else
            texts.back().last = word.last;
    }
    return *std::ranges::max_element(texts, {}, &Run::size);
}

// A pattern under the print is fainter than the print beside it.
void eraseFaint(std::vector<PrintBand> &bands, const std::vector<double> &darkness)
{
    if (bands.empty())
        return;
    constexpr double faint = 0.65; // of the darkest line's ink
    const double least = faint * *std::ranges::max_element(darkness);
    auto dark = darkness.begin();
    std::erase_if(bands, [&](const PrintBand &) { return *dark++ < least; });
}

// A letter alone on its line has rows of so little ink that the line seems to end there.
void makeWhole(std::vector<PrintBand> &bands, const cv::Mat &black)
{
    constexpr double torn = 0.7; // of the highest line's height
    int highest = 0;
    for (const PrintBand &band : bands)
        highest = std::max(highest, band.ink.height);
    for (PrintBand &band : bands) {
        cv::Rect &ink = band.ink;
        if (ink.height > torn * highest)
            continue;
        const auto hasInk = [&](int row) {
            return row >= 0 && row < black.rows &&
                   cv::countNonZero(black(cv::Rect(ink.x, row, ink.width, 1))) > 0;
        };
        while (ink.height < highest && hasInk(ink.br().y))
            ++ink.height;
        while (ink.height < highest && hasInk(ink.y - 1)) {
            --ink.y;
            ++ink.height;
        }
        band.area = cv::countNonZero(black(ink));
    }
}

} // namespace

std::vector<PrintBand> printBands(const cv::Mat &white, const cv::Rect2d &box)
{
    std::vector<PrintBand> bands;
    std::vector<double> darkness;
    if (white.empty())
        return bands;
    const cv::Mat black = withoutSpecks(white);
    for (const Run &rows : rowsOf(black, box)) {
        const cv::Mat band = black.rowRange(rows.first, rows.last);
        std::vector<Run> words = runsOf(profileOf(band, 0), 0, wordGap * rows.size());
        std::erase_if(words, [&](const Run &word) {
            const double middle = (word.first + word.last) / 2.0;
            return middle < box.x || middle > box.x + box.width;
        });
        if (words.empty())
            continue;
        const Run text = widestText(words, otherText * rows.size());
        cv::Rect ink = cv::boundingRect(band.colRange(text.first, text.last));
        ink += cv::Point(text.first, rows.first);
        bands.push_back({ink, static_cast<double>(cv::countNonZero(black(ink)))});
        darkness.push_back(255 - cv::mean(white(ink), black(ink))[0]);
    }
    eraseFaint(bands, darkness);
    makeWhole(bands, black);
    return bands;
}

} // namespace ocr
