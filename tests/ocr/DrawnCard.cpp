// SPDX-License-Identifier: Apache-2.0
#include "tests/ocr/DrawnCard.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <opencv2/imgproc.hpp>
#include <string>

namespace ocrtest {

namespace {

constexpr float perMillimetre = 20;

int toPixels(float millimetres)
{
    return cvRound(millimetres * perMillimetre);
}

cv::Rect inMillimetres(float left, float top, float width, float height)
{
    return {toPixels(left), toPixels(top), toPixels(width), toPixels(height)};
}

void writeLine(cv::Mat &face, float left, float bottom, const std::string &text, double size)
{
    cv::putText(face,
                text,
                {toPixels(left), toPixels(bottom)},
                cv::FONT_HERSHEY_SIMPLEX,
                size,
                cv::Scalar::all(40),
                4,
                cv::LINE_AA);
}

// Wherever mask is 255 the colour stands in the picture; softly at its edge.
void blend(cv::Mat &picture, const cv::Mat &over, const cv::Mat1b &mask, float most = 1)
{
    for (int y = 0; y < picture.rows; ++y) {
        for (int x = 0; x < picture.cols; ++x) {
            const float share = most * static_cast<float>(mask(y, x)) / 255;
            if (share > 0) {
                auto &pixel = picture.at<cv::Vec3b>(y, x);
                pixel = cv::Vec3b(cv::Vec3f(pixel) * (1 - share) +
                                  cv::Vec3f(over.at<cv::Vec3b>(y, x)) * share);
            }
        }
    }
}

void addNoise(cv::Mat &picture, std::uint64_t seed)
{
    cv::Mat noise(picture.size(), CV_16SC3);
    cv::RNG dice(seed);
    dice.fill(noise, cv::RNG::NORMAL, cv::Scalar::all(0), cv::Scalar::all(4));
    cv::add(picture, noise, picture, cv::noArray(), CV_8U);
}

} // namespace

cv::Mat desk(Desk kind, std::uint64_t seed)
{
    const cv::Scalar colour = kind == Desk::Wood    ? cv::Scalar(70, 110, 150)
                              : kind == Desk::White ? cv::Scalar(214, 216, 218)
                                                    : cv::Scalar(38, 34, 34);
    cv::Mat picture(720, 1280, CV_8UC3, colour);
    if (kind == Desk::Wood) {
        cv::RNG dice(seed);
        for (int grain = 0; grain < 60; ++grain) {
            const int y = dice.uniform(0, picture.rows);
            const cv::Scalar darker = colour * dice.uniform(0.8, 0.97);
            cv::line(picture, {0, y}, {picture.cols, y + dice.uniform(-12, 12)}, darker, 3);
        }
    }
    addNoise(picture, seed);
    return picture;
}

cv::Mat face(ocr::CardSize size)
{
    const cv::Size2f paper = ocr::millimetres(size);
    cv::Mat face(toPixels(paper.height), toPixels(paper.width), CV_8UC3, cv::Scalar(226, 232, 220));
    // A table of rules close to the edge and a band of colour are what is mistaken for edges.
    cv::rectangle(face, inMillimetres(2, 2, paper.width - 4, 8), cv::Scalar::all(90), 2);
    cv::rectangle(face, inMillimetres(2, 10, paper.width * 0.6F, 6), cv::Scalar::all(90), 2);
    cv::rectangle(face, inMillimetres(2, 17, paper.width * 0.6F, 5), {90, 190, 220}, cv::FILLED);
    cv::rectangle(face, inMillimetres(paper.width - 25, 15, 21, 27), {200, 170, 120}, cv::FILLED);
    cv::circle(
        face, {toPixels(paper.width - 14.5F), toPixels(27)}, toPixels(6), {60, 60, 60}, cv::FILLED);
    writeLine(face, 4, 7.5F, "SAMPLE HANAKO", 3);
    writeLine(face, 4, 14.5F, "MIHON-MACHI 1-2-3", 2.2);
    writeLine(face, 4, 21, "2030-01-23", 2.6);
    for (float bottom = 28; bottom < paper.height - 4; bottom += 5)
        writeLine(face, 4, bottom, "FICTITIOUS 0123456789", 2);
    return face;
}

ocr::Corners cornersAt(const Place &place, ocr::CardSize size)
{
    const cv::Size2f paper = ocr::millimetres(size);
    const float across = place.width / 2;
    const float down = across * paper.height / paper.width;
    // Tilted about its long axis as seen by a camera as far away as its picture is wide.
    const float angle = std::asin(std::min(0.9F, place.tilt * 1280 / (2 * down)));
    ocr::Corners corners;
    const cv::Point2f flat[4] = {
        {-across, -down}, {across, -down}, {across, down}, {-across, down}};
    const float turn = place.turn * std::numbers::pi_v<float> / 180;
    for (std::size_t corner = 0; corner < 4; ++corner) {
        const cv::Point2f on(flat[corner].x * std::cos(turn) - flat[corner].y * std::sin(turn),
                             flat[corner].x * std::sin(turn) + flat[corner].y * std::cos(turn));
        const float away = 1280 - on.y * std::sin(angle);
        corners[corner] = place.middle + cv::Point2f(on.x, on.y * std::cos(angle)) * (1280 / away);
    }
    return corners;
}

void lay(cv::Mat &picture, const cv::Mat &face, const ocr::Corners &corners)
{
    cv::Mat1b shape(face.size(), uchar{0});
    const bool card = face.rows < toPixels(60);
    const int round = card ? toPixels(3.18F) : 2; // ISO/IEC 7810; a page has none
    cv::rectangle(shape, {round, 0}, {face.cols - 1 - round, face.rows - 1}, 255, cv::FILLED);
    cv::rectangle(shape, {0, round}, {face.cols - 1, face.rows - 1 - round}, 255, cv::FILLED);
    for (const int x : {round, face.cols - 1 - round}) {
        for (const int y : {round, face.rows - 1 - round})
            cv::circle(shape, {x, y}, round, 255, cv::FILLED);
    }
    const auto right = static_cast<float>(face.cols) - 0.5F;
    const auto bottom = static_cast<float>(face.rows) - 0.5F;
    const ocr::Corners own{cv::Point2f{-0.5F, -0.5F},
                           cv::Point2f{right, -0.5F},
                           cv::Point2f{right, bottom},
                           cv::Point2f{-0.5F, bottom}};
    // Drawn at twice the size, so that edges come out as smooth as a camera's.
    ocr::Corners twice = corners;
    for (cv::Point2f &corner : twice)
        corner = corner * 2 + cv::Point2f(0.5F, 0.5F);
    const cv::Mat way = cv::getPerspectiveTransform(own.data(), twice.data());
    cv::Mat seen;
    cv::Mat mask;
    cv::warpPerspective(face, seen, way, picture.size() * 2, cv::INTER_AREA);
    cv::warpPerspective(shape, mask, way, picture.size() * 2, cv::INTER_AREA);
    cv::resize(seen, seen, picture.size(), 0, 0, cv::INTER_AREA);
    cv::resize(mask, mask, picture.size(), 0, 0, cv::INTER_AREA);
    cv::Mat shadow;
    cv::GaussianBlur(mask, shadow, {}, 9);
    blend(picture, cv::Mat(picture.size(), CV_8UC3, cv::Scalar::all(0)), shadow, 0.3F);
    cv::dilate(seen, seen, cv::Mat()); // no black of the surroundings in the edge's pixels
    blend(picture, seen, mask);
    addNoise(picture, 7);
}

void layFinger(cv::Mat &picture, cv::Point2f tip, cv::Point2f towards)
{
    const cv::Point2f way = towards - tip;
    const cv::RotatedRect finger(
        tip + way * 0.5F, {static_cast<float>(cv::norm(way)), 70}, cv::fastAtan2(way.y, way.x));
    cv::Mat1b mask(picture.size(), uchar{0});
    cv::ellipse(mask, finger, 255, cv::FILLED, cv::LINE_AA);
    blend(picture, cv::Mat(picture.size(), CV_8UC3, cv::Scalar(130, 165, 215)), mask);
}

void layGlare(cv::Mat &picture, cv::Point2f middle, float radius)
{
    cv::Mat1b mask(picture.size(), uchar{0});
    cv::circle(mask, middle, cvRound(radius), 255, cv::FILLED, cv::LINE_AA);
    cv::GaussianBlur(mask, mask, {}, radius / 4);
    blend(picture, cv::Mat(picture.size(), CV_8UC3, cv::Scalar::all(255)), mask);
}

void laySheet(cv::Mat &picture, cv::Point2f middle, float turn)
{
    cv::Mat sheet(330, 620, CV_8UC3, cv::Scalar(236, 238, 240));
    for (int bottom = 40; bottom < sheet.rows; bottom += 26)
        cv::putText(sheet,
                    "lorem ipsum dolor sit amet consectetur",
                    {12, bottom},
                    cv::FONT_HERSHEY_SIMPLEX,
                    0.8,
                    cv::Scalar::all(50),
                    2,
                    cv::LINE_AA);
    cv::Mat way = cv::getRotationMatrix2D({310, 165}, static_cast<double>(turn), 1);
    way.at<double>(0, 2) += static_cast<double>(middle.x) - 310;
    way.at<double>(1, 2) += static_cast<double>(middle.y) - 165;
    cv::warpAffine(sheet, picture, way, picture.size(), cv::INTER_LINEAR, cv::BORDER_TRANSPARENT);
}

float errorOf(const ocr::Corners &found, const ocr::Corners &truth)
{
    double sum = 0;
    for (std::size_t corner = 0; corner < 4; ++corner)
        sum += cv::norm(found[corner] - truth[corner]);
    return static_cast<float>(sum / 4 / cv::norm(truth[1] - truth[0]));
}

int rankOf(const std::vector<ocr::FoundCard> &cards, const ocr::Corners &truth)
{
    constexpr float readable = 0.008F;
    for (std::size_t index = 0; index < cards.size(); ++index) {
        if (errorOf(cards[index].corners, truth) < readable)
            return static_cast<int>(index) + 1;
    }
    return 0;
}

} // namespace ocrtest
