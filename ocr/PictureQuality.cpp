// SPDX-License-Identifier: Apache-2.0
#include "ocr/PictureQuality.h"

#include "ocr/SecondCard.h"
#include "ocr/Straighten.h"

#include <algorithm>
#include <cmath>
#include <opencv2/imgproc.hpp>

namespace ocr {

namespace {

// Half of what the card is read at: print of a tenth of a millimetre shows, noise less.
constexpr float measuredPerMillimetre = pixelsPerMillimetre / 2;
// Paper is not that much brighter than what is around it, a white field on a tinted card neither;
// what is was reflected as by a mirror.
constexpr double overPaper = 1.2;
constexpr double overLight = 1.05;
constexpr double white = 250;     // of 255, in all three colours: nothing is left there at all
constexpr float leastSpot = 1.5F; // millimetres; a smaller one hides no character

float areaOf(const FoundCard &card)
{
    return static_cast<float>(cv::contourArea(card.corners));
}

PictureQuality::Cards countOf(const std::vector<FoundCard> &cards)
{
    if (cards.empty())
        return PictureQuality::Cards::None;
    return hasSecondCard(cards) ? PictureQuality::Cards::Two : PictureQuality::Cards::One;
}

bool isCutOff(const cv::Mat &picture, const FoundCard &card)
{
    const cv::Rect2f inside(
        0, 0, static_cast<float>(picture.cols - 1), static_cast<float>(picture.rows - 1));
    return std::any_of(card.corners.begin(), card.corners.end(), [&](cv::Point2f corner) {
        return !inside.contains(corner);
    });
}

float resolutionOf(const FoundCard &card)
{
    const cv::Size2f paper = millimetres(card.size);
    return std::sqrt(areaOf(card) / paper.area());
}

// The level that a share of the pixels does not reach.
float levelOf(const cv::Mat1b &grey, float share)
{
    std::vector<uchar> levels(grey.begin(), grey.end());
    const auto at =
        levels.begin() + static_cast<std::ptrdiff_t>(share * static_cast<float>(levels.size() - 1));
    std::nth_element(levels.begin(), at, levels.end());
    return *at;
}

// 255 where a light is reflected.
cv::Mat shineOn(const cv::Mat &card)
{
    const int spot = cvRound(leastSpot * measuredPerMillimetre);
    std::vector<cv::Mat> colours;
    cv::split(card, colours);
    cv::Mat darkest;
    cv::min(colours[0], colours[1], darkest);
    cv::min(darkest, colours[2], darkest);
    // A pixel a millimetre; over a third of the card's width, strokes and spots are the lesser
    // part.
    cv::Mat paper;
    cv::resize(
        darkest, paper, {}, 1 / measuredPerMillimetre, 1 / measuredPerMillimetre, cv::INTER_AREA);
    cv::medianBlur(paper, paper, 31);
    cv::resize(paper, paper, darkest.size(), 0, 0, cv::INTER_LINEAR);
    // Beside the photograph that is its dark colour; the card's paper is at least this bright.
    const auto least = static_cast<double>(levelOf(darkest, 0.7F)) * overLight;
    cv::max(paper * overPaper, cv::Scalar::all(least), paper);
    cv::min(paper, cv::Scalar::all(white), paper);
    cv::Mat shining = darkest > paper;
    // Desk, where the corners are a little off.
    cv::rectangle(shining, {0, 0, shining.cols, shining.rows}, cv::Scalar::all(0), 2 * spot);
    const cv::Mat around = cv::getStructuringElement(cv::MORPH_ELLIPSE, {spot, spot});
    cv::morphologyEx(shining, shining, cv::MORPH_OPEN, around);
    return shining;
}

void measureGlare(const cv::Mat &card, PictureQuality &quality)
{
    const cv::Mat shining = shineOn(card);
    const auto wide = static_cast<float>(card.cols);
    const auto high = static_cast<float>(card.rows);
    quality.shining = static_cast<float>(cv::countNonZero(shining)) / (wide * high);
    cv::Mat labels;
    cv::Mat1i figures;
    cv::Mat middles;
    const int spots = cv::connectedComponentsWithStats(shining, labels, figures, middles);
    int largest = 0; // the label of what does not shine
    for (int label = 1; label < spots; ++label) {
        if (largest == 0 || figures(label, cv::CC_STAT_AREA) > figures(largest, cv::CC_STAT_AREA))
            largest = label;
    }
    if (largest == 0)
        return;
    quality.glare = {static_cast<float>(figures(largest, cv::CC_STAT_LEFT)) / wide,
                     static_cast<float>(figures(largest, cv::CC_STAT_TOP)) / high,
                     static_cast<float>(figures(largest, cv::CC_STAT_WIDTH)) / wide,
                     static_cast<float>(figures(largest, cv::CC_STAT_HEIGHT)) / high};
}

struct Edge
{
    float contrast = 0; // of 255
    float width = 0;    // pixels
};

// How far the brightness rises within a stroke's surroundings, over how steep it rises at most.
std::vector<Edge> edgesOf(const cv::Mat1b &grey)
{
    cv::Mat1f smooth;
    grey.convertTo(smooth, CV_32F);
    cv::GaussianBlur(smooth, smooth, {}, 1);
    cv::Mat1f across;
    cv::Mat1f down;
    cv::Sobel(smooth, across, CV_32F, 1, 0, 3, 1.0 / 8);
    cv::Sobel(smooth, down, CV_32F, 0, 1, 3, 1.0 / 8);
    cv::Mat1f steep;
    cv::magnitude(across, down, steep);
    const int stroke = cvRound(measuredPerMillimetre) + 1;
    const cv::Mat around = cv::getStructuringElement(cv::MORPH_RECT, {stroke, stroke});
    cv::Mat1f most;
    cv::Mat1f least;
    cv::Mat1f steepest;
    cv::dilate(smooth, most, around);
    cv::erode(smooth, least, around);
    cv::dilate(steep, steepest, around);
    // Strokes are the largest contrasts; what lies within a few millimetres of the edge may be
    // desk.
    const int edge = cvRound(2 * measuredPerMillimetre);
    std::vector<Edge> edges;
    for (int y = edge; y + edge < grey.rows; y += 3) {
        for (int x = edge; x + edge < grey.cols; x += 3) {
            const float contrast = most(y, x) - least(y, x);
            if (steepest(y, x) > 0)
                edges.push_back({contrast, contrast / steepest(y, x)});
        }
    }
    return edges;
}

float edgeWidthOf(const cv::Mat1b &grey)
{
    std::vector<Edge> edges = edgesOf(grey);
    const auto strongest = static_cast<std::ptrdiff_t>(edges.size() / 20);
    if (strongest == 0)
        return 0;
    const auto end = edges.begin() + strongest;
    std::nth_element(edges.begin(), end, edges.end(), [](const Edge &one, const Edge &other) {
        return one.contrast > other.contrast;
    });
    constexpr float printed = 12; // of 255; less is shade
    if (end->contrast < printed)
        return 0;
    const auto middle = edges.begin() + strongest / 2;
    std::nth_element(edges.begin(), middle, end, [](const Edge &one, const Edge &other) {
        return one.width < other.width;
    });
    return middle->width / measuredPerMillimetre;
}

} // namespace

PictureQuality qualityOf(const cv::Mat &picture, const std::vector<FoundCard> &cards)
{
    PictureQuality quality;
    quality.cards = countOf(cards);
    if (cards.empty())
        return quality;
    const FoundCard &best = cards.front();
    quality.cutOff = isCutOff(picture, best);
    quality.pixelsPerMillimetre = resolutionOf(best);
    cv::Mat card = straighten(picture, best, Turn::None);
    cv::resize(card, card, {}, 0.5, 0.5, cv::INTER_AREA);
    cv::Mat1b grey;
    cv::cvtColor(card, grey, cv::COLOR_BGR2GRAY);
    quality.brightness = levelOf(grey, 0.7F);
    measureGlare(card, quality);
    quality.edgeWidth = edgeWidthOf(grey);
    return quality;
}

std::optional<core::IdHindrance> hindranceOf(const PictureQuality &quality)
{
    using core::IdHindrance;
    // 150 dpi: below, the strokes of a kanji of 3 mm run together.
    constexpr float leastPixels = 6;
    constexpr float leastBrightness = 45;
    constexpr float mostShining = 0.013F; // a spot of 8 mm
    constexpr float widestEdge = 0.5F;    // millimetres: as wide as the gaps between strokes
    if (quality.cards == PictureQuality::Cards::None)
        return IdHindrance::NoCard;
    if (quality.cards == PictureQuality::Cards::Two)
        return IdHindrance::TwoCards;
    if (quality.cutOff)
        return IdHindrance::CutOff;
    if (quality.pixelsPerMillimetre < leastPixels)
        return IdHindrance::TooFar;
    if (quality.brightness < leastBrightness)
        return IdHindrance::TooDark;
    if (quality.shining > mostShining)
        return IdHindrance::Glare;
    if (quality.edgeWidth > widestEdge)
        return IdHindrance::Blurred;
    return {};
}

} // namespace ocr
