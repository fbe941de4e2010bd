// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QFont>
#include <QFontDatabase>
#include <QImage>
#include <QPainter>

#include <opencv2/imgproc.hpp>

namespace ocr {

// Text in a typeface of Debian's, black on light paper, as grey; empty: the typeface is not
// installed.
inline cv::Mat printedLine(const QString &text, const QString &family, int em)
{
    if (!QFontDatabase::hasFamily(family))
        return {};
    QFont font(family);
    font.setPixelSize(em);
    QImage image(
        QFontMetrics(font).horizontalAdvance(text) + 2 * em, 2 * em, QImage::Format_Grayscale8);
    image.fill(230);
    QPainter painter(&image);
    painter.setFont(font);
    painter.drawText(image.rect(), Qt::AlignCenter, text);
    painter.end();
    return cv::Mat(image.height(),
                   image.width(),
                   CV_8U,
                   image.bits(),
                   static_cast<std::size_t>(image.bytesPerLine()))
        .clone();
}

// As a camera of about 250 dots an inch sees what is drawn with 508: smaller, out of focus, with
// noise.
inline cv::Mat photographedLine(const cv::Mat &line)
{
    cv::Mat seen;
    cv::resize(line, seen, {}, 0.5, 0.5, cv::INTER_AREA);
    cv::GaussianBlur(seen, seen, {}, 1.0);
    cv::RNG random(7);
    cv::Mat noise(seen.size(), CV_16S);
    random.fill(noise, cv::RNG::NORMAL, 0, 5);
    cv::add(seen, noise, seen, cv::noArray(), CV_8U);
    cv::resize(seen, seen, line.size(), 0, 0, cv::INTER_CUBIC);
    return seen;
}

} // namespace ocr
