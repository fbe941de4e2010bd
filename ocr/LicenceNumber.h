// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

namespace ocr {

// Whether the 11th of the 12 digits of a driver's licence is the check digit of the ten before it:
// weights 5 4 3 2 7 6 5 4 3 2, modulo 11 (from memory; it holds for all specimens at hand). A
// number that does not hold is doubtful, never refused.
[[nodiscard]] bool licenceNumberHolds(const QString &digits);

} // namespace ocr
