// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ocr/FieldReading.h"
#include "ocr/LineReader.h"
#include "ocr/PatternGrammar.h"

namespace ocr {

// A number of a known pattern, as it stands there.
[[nodiscard]] FieldReading
readDigits(const LineReader &reader, const LineImage &line, const PatternGrammar &pattern);

} // namespace ocr
