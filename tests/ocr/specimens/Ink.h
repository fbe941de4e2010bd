// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QColor>
#include <QImage>
#include <QRectF>

namespace specimens {

[[nodiscard]] inline bool isInk(const QColor &colour)
{
    return colour.lightness() < 100;
}

// The colour of SAMPLE.
[[nodiscard]] inline bool isRed(const QColor &colour)
{
    return colour.red() > 150 && colour.green() < 90 && colour.blue() < 100;
}

// For how much of a box, a fraction of the image, a test of a colour holds: 0 to 1.
template <typename Test>
[[nodiscard]] double share(const QImage &image, const QRectF &fraction, Test test)
{
    const QRect box = QRectF(fraction.x() * image.width(),
                             fraction.y() * image.height(),
                             fraction.width() * image.width(),
                             fraction.height() * image.height())
                          .toAlignedRect()
                          .intersected(image.rect());
    int hits = 0;
    for (int y = box.top(); y <= box.bottom(); ++y) {
        for (int x = box.left(); x <= box.right(); ++x) {
            hits += test(image.pixelColor(x, y)) ? 1 : 0;
        }
    }
    return static_cast<double>(hits) / (box.width() * box.height());
}

} // namespace specimens
