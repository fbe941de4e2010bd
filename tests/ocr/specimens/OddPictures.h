// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tests/ocr/specimens/SpecimenPhoto.h"

namespace specimens {

// What people photograph that is not one card in the frame. Of medium difficulty.
[[nodiscard]] SpecimenPhoto twoCards(const QString &family, quint32 seed);
// About half of it is outside.
[[nodiscard]] SpecimenPhoto halfCard(const QString &family, quint32 seed);
// Of a display that shows the card.
[[nodiscard]] SpecimenPhoto displayedCard(const QString &family, quint32 seed);
// No card at all.
[[nodiscard]] SpecimenPhoto emptyDesk(const QString &family, quint32 seed);

// JPEG files: of 100 x 100 pixels; of 10400 x 5850, that is 60 megapixels; cut off in the middle;
// of a few kilobytes that say they have 60,000 x 60,000 pixels.
[[nodiscard]] QByteArray tinyPicture(const QString &family, quint32 seed);
[[nodiscard]] QByteArray hugePicture(const QString &family, quint32 seed);
[[nodiscard]] QByteArray brokenPicture(const QString &family, quint32 seed);
[[nodiscard]] QByteArray boastingPicture();

} // namespace specimens
