// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QChar>

namespace core {

// Crockford's base 32: no I, L, O and U, so that what is read from paper cannot be read wrongly.
inline constexpr char crockfordLetters[] = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

// 0 to 31; lower case and look-alikes (O for 0, I and L for 1) count. -1: no such letter.
[[nodiscard]] int crockfordValue(QChar letter);

} // namespace core
