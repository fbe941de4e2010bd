// SPDX-License-Identifier: Apache-2.0
#include "tests/ocr/specimens/Fingers.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace specimens {

namespace {

constexpr int patience = 100;
constexpr double careless = 0.12; // how often a finger lies anywhere

struct Edge
{
    QPointF from;
    QPointF to;
    QPointF inward;
};

QPainterPath fingerAt(const Stand &stand, const SpecimenCard &card, Dice &dice)
{
    const double w = card.millimetres.width();
    const double h = card.millimetres.height();
    const std::vector<Edge> edges{{{0, 0}, {0, h}, {1, 0}},
                                  {{w, 0}, {w, h}, {-1, 0}},
                                  {{0, h}, {w, h}, {0, -1}},
                                  {{0, 0}, {w, 0}, {0, 1}}};
    const Edge &edge = dice.oneOf(edges);
    const QPointF tip = edge.from + (edge.to - edge.from) * dice.between(0.12, 0.88) +
                        edge.inward * dice.between(2, 9);
    const double unit = stand.pixelsPerMillimetre();
    const double radius = dice.between(6, 8.5) * unit;
    const double length = dice.between(110, 140) * unit;
    QPainterPath finger;
    finger.addRoundedRect(QRectF(-radius, 0, radius * 2, length), radius, radius * 1.25);
    const QPointF at = stand.pixel(tip);
    const QPointF outside = stand.pixel(tip - edge.inward) - at;
    const double turn = std::atan2(outside.y(), outside.x()) * 57.29578 - 90;
    return QTransform::fromTranslate(at.x(), at.y())
        .rotate(turn + dice.between(-25, 25))
        .map(finger);
}

bool covers(const QPainterPath &finger, const Stand &stand, const QRectF &box)
{
    QPainterPath print;
    print.addPolygon(stand.pixels(box));
    return finger.intersects(print);
}

bool coversPrint(const QPainterPath &finger, const Stand &stand, const SpecimenCard &card)
{
    return std::any_of(card.fields.begin(), card.fields.end(), [&](const SpecimenField &field) {
        return std::any_of(field.boxes.begin(), field.boxes.end(), [&](const QRectF &box) {
            return covers(finger, stand, box);
        });
    });
}

void skin(QPainter &painter, const QPainterPath &finger, Dice &dice)
{
    const QRectF around = finger.boundingRect();
    const int tone = dice.whole(0, 45);
    QLinearGradient round(around.topLeft(), around.bottomRight());
    round.setColorAt(0, QColor(205 - tone, 150 - tone, 120 - tone));
    round.setColorAt(0.5, QColor(238 - tone, 188 - tone, 158 - tone));
    round.setColorAt(1, QColor(190 - tone, 135 - tone, 108 - tone));
    painter.setBrush(round);
    painter.setPen(Qt::NoPen);
    painter.drawPath(finger);
}

} // namespace

std::vector<QPainterPath>
fingers(const Stand &stand, const SpecimenCard &card, int count, Dice &dice)
{
    std::vector<QPainterPath> all;
    for (int i = 0; i < count; ++i) {
        QPainterPath finger = fingerAt(stand, card, dice);
        const bool anywhere = dice.chance(careless);
        // SAMPLE is to be seen, whoever holds it.
        const auto isWrong = [&] {
            return covers(finger, stand, card.sample) ||
                   (!anywhere && coversPrint(finger, stand, card));
        };
        for (int tries = 0; tries < patience && isWrong(); ++tries) {
            finger = fingerAt(stand, card, dice);
        }
        all.push_back(finger);
    }
    return all;
}

void drawFingers(QImage &frame, const std::vector<QPainterPath> &fingers, Dice &dice)
{
    QPainter painter(&frame);
    painter.setRenderHint(QPainter::Antialiasing);
    const double reach = frame.width() * 0.008;
    for (const QPainterPath &finger : fingers) {
        painter.setBrush(Qt::NoBrush);
        for (int i = 6; i > 0; --i) {
            QPen shade(QColor(0, 0, 0, 14), reach * i / 3);
            shade.setJoinStyle(Qt::RoundJoin);
            painter.strokePath(finger.translated(reach * 0.3, reach * 0.4), shade);
        }
        skin(painter, finger, dice);
    }
}

} // namespace specimens
