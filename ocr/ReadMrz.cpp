// SPDX-License-Identifier: Apache-2.0
#include "ocr/ReadMrz.h"

#include "ocr/ReadingChoice.h"

namespace ocr {

FieldReading readMrz(const LineReader &reader, const LineImage &line, MrzLine which)
{
    constexpr std::size_t most = 3;
    return choiceOf(reader.read(line, MrzGrammar(which), most), &QString::fromStdU32String);
}

} // namespace ocr
