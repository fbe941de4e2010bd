// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ocr/Grammar.h"

namespace ocr {

enum class MrzLine { Upper, Lower };

// A line of the machine-readable zone of a passport: 44 letters (ICAO 9303-4, TD3). In the lower
// line it allows only what the five check digits agree with.
class MrzGrammar final : public Grammar
{
public:
    explicit MrzGrammar(MrzLine line)
        : m_line(line)
    {}

    [[nodiscard]] State start() const override { return 0; }
    [[nodiscard]] std::optional<std::u32string> letters(State state) const override;
    [[nodiscard]] std::optional<Step> next(State state, char32_t letter) const override;
    [[nodiscard]] bool mayEnd(State state) const override;

private:
    MrzLine m_line;
};

} // namespace ocr
