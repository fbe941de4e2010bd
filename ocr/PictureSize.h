// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/IdReading.h"

#include <QSize>

#include <optional>

namespace ocr {

// TooLarge: more than 80 megapixels; TooSmall: less than 640 x 360, whichever side is the
// longer, or more than eight times as long as the shorter.
[[nodiscard]] std::optional<core::IdHindrance> hindranceOf(QSize picture);

// Of the same shape, and with as many pixels as the readers can use: at most 12 megapixels.
[[nodiscard]] QSize usefulSize(QSize picture);

} // namespace ocr
