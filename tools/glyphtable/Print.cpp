// SPDX-License-Identifier: Apache-2.0
#include "tools/glyphtable/Print.h"

#include <QBuffer>

#include <cmath>
#include <numbers>
#include <opencv2/imgproc.hpp>

namespace glyphtable {

namespace {

constexpr double ink = 200;   // grey values between paper and ink
constexpr double paper = 230; // grey value

void move(cv::Mat &picture, double pixels, double angle)
{
    const int size = 2 * static_cast<int>(std::ceil(pixels / 2)) + 1;
    cv::Mat kernel = cv::Mat::zeros(size, size, CV_32F);
    const double turn = angle * std::numbers::pi / 180;
    for (double along = -pixels / 2; along <= pixels / 2; along += 0.1) {
        const int x = size / 2 + cvRound(along * std::cos(turn));
        const int y = size / 2 + cvRound(along * std::sin(turn));
        kernel.at<float>(y, x) += 1;
    }
    kernel /= cv::sum(kernel)[0];
    cv::filter2D(picture, picture, -1, kernel, {-1, -1}, 0, cv::BORDER_REPLICATE);
}

void addNoise(cv::Mat &picture, double sigma, std::mt19937 &random)
{
    cv::Mat noise(picture.size(), picture.type());
    cv::RNG(random()).fill(noise, cv::RNG::NORMAL, 0, sigma);
    picture += noise;
}

cv::Mat compressed(const cv::Mat &picture, int quality)
{
    const QImage image(picture.data,
                       picture.cols,
                       picture.rows,
                       static_cast<int>(picture.step),
                       QImage::Format_Grayscale8);
    QBuffer buffer;
    buffer.open(QBuffer::WriteOnly);
    image.save(&buffer, "JPEG", quality);
    QImage again = QImage::fromData(buffer.data()).convertToFormat(QImage::Format_Grayscale8);
    return cv::Mat(again.height(),
                   again.width(),
                   CV_8U,
                   again.bits(),
                   static_cast<std::size_t>(again.bytesPerLine()))
        .clone();
}

} // namespace

cv::Mat
photographed(const QImage &drawn, const Camera &camera, int straightEm, std::mt19937 &random)
{
    const cv::Mat letter(drawn.height(),
                         drawn.width(),
                         CV_8U,
                         const_cast<uchar *>(drawn.constBits()),
                         static_cast<std::size_t>(drawn.bytesPerLine()));
    cv::Mat picture;
    letter.convertTo(picture, CV_32F, ink / 255, paper - ink);
    if (camera.blur > 0)
        cv::GaussianBlur(picture, picture, {}, camera.blur, 0, cv::BORDER_REPLICATE);
    if (camera.motion > 0)
        move(picture, camera.motion, camera.angle);
    if (camera.noise > 0)
        addNoise(picture, camera.noise, random);
    cv::Mat grey;
    picture.convertTo(grey, CV_8U);
    if (camera.jpeg > 0)
        grey = compressed(grey, camera.jpeg);
    const double scale = static_cast<double>(straightEm) / camera.em;
    cv::Mat straight;
    cv::resize(grey, straight, {}, scale, scale, cv::INTER_CUBIC);
    // Paper becomes 255 and full ink 0, as in the lines of a card.
    cv::Mat line;
    straight.convertTo(line, CV_8U, 255 / ink, 255 - paper * 255 / ink);
    return line;
}

} // namespace glyphtable
