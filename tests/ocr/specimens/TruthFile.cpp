// SPDX-License-Identifier: Apache-2.0
#include "tests/ocr/specimens/TruthFile.h"

#include <QJsonArray>
#include <QLineF>

#include <cmath>

namespace specimens {

using namespace Qt::StringLiterals;

namespace {

double rounded(double value, double step)
{
    return std::round(value / step) * step;
}

QJsonArray quad(const PhotographedCard &card)
{
    QJsonArray all;
    for (const QPointF &corner : card.corners) {
        all.append(QJsonArray{rounded(corner.x(), 0.1), rounded(corner.y(), 0.1)});
    }
    return all;
}

QJsonObject fields(const PhotographedCard &card)
{
    QJsonObject all;
    for (const SpecimenField &field : card.fields) {
        all[field.key] = field.value;
    }
    return all;
}

QJsonObject boxes(const PhotographedCard &card)
{
    QJsonObject all;
    for (const SpecimenField &field : card.fields) {
        QJsonArray lines;
        for (const QRectF &box : field.boxes) {
            lines.append(QJsonArray{rounded(box.left(), 0.0001),
                                    rounded(box.top(), 0.0001),
                                    rounded(box.right(), 0.0001),
                                    rounded(box.bottom(), 0.0001)});
        }
        if (!lines.isEmpty()) {
            all[field.key] = lines;
        }
    }
    return all;
}

QJsonObject flags(const PhotographedCard &card)
{
    QJsonObject all;
    for (auto flag = card.flags.begin(); flag != card.flags.end(); ++flag) {
        all[flag.key()] = flag.value();
    }
    return all;
}

void addCard(QJsonObject &truth, const PhotographedCard &card)
{
    const double width = (QLineF(card.corners[0], card.corners[1]).length() +
                          QLineF(card.corners[3], card.corners[2]).length()) /
                         2;
    truth[u"type"_s] = wordFor(card.kind);
    truth[u"fields"_s] = fields(card);
    truth[u"font"_s] = card.family;
    truth[u"card_quad_px"_s] = quad(card);
    truth[u"upside_down"_s] = card.upsideDown;
    truth[u"card_width_px"_s] = std::round(width);
    truth[u"dpi"_s] = std::round(width / millimetres(card.kind).width() * 25.4);
    truth[u"field_boxes"_s] = boxes(card);
    truth[u"field_flags"_s] = flags(card);
}

} // namespace

QJsonObject truthOf(const SpecimenPhoto &photo, const QString &file, Difficulty difficulty)
{
    const Shot &shot = photo.shot;
    QJsonObject truth{
        {u"file"_s, file},
        {u"difficulty"_s, wordFor(difficulty)},
        {u"frame"_s, QJsonArray{shot.frame.width(), shot.frame.height()}},
        {u"cards"_s, static_cast<int>(photo.cards.size())},
        {u"desk"_s, wordFor(shot.desk)},
        {u"fingers"_s, shot.fingers},
        {u"glare"_s, shot.glare > 0},
        {u"blur_sigma_px"_s, rounded(shot.blur, 0.01)},
        {u"motion_px"_s, shot.motion},
        {u"noise_sigma"_s, rounded(shot.noise, 0.1)},
        {u"jpeg_q"_s, shot.quality},
    };
    if (!photo.cards.empty()) {
        addCard(truth, photo.cards.front());
        const double degrees = shot.places.front().degrees;
        truth[u"rotation_deg"_s] = rounded(degrees > 90 ? degrees - 180 : degrees, 0.1);
    }
    return truth;
}

} // namespace specimens
