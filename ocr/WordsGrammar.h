// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ocr/Grammar.h"

#include <vector>

namespace ocr {

// One of a few texts: 男 or 女.
class WordsGrammar final : public Grammar
{
public:
    explicit WordsGrammar(const std::vector<std::u32string> &words);

    [[nodiscard]] State start() const override { return 0; }
    [[nodiscard]] std::optional<std::u32string> letters(State state) const override;
    [[nodiscard]] std::optional<Step> next(State state, char32_t letter) const override;
    [[nodiscard]] bool mayEnd(State state) const override;

private:
    struct Branch
    {
        char32_t letter = 0;
        State then = 0;
    };
    struct Fork
    {
        std::vector<Branch> branches;
        bool end = false;
    };

    std::vector<Fork> m_forks;
};

} // namespace ocr
