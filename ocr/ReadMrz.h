// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ocr/FieldReading.h"
#include "ocr/LineReader.h"
#include "ocr/MrzGrammar.h"

namespace ocr {

// The 44 letters of a line of a passport's machine-readable zone; of the lower one only what agrees
// with its check digits.
[[nodiscard]] FieldReading readMrz(const LineReader &reader, const LineImage &line, MrzLine which);

} // namespace ocr
