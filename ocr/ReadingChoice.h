// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ocr/FieldReading.h"
#include "ocr/LineReader.h"

#include <functional>

namespace ocr {

// The field's value of a text that was read; empty: it has none.
using ValueOfText = std::function<QString(const std::u32string &text)>;

// Of the readings of a line, the likeliest first: those that say the same in other words are one.
[[nodiscard]] FieldReading choiceOf(const std::vector<ReadLine> &lines, const ValueOfText &value);

} // namespace ocr
