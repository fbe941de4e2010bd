// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tests/ocr/specimens/SpecimenPhoto.h"

#include <QJsonObject>

namespace specimens {

// What stands in a truth file about one picture; for a reader of ../shared/data/ocr_dev's too. The
// fields and corners are those of the first card; "cards" says how many there are.
[[nodiscard]] QJsonObject
truthOf(const SpecimenPhoto &photo, const QString &file, Difficulty difficulty);

} // namespace specimens
