// SPDX-License-Identifier: Apache-2.0
#include "paper/QrShape.h"

namespace paper {

std::optional<QPainterPath>
qrShape(const QByteArray &text, qreal side, marks::Correction correction)
{
    const auto modules = marks::qr(text, correction);
    if (!modules) {
        return std::nullopt;
    }
    const int quiet = marks::Modules::quietZone;
    const qreal one = side / (modules->size + 2 * quiet);
    QPainterPath path;
    path.setFillRule(Qt::WindingFill);
    for (int y = 0; y < modules->size; ++y) {
        for (int x = 0; x < modules->size; ++x) {
            if (modules->isDark(x, y)) {
                path.addRect(QRectF(QPointF(x + quiet, y + quiet) * one, QSizeF(one, one)));
            }
        }
    }
    return path.simplified();
}

} // namespace paper
