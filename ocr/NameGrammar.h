// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ocr/Grammar.h"

namespace ocr {

// A Japanese name: kanji and kana, one full-width space between the family's and the given name. It
// tells apart what looks alike by its neighbours: エ among katakana, 工 among kanji.
class NameGrammar final : public Grammar
{
public:
    [[nodiscard]] State start() const override { return 0; }
    [[nodiscard]] std::optional<std::u32string> letters(State) const override { return {}; }
    [[nodiscard]] std::optional<Step> next(State state, char32_t letter) const override;
    [[nodiscard]] bool mayEnd(State state) const override;
};

} // namespace ocr
