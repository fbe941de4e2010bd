// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tests/ocr/specimens/Shot.h"
#include "tests/ocr/specimens/SpecimenCard.h"

#include <QByteArray>
#include <QMap>

#include <array>

namespace specimens {

// What is true of a card in a photograph.
struct PhotographedCard
{
    Kind kind = Kind::Licence;
    QString family;
    std::array<QPointF, 4> corners; // top left, top right, bottom right, bottom left of the upright
                                    // card, pixels; may lie outside the frame
    bool upsideDown = false;
    std::vector<SpecimenField> fields;
    QMap<QString, QString> flags; // key of a field: "glare" or "finger", where it cannot be read
};

struct SpecimenPhoto
{
    Shot shot;
    QByteArray jpeg;
    QImage picture; // what is in jpeg, RGB888
    std::vector<PhotographedCard> cards;
};

// The cards in the places of the shot, as many. The same for the same arguments.
[[nodiscard]] SpecimenPhoto
photograph(const std::vector<SpecimenCard> &cards, const Shot &shot, quint32 seed);

} // namespace specimens
