// SPDX-License-Identifier: Apache-2.0
#include "ocr/PatternGrammar.h"

#include <utility>

namespace ocr {

namespace {

const std::u32string decimal = U"0123456789";

std::vector<std::u32string> repeated(std::size_t count, const std::u32string &letters)
{
    return std::vector<std::u32string>(count, letters);
}

} // namespace

PatternGrammar::PatternGrammar(std::vector<std::u32string> places, std::size_t least)
    : m_places(std::move(places))
    , m_least(least == 0 ? m_places.size() : least)
{}

PatternGrammar PatternGrammar::digits(std::size_t count)
{
    return PatternGrammar(repeated(count, decimal));
}

PatternGrammar PatternGrammar::hexDigits(std::size_t count)
{
    return PatternGrammar(repeated(count, decimal + U"ABCDEF"));
}

PatternGrammar PatternGrammar::residenceNumber()
{
    std::vector<std::u32string> places = repeated(12, decimal);
    for (const std::size_t place : {0U, 1U, 10U, 11U})
        places[place] = U"ABCDEFGHIJKLMNOPQRSTUVWXYZ";
    return PatternGrammar(std::move(places));
}

std::optional<std::u32string> PatternGrammar::letters(State state) const
{
    return state < m_places.size() ? m_places[state] : std::u32string();
}

std::optional<Grammar::Step> PatternGrammar::next(State state, char32_t letter) const
{
    if (state >= m_places.size() || m_places[state].find(letter) == std::u32string::npos)
        return {};
    return Step{state + 1, 0};
}

bool PatternGrammar::mayEnd(State state) const
{
    return state >= m_least;
}

} // namespace ocr
