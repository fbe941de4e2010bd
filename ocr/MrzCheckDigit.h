// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>

namespace ocr {

// Of a part of a machine-readable zone: weights 7, 3, 1; A is 10, Z is 35, < is 0 (ICAO
// 9303-3, 4.9).
[[nodiscard]] int checkDigit(std::u32string_view letters);

// What a letter counts before it is weighted.
[[nodiscard]] int checkValue(char32_t letter);

} // namespace ocr
