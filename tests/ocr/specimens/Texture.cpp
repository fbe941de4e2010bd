// SPDX-License-Identifier: Apache-2.0
#include "tests/ocr/specimens/Texture.h"

#include <cmath>
#include <opencv2/imgproc.hpp>

namespace specimens {

namespace {

cv::Scalar tinted(double light, Dice &dice)
{
    return {light + dice.between(-8, 8), light + dice.between(-8, 8), light + dice.between(-8, 8)};
}

// value: 0 gives from, 1 gives to.
cv::Mat coloured(const cv::Mat &value, const cv::Scalar &from, const cv::Scalar &to)
{
    std::vector<cv::Mat> channels;
    for (int i = 0; i < 3; ++i) {
        channels.push_back(value * (to[i] - from[i]) + from[i]);
    }
    cv::Mat all;
    cv::merge(channels, all);
    all.convertTo(all, CV_8UC3);
    return all;
}

cv::Mat wood(const QSize &size, Dice &dice)
{
    const double scale = size.width() / 1920.0;
    const cv::Mat bends = hills(size, 420 * scale, dice);
    const cv::Mat grain = hills(QSize(size.width() / 24, size.height()), 3, dice);
    cv::Mat fine;
    cv::resize(grain, fine, bends.size(), 0, 0, cv::INTER_LINEAR);
    cv::Mat value(bends.size(), CV_32F);
    const double ring = dice.between(0.03, 0.08) / scale;
    const double bend = dice.between(2, 6);
    for (int y = 0; y < value.rows; ++y) {
        for (int x = 0; x < value.cols; ++x) {
            const double phase = ring * y + bend * static_cast<double>(bends.at<float>(y, x));
            value.at<float>(y, x) =
                static_cast<float>(0.5 + 0.35 * std::sin(phase)) + 0.12F * fine.at<float>(y, x);
        }
    }
    const double light = dice.between(0.45, 1);
    return coloured(value, cv::Scalar(150, 105, 62) * light, cv::Scalar(205, 158, 105) * light);
}

cv::Mat cloth(const QSize &size, Dice &dice)
{
    cv::Mat value = hills(size, 300, dice) * 0.2;
    const double pitch = dice.between(0.5, 1.1);
    for (int y = 0; y < value.rows; ++y) {
        for (int x = 0; x < value.cols; ++x) {
            value.at<float>(y, x) +=
                static_cast<float>(0.5 + 0.25 * std::sin(pitch * x) * std::sin(pitch * y));
        }
    }
    const cv::Scalar colour(dice.between(40, 190), dice.between(40, 180), dice.between(40, 180));
    return coloured(value, colour * 0.85, colour * 1.15);
}

cv::Mat plain(double light, const QSize &size, Dice &dice)
{
    cv::Mat value = hills(size, 350, dice) * 0.25 + hills(size, 5, dice) * 0.1;
    const cv::Scalar colour = tinted(light, dice);
    return coloured(value + 0.5, colour - cv::Scalar::all(14), colour + cv::Scalar::all(14));
}

} // namespace

cv::Mat hills(const QSize &size, double cell, Dice &dice)
{
    cv::Mat few(std::max(2, static_cast<int>(size.height() / cell) + 2),
                std::max(2, static_cast<int>(size.width() / cell) + 2),
                CV_32F);
    cv::RNG(dice.seed()).fill(few, cv::RNG::NORMAL, 0, 1);
    cv::Mat all;
    cv::resize(few, all, cv::Size(size.width(), size.height()), 0, 0, cv::INTER_CUBIC);
    return all;
}

cv::Mat deskTop(Desk desk, const QSize &size, Dice &dice)
{
    switch (desk) {
    case Desk::Wood:
        return wood(size, dice);
    case Desk::Cloth:
        return cloth(size, dice);
    case Desk::White:
        return plain(dice.between(205, 235), size, dice);
    case Desk::Dark:
        return plain(dice.between(28, 60), size, dice);
    case Desk::Grey:
        return plain(dice.between(95, 160), size, dice);
    case Desk::Form:
        return plain(dice.between(215, 238), size, dice);
    }
    return {};
}

} // namespace specimens
