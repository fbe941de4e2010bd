// SPDX-License-Identifier: Apache-2.0
#include "ocr/WordsGrammar.h"

#include <algorithm>

namespace ocr {

WordsGrammar::WordsGrammar(const std::vector<std::u32string> &words)
    : m_forks(1)
{
    for (const std::u32string &word : words) {
        State state = 0;
        for (const char32_t letter : word) {
            if (const auto step = next(state, letter)) {
                state = step->state;
                continue;
            }
            const auto then = static_cast<State>(m_forks.size());
            m_forks[state].branches.push_back({letter, then});
            m_forks.emplace_back();
            state = then;
        }
        m_forks[state].end = true;
    }
}

std::optional<std::u32string> WordsGrammar::letters(State state) const
{
    std::u32string letters;
    for (const Branch &branch : m_forks[state].branches)
        letters.push_back(branch.letter);
    return letters;
}

std::optional<Grammar::Step> WordsGrammar::next(State state, char32_t letter) const
{
    const auto &branches = m_forks[state].branches;
    const auto found = std::ranges::find(branches, letter, &Branch::letter);
    if (found == branches.end())
        return {};
    return Step{found->then, 0};
}

bool WordsGrammar::mayEnd(State state) const
{
    return m_forks[state].end;
}

} // namespace ocr
