// SPDX-License-Identifier: Apache-2.0
#include "tests/ocr/specimens/Stand.h"

#include <QLineF>

#include <cmath>

namespace specimens {

namespace {

constexpr double degree = 3.14159265358979 / 180;
constexpr double distance = 3.2; // of the camera, in widths of the card: some 27 cm

QPointF seen(QPointF onCard, double turn, const Shot &shot)
{
    const double x = onCard.x() * std::cos(turn) - onCard.y() * std::sin(turn);
    const double y = onCard.x() * std::sin(turn) + onCard.y() * std::cos(turn);
    const double along = shot.tiltAlong * degree;
    const double across = shot.tiltAcross * degree;
    const double depth = distance + x * std::sin(across) + y * std::sin(along);
    return QPointF(x * std::cos(across), y * std::cos(along)) * (distance / depth);
}

} // namespace

Stand::Stand(QSizeF card, const Place &place, const Shot &shot)
    : m_card(card)
{
    const QRectF face(QPointF(), card);
    const QPolygonF square{face.topLeft(), face.topRight(), face.bottomRight(), face.bottomLeft()};
    QPolygonF quad;
    for (const QPointF &corner : square) {
        quad << seen((corner - face.center()) / card.width(), place.degrees * degree, shot);
    }
    const double wide = (QLineF(quad[0], quad[1]).length() + QLineF(quad[3], quad[2]).length()) / 2;
    const QPointF centre(place.centre.x() * shot.frame.width(),
                         place.centre.y() * shot.frame.height());
    for (QPointF &corner : quad) {
        corner = corner * (place.width / wide) + centre;
    }
    QTransform::quadToQuad(square, quad, m_toPixels);
}

void Stand::fitInto(const QSize &frame)
{
    const QRectF room = QRectF(QPointF(), frame).adjusted(6, 6, -6, -6);
    const auto around = [this] {
        return QPolygonF{corners()[0], corners()[1], corners()[2], corners()[3]}.boundingRect();
    };
    const QRectF before = around();
    const double scale =
        std::min({1.0, room.width() / before.width(), room.height() / before.height()});
    const QPointF middle = before.center();
    m_toPixels *= QTransform::fromTranslate(-middle.x(), -middle.y()) *
                  QTransform::fromScale(scale, scale) *
                  QTransform::fromTranslate(middle.x(), middle.y());
    const QRectF now = around();
    m_toPixels *= QTransform::fromTranslate(
        std::max(0.0, room.left() - now.left()) - std::max(0.0, now.right() - room.right()),
        std::max(0.0, room.top() - now.top()) - std::max(0.0, now.bottom() - room.bottom()));
}

std::array<QPointF, 4> Stand::corners() const
{
    return {pixel({0, 0}),
            pixel({m_card.width(), 0}),
            pixel({m_card.width(), m_card.height()}),
            pixel({0, m_card.height()})};
}

QPointF Stand::pixel(QPointF millimetres) const
{
    return m_toPixels.map(millimetres);
}

QPolygonF Stand::pixels(const QRectF &box) const
{
    const auto at = [this](QPointF fraction) {
        return pixel({fraction.x() * m_card.width(), fraction.y() * m_card.height()});
    };
    return {at(box.topLeft()), at(box.topRight()), at(box.bottomRight()), at(box.bottomLeft())};
}

double Stand::pixelsPerMillimetre() const
{
    const auto all = corners();
    return (QLineF(all[0], all[1]).length() + QLineF(all[3], all[2]).length()) / 2 / m_card.width();
}

} // namespace specimens
