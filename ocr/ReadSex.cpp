// SPDX-License-Identifier: Apache-2.0
#include "ocr/ReadSex.h"

#include "ocr/ReadingChoice.h"
#include "ocr/WordsGrammar.h"

namespace ocr {

namespace {

using namespace Qt::StringLiterals;

} // namespace

FieldReading readSex(const LineReader &reader, const LineImage &line)
{
    static const WordsGrammar grammar({U"男",
                                       U"女",
                                       U"男M.",
                                       U"女F.",
                                       U"男M",
                                       U"女F",
                                       U"性別男",
                                       U"性別女",
                                       U"性別男M.",
                                       U"性別女F."});
    constexpr std::size_t most = 8;
    return choiceOf(reader.read(line, grammar, most), [](const std::u32string &text) {
        return text.find(U'男') != std::u32string::npos ? u"男"_s : u"女"_s;
    });
}

} // namespace ocr
