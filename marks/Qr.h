// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/Result.h"

#include <QBitArray>
#include <QByteArray>

namespace marks {

enum class MarksError {
    Empty,   // nothing to encode
    TooLong, // more than one QR code can hold at this correction
    NotText, // holds a zero byte
    NoMemory,
};

// How much of the printed code may be lost: about 15 % or 25 %. Bands get dirty, so the higher one
// is for paper.
enum class Correction { Medium, Quartile };

// A QR code without its quiet zone; whoever draws it leaves four light modules on each side
// (ISO/IEC 18004, 9.1).
struct Modules
{
    static constexpr int quietZone = 4;

    int size = 0;   // modules per side, 21 to 177
    QBitArray dark; // size × size, row by row

    [[nodiscard]] bool isDark(int x, int y) const { return dark.testBit(y * size + x); }
    bool operator==(const Modules &) const = default;
};

// The smallest QR code that holds text. Bytes are taken as they are; digits, capital letters and
// " $%*+-./:" are packed tighter.
[[nodiscard]] core::Result<Modules, MarksError> qr(const QByteArray &text,
                                                   Correction correction = Correction::Medium);

} // namespace marks
