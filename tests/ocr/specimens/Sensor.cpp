// SPDX-License-Identifier: Apache-2.0
#include "tests/ocr/specimens/Sensor.h"

#include <array>
#include <cmath>
#include <opencv2/imgproc.hpp>

namespace specimens {

namespace {

void move(cv::Mat &picture, int length, Dice &dice)
{
    const double turn = dice.between(0, 3.14159265);
    const int half = length;
    cv::Mat kernel = cv::Mat::zeros(2 * half + 1, 2 * half + 1, CV_32F);
    const cv::Point2d reach(std::cos(turn) * length / 2.0, std::sin(turn) * length / 2.0);
    // Sixteenths of a pixel: a line of three pixels has to have its direction.
    constexpr int fine = 4;
    const cv::Point2d middle(half, half);
    cv::line(kernel,
             cv::Point((middle - reach) * (1 << fine)),
             cv::Point((middle + reach) * (1 << fine)),
             cv::Scalar(1),
             1,
             cv::LINE_8,
             fine);
    kernel /= cv::sum(kernel)[0];
    cv::filter2D(picture, picture, -1, kernel, cv::Point(-1, -1), 0, cv::BORDER_REPLICATE);
}

// Of the light, and half as much of each colour, which a camera smooths.
void addNoise(cv::Mat &picture, double sigma, Dice &dice)
{
    cv::RNG random(dice.seed());
    cv::Mat light(picture.size(), CV_32F);
    random.fill(light, cv::RNG::NORMAL, 0, sigma);
    cv::Mat colour(picture.size(), CV_32FC3);
    random.fill(colour, cv::RNG::NORMAL, cv::Scalar::all(0), cv::Scalar::all(sigma));
    cv::GaussianBlur(colour, colour, cv::Size(), 0.8);
    cv::Mat both;
    cv::merge(std::array{light, light, light}, both);
    picture += both + colour;
}

} // namespace

void layMoire(cv::Mat &picture, Dice &dice)
{
    // Of the beats, not of the display: those are coarse enough to outlive the lens.
    const double pitch = dice.between(4, 11);
    const double turn = dice.between(-0.6, 0.6);
    for (int y = 0; y < picture.rows; ++y) {
        for (int x = 0; x < picture.cols; ++x) {
            cv::Vec3f &pixel = picture.at<cv::Vec3f>(y, x);
            const double row = std::sin(6.2832 * (y - turn * x) / (pitch * 1.04));
            for (int channel = 0; channel < 3; ++channel) {
                const double column = std::sin(6.2832 * ((x + turn * y) / pitch + channel / 3.0));
                pixel[channel] *= static_cast<float>(0.85 + 0.22 * column + 0.1 * row);
            }
        }
    }
}

void expose(cv::Mat &picture, const Shot &shot, Dice &dice)
{
    if (shot.blur > 0) {
        cv::GaussianBlur(picture, picture, cv::Size(), shot.blur);
    }
    if (shot.motion > 0) {
        move(picture, shot.motion, dice);
    }
    cv::multiply(picture, cv::Scalar(1 + shot.warmth, 1, 1 - shot.warmth), picture);
    if (shot.noise > 0) {
        addNoise(picture, shot.noise, dice);
    }
}

} // namespace specimens
