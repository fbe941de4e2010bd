// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "readers/qr/Luminance.h"

#include <array>

namespace qr {

// Which side of a phone is farther from the camera than the other.
enum class FarSide { Top, Right, Bottom, Left };
inline constexpr std::array farSides{FarSide::Top, FarSide::Right, FarSide::Bottom, FarSide::Left};

// The picture as if that side were nearer: what is a third shorter there becomes as long as
// opposite. ZXing 1.4 does not read a code whose far side is 40 % shorter; of what was a square
// before it reads it still. As wide as the picture, without gaps between the rows.
[[nodiscard]] QByteArray straightened(const Luminance &picture, FarSide side);

} // namespace qr
