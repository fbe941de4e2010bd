// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>

class QIODevice;

namespace ocr {

// What the markers of a JPEG file say, read without decoding it.
struct JpegOutline
{
    int scans = 0;
    // What a decoder holds besides the picture, bytes: all coefficients where the picture comes in
    // several scans or is progressive, else nothing.
    double held = 0;
};

// From the device's place on, which stands where it stood afterwards. Nothing: no JPEG, or one
// whose end is missing.
[[nodiscard]] std::optional<JpegOutline> jpegOutline(QIODevice &device);

} // namespace ocr
