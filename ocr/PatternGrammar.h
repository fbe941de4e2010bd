// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ocr/Grammar.h"

#include <vector>

namespace ocr {

// A text where it is known for each place which letters may stand there: the numbers of cards.
class PatternGrammar final : public Grammar
{
public:
    // The text may be as short as least; 0: it has all places.
    explicit PatternGrammar(std::vector<std::u32string> places, std::size_t least = 0);

    // 0 to 9, so many.
    [[nodiscard]] static PatternGrammar digits(std::size_t count);
    // 0 to 9 and A to F, so many: 製造番号 of a My Number card has 16.
    [[nodiscard]] static PatternGrammar hexDigits(std::size_t count);
    // Two letters, eight digits, two letters: the number of a residence card.
    [[nodiscard]] static PatternGrammar residenceNumber();

    [[nodiscard]] State start() const override { return 0; }
    [[nodiscard]] std::optional<std::u32string> letters(State state) const override;
    [[nodiscard]] std::optional<Step> next(State state, char32_t letter) const override;
    [[nodiscard]] bool mayEnd(State state) const override;

private:
    std::vector<std::u32string> m_places;
    std::size_t m_least;
};

} // namespace ocr
