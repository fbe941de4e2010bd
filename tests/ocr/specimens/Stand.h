// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tests/ocr/specimens/Shot.h"
#include "tests/ocr/specimens/SpecimenCard.h"

#include <QPolygonF>
#include <QTransform>

#include <array>

namespace specimens {

// How a card is seen: from millimetres of its face to pixels of the frame.
class Stand
{
public:
    Stand(QSizeF card, const Place &place, const Shot &shot);

    // Smaller and moved until all of it is in the frame.
    void fitInto(const QSize &frame);

    [[nodiscard]] std::array<QPointF, 4> corners() const;
    [[nodiscard]] QPointF pixel(QPointF millimetres) const;
    // box: a fraction of the face.
    [[nodiscard]] QPolygonF pixels(const QRectF &box) const;
    [[nodiscard]] double pixelsPerMillimetre() const;

private:
    QSizeF m_card;
    QTransform m_toPixels;
};

} // namespace specimens
