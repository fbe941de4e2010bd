// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>

#include <cstdint>
#include <optional>

namespace qr {

// The brightness of a picture, one byte a pixel, row by row; somebody else's bytes.
struct Luminance
{
    const std::uint8_t *bytes = nullptr;
    int width = 0;
    int height = 0;
    int stride = 0; // bytes from row to row
};

enum class Binarizer {
    LocalAverage,    // glare and shadow
    GlobalHistogram, // modules of hardly more than two pixels
};

// One QR code's content, as bytes; nothing: none was read. Each is the one place that knows its
// library.
[[nodiscard]] std::optional<QByteArray> readByZxing(const Luminance &picture, Binarizer binarizer);
[[nodiscard]] std::optional<QByteArray> readByZbar(const Luminance &picture);

} // namespace qr
