// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ocr/Grammar.h"

namespace ocr {

// A name as residence cards print it: capitals A to Z in words with one space between them.
class RomanNameGrammar final : public Grammar
{
public:
    [[nodiscard]] State start() const override { return 0; }
    [[nodiscard]] std::optional<std::u32string> letters(State state) const override;
    [[nodiscard]] std::optional<Step> next(State state, char32_t letter) const override;
    [[nodiscard]] bool mayEnd(State state) const override;
};

} // namespace ocr
