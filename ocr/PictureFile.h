// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/IdReading.h"
#include "core/Result.h"

#include <QImage>
#include <QString>

class QIODevice;

namespace ocr {

// A picture that comes from outside: JPEG, PNG or WebP, turned as its EXIF says. No buffer of
// the decoder is larger than 310 MB; what has more pixels than the readers can use comes smaller.
// NoPicture: another format, damaged, its end missing, or nothing there; TooLarge and TooSmall: as
// hindranceOf() its size says, which stands at a file's beginning.
[[nodiscard]] core::Result<QImage, core::IdHindrance> pictureFrom(QIODevice &device);
[[nodiscard]] core::Result<QImage, core::IdHindrance> pictureFromFile(const QString &path);

} // namespace ocr
