// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QFont>
#include <QFontMetrics>
#include <QImage>
#include <QPainter>

#include <opencv2/core.hpp>

// A line of print as the readers get it: ink on clean paper. Needs a QGuiApplication.
inline cv::Mat
drawnLine(const QString &text, int height = 48, const QString &family = QStringLiteral("IPAGothic"))
{
    QFont font(family);
    font.setPixelSize(height);
    const int margin = height / 6;
    QImage image(QFontMetrics(font).horizontalAdvance(text) + 2 * margin,
                 height + 2 * margin,
                 QImage::Format_Grayscale8);
    image.fill(Qt::white);
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
