// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tests/ocr/specimens/Stand.h"

#include <QImage>
#include <QPainterPath>

#include <vector>

namespace specimens {

// The outlines of fingers that hold the card, in pixels. People mostly keep off the print.
[[nodiscard]] std::vector<QPainterPath>
fingers(const Stand &stand, const SpecimenCard &card, int count, Dice &dice);

void drawFingers(QImage &frame, const std::vector<QPainterPath> &fingers, Dice &dice);

} // namespace specimens
