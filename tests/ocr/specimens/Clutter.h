// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tests/ocr/specimens/Shot.h"

#include <QImage>

namespace specimens {

// Sheets with print, notes and pens on a desk, with their shadows; a printed form over all of it.
void layPapers(QImage &desk, int papers, const QString &family, Dice &dice);
void layForm(QImage &desk, const QString &family, Dice &dice);

} // namespace specimens
