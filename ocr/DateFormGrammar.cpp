// SPDX-License-Identifier: Apache-2.0
#include "ocr/DateFormGrammar.h"

namespace ocr {

bool DateFormGrammar::mayBegin(char32_t letter) const
{
    const bool isDigit = letter >= U'0' && letter <= U'9';
    switch (m_form) {
    case DateForm::Any:
        return true;
    case DateForm::Era:
        return !isDigit;
    case DateForm::Western:
    case DateForm::WesternAndEra:
        return isDigit;
    }
    return true;
}

std::optional<std::u32string> DateFormGrammar::letters(State state) const
{
    auto possible = m_dates.letters(state);
    if (possible && state == start())
        std::erase_if(*possible, [&](char32_t letter) { return !mayBegin(letter); });
    return possible;
}

std::optional<Grammar::Step> DateFormGrammar::next(State state, char32_t letter) const
{
    if (state == start() && !mayBegin(letter))
        return {};
    return m_dates.next(state, letter);
}

} // namespace ocr
