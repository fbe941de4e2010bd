// SPDX-License-Identifier: Apache-2.0
#include "ocr/SignatureGrammar.h"

#include <algorithm>

namespace ocr {

SignatureGrammar::SignatureGrammar(const SignatureLine &line)
    : m_text(line.text.toStdU32String())
    , m_before(line.before.toStdU32String())
{}

std::optional<std::u32string> SignatureGrammar::letters(State state) const
{
    std::u32string possible = m_before + m_text;
    std::ranges::sort(possible);
    possible.erase(std::ranges::unique(possible).begin(), possible.end());
    std::erase_if(possible, [&](char32_t letter) { return !next(state, letter); });
    return possible;
}

// The longest end of what has come that begins the text; what it leaves behind stands in front.
std::optional<Grammar::Step> SignatureGrammar::next(State state, char32_t letter) const
{
    const std::u32string come = m_text.substr(0, state) + letter;
    for (std::size_t left = come.size() > m_text.size() ? 1 : 0; left <= come.size(); ++left) {
        const std::u32string_view end = std::u32string_view(come).substr(left);
        const bool mayStandInFront = std::ranges::all_of(come.substr(0, left), [&](char32_t each) {
            return m_before.find(each) != std::u32string::npos;
        });
        if (mayStandInFront && m_text.starts_with(end))
            return Step{static_cast<State>(end.size()), 0};
    }
    return {};
}

bool SignatureGrammar::mayEnd(State state) const
{
    return state == m_text.size();
}

} // namespace ocr
