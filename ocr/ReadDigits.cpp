// SPDX-License-Identifier: Apache-2.0
#include "ocr/ReadDigits.h"

#include "ocr/ReadingChoice.h"

namespace ocr {

FieldReading
readDigits(const LineReader &reader, const LineImage &line, const PatternGrammar &pattern)
{
    constexpr std::size_t most = 5;
    return choiceOf(reader.read(line, pattern, most), &QString::fromStdU32String);
}

} // namespace ocr
