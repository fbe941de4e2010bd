// SPDX-License-Identifier: Apache-2.0
#include "ocr/ReadDate.h"

#include "ocr/ReadingChoice.h"

namespace ocr {

FieldReading readDate(const LineReader &reader, const LineImage &line, DateForm form)
{
    constexpr std::size_t most = 12; // 5月2日 and 05月02日 are one date
    const DateFormGrammar grammar(form);
    return choiceOf(reader.read(line, grammar, most), [&](const std::u32string &text) {
        const auto date = grammar.date(text);
        return date ? date->toString(Qt::ISODate) : QString();
    });
}

} // namespace ocr
