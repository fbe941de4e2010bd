// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/IdReading.h"
#include "ui/Picture.h"

#include <QString>

#include <optional>

namespace ui {

// What to do so that the ID under the camera can be read, in the language that is shown now, and a
// mark that says the same.
struct HindranceText
{
    QString words;
    QString advice; // empty: the words say all
    Picture picture = Picture::IdUnderCamera;
};

// Nothing hinders: keep it still.
[[nodiscard]] HindranceText hindranceText(const std::optional<core::IdHindrance> &hindrance);

} // namespace ui
