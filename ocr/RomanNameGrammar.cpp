// SPDX-License-Identifier: Apache-2.0
#include "ocr/RomanNameGrammar.h"

namespace ocr {

namespace {

constexpr Grammar::State betweenWords = 0;
constexpr Grammar::State inWord = 1;

} // namespace

std::optional<std::u32string> RomanNameGrammar::letters(State) const
{
    return U"ABCDEFGHIJKLMNOPQRSTUVWXYZ-";
}

std::optional<Grammar::Step> RomanNameGrammar::next(State state, char32_t letter) const
{
    if (letter >= U'A' && letter <= U'Z')
        return Step{inWord, 0};
    if (state == inWord && (letter == U' ' || letter == U'-'))
        return Step{betweenWords, 0};
    return {};
}

bool RomanNameGrammar::mayEnd(State state) const
{
    return state == inWord;
}

} // namespace ocr
