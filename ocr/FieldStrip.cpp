// SPDX-License-Identifier: Apache-2.0
#include "ocr/FieldStrip.h"

#include "ocr/LineTilt.h"
#include "ocr/PaperWhite.h"
#include "ocr/PrintBands.h"
#include "ocr/RuledLines.h"
#include "ocr/Straighten.h"

#include <algorithm>
#include <cmath>
#include <opencv2/imgproc.hpp>

namespace ocr {

namespace {

// Around the box, so that a neighbour is seen whole and not taken for a letter of the field.
constexpr float around = 2; // mm

constexpr int lowest = 24; // pixels that the letters of a LineImage are high
constexpr int highest = 80;

struct Part
{
    cv::Mat white;
    cv::Matx23d fromCard;
    cv::Rect2d box; // of white, without what is around
};

cv::Rect grown(const cv::Rect &rect, int by)
{
    return {rect.x - by, rect.y - by, rect.width + 2 * by, rect.height + 2 * by};
}

Part levelled(const cv::Mat &card, const cv::Rect2f &box)
{
    const cv::Rect wanted(cvRound(box.x * static_cast<float>(card.cols)),
                          cvRound(box.y * static_cast<float>(card.rows)),
                          cvRound(box.width * static_cast<float>(card.cols)),
                          cvRound(box.height * static_cast<float>(card.rows)));
    const cv::Rect seen =
        grown(wanted, cvRound(around * pixelsPerMillimetre)) & cv::Rect(0, 0, card.cols, card.rows);
    Part part{{}, cv::Matx23d(1, 0, -seen.x, 0, 1, -seen.y), cv::Rect2d(wanted - seen.tl())};
    if (seen.empty())
        return part;
    part.white = paperWhite(card(seen));
    if (const double tilt = lineTilt(part.white); tilt != 0) {
        const cv::Point2f middle(static_cast<float>(seen.width) / 2,
                                 static_cast<float>(seen.height) / 2);
        const cv::Matx23d turn = cv::getRotationMatrix2D(middle, std::atan(tilt) * 180 / CV_PI, 1);
        cv::warpAffine(
            part.white, part.white, turn, seen.size(), cv::INTER_CUBIC, cv::BORDER_CONSTANT, 255);
        part.fromCard = turn;
        part.fromCard(0, 2) -= turn(0, 0) * seen.x + turn(0, 1) * seen.y;
        part.fromCard(1, 2) -= turn(1, 0) * seen.x + turn(1, 1) * seen.y;
    }
    eraseRuledLines(part.white);
    return part;
}

// Where a box of the part stands on the card.
cv::Rect onCard(const Part &part, const cv::Rect &box)
{
    cv::Matx23d back;
    cv::invertAffineTransform(part.fromCard, back);
    const cv::Point2d middle(box.x + box.width / 2.0, box.y + box.height / 2.0);
    const cv::Point2d there(back(0, 0) * middle.x + back(0, 1) * middle.y + back(0, 2),
                            back(1, 0) * middle.x + back(1, 1) * middle.y + back(1, 2));
    const int fall = cvRound(std::abs(back(1, 0)) * box.width);
    return {cvRound(there.x - box.width / 2.0),
            cvRound(there.y - (box.height + fall) / 2.0),
            box.width,
            box.height + fall};
}

FieldStrip cutOut(const Part &part, const cv::Rect &ink)
{
    // Paper, because what stands above and below is not of this line.
    const int margin = std::max(4, ink.height / 8);
    cv::Mat line(ink.height + 2 * margin, ink.width + 2 * margin, CV_8U, cv::Scalar(255));
    part.white(ink).copyTo(line(cv::Rect({margin, margin}, ink.size())));
    const int height = std::clamp(ink.height, lowest, highest);
    if (const double scale = static_cast<double>(height) / ink.height; scale != 1)
        cv::resize(line, line, {}, scale, scale, scale < 1 ? cv::INTER_AREA : cv::INTER_CUBIC);
    return {line, onCard(part, ink)};
}

} // namespace

std::vector<FieldStrip> fieldStrips(const cv::Mat &card, const cv::Rect2f &box)
{
    const Part part = levelled(card, box);
    std::vector<FieldStrip> strips;
    for (const PrintBand &band : printBands(part.white, part.box))
        strips.push_back(cutOut(part, band.ink));
    return strips;
}

std::optional<FieldStrip> fieldStrip(const cv::Mat &card, const cv::Rect2f &box)
{
    const Part part = levelled(card, box);
    const std::vector<PrintBand> bands = printBands(part.white, part.box);
    // A neighbour of more letters is no reason to leave the middle of the box.
    const auto best = std::ranges::max_element(bands, {}, [&](const PrintBand &band) {
        const double middle = band.ink.y + band.ink.height / 2.0;
        const double away = 2 * (middle - part.box.y) / part.box.height - 1;
        return std::sqrt(band.area) * (1 - away * away);
    });
    if (best == bands.end())
        return {};
    return cutOut(part, best->ink);
}

} // namespace ocr
