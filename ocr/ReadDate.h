// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ocr/DateFormGrammar.h"
#include "ocr/FieldReading.h"
#include "ocr/LineReader.h"

namespace ocr {

// A date as DateGrammar has it, in this form; ISO 8601.
[[nodiscard]] FieldReading
readDate(const LineReader &reader, const LineImage &line, DateForm form = DateForm::Any);

} // namespace ocr
