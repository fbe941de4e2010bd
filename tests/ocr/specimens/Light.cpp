// SPDX-License-Identifier: Apache-2.0
#include "tests/ocr/specimens/Light.h"

#include <QLineF>

#include <cmath>
#include <opencv2/imgproc.hpp>

namespace specimens {

namespace {

constexpr int coarse = 8; // light is smooth: one value for so many pixels each way
constexpr double degree = 3.14159265358979 / 180;

// A shadow of a head or a hand: dark beyond a wavy soft line.
double shadowAt(double x, double y, double turn, double place, double soft)
{
    const double along = x * std::cos(turn) + y * std::sin(turn);
    const double beside = y * std::cos(turn) - x * std::sin(turn);
    const double into = along - place + 0.06 * std::sin(beside * 9);
    return 1 / (1 + std::exp(-into / soft));
}

} // namespace

double Glare::at(QPointF pixel) const
{
    const QPointF off = pixel - centre;
    const double turn = degrees * degree;
    const double along = (off.x() * std::cos(turn) + off.y() * std::sin(turn)) / length;
    const double across = (off.y() * std::cos(turn) - off.x() * std::sin(turn)) / width;
    return std::min(1.0, strength * std::exp(-std::pow(along * along + across * across, 1.3)));
}

Glare glareOn(const Stand &stand, const SpecimenCard &card, double strength, Dice &dice)
{
    const double unit = stand.pixelsPerMillimetre();
    const QPointF sample = stand.pixels(card.sample).boundingRect().center();
    Glare glare;
    glare.degrees = dice.between(0, 180);
    glare.width = unit * dice.between(3, 7);
    glare.length = glare.width * dice.between(1, 2.2);
    glare.strength = strength;
    do {
        glare.centre = stand.pixel({card.millimetres.width() * dice.between(0.1, 0.95),
                                    card.millimetres.height() * dice.between(0.05, 0.9)});
    } while (QLineF(glare.centre, sample).length() < glare.length + 9 * unit);
    return glare;
}

cv::Mat lightOn(const Shot &shot, Dice &dice)
{
    const double turn = dice.between(0, 360) * degree;
    const double shadowTurn = dice.between(0, 360) * degree;
    const double shadowPlace = dice.between(-0.1, 0.25);
    const double soft = dice.between(0.015, 0.08);
    cv::Mat few(shot.frame.height() / coarse, shot.frame.width() / coarse, CV_32F);
    for (int row = 0; row < few.rows; ++row) {
        for (int column = 0; column < few.cols; ++column) {
            const double x = (column - few.cols / 2.0) / few.cols;
            const double y = (row - few.rows / 2.0) / few.cols;
            const double far = 0.5 + x * std::cos(turn) + y * std::sin(turn);
            const double dark = shadowAt(x, y, shadowTurn, shadowPlace, soft);
            few.at<float>(row, column) =
                static_cast<float>(shot.exposure * (1 - shot.gradient * far) *
                                   (1 - shot.shadow * dark) * (1 - 0.25 * (x * x + y * y)));
        }
    }
    cv::Mat all;
    cv::resize(few, all, cv::Size(shot.frame.width(), shot.frame.height()), 0, 0, cv::INTER_LINEAR);
    return all;
}

void layGlare(cv::Mat &picture, const Glare &glare)
{
    const double reach = 2.2 * std::max(glare.length, glare.width);
    const cv::Rect around = cv::Rect(static_cast<int>(glare.centre.x() - reach),
                                     static_cast<int>(glare.centre.y() - reach),
                                     static_cast<int>(2 * reach),
                                     static_cast<int>(2 * reach)) &
                            cv::Rect(0, 0, picture.cols, picture.rows);
    for (int y = around.y; y < around.br().y; ++y) {
        for (int x = around.x; x < around.br().x; ++x) {
            const auto white = static_cast<float>(glare.at(QPointF(x, y)));
            cv::Vec3f &pixel = picture.at<cv::Vec3f>(y, x);
            pixel = pixel * (1 - white) + cv::Vec3f(258, 258, 258) * white;
        }
    }
}

} // namespace specimens
