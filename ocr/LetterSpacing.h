// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

namespace ocr {

// How far apart the letters of a line stand: kanji and kana one em, digits and Latin letters half
// of it or a little more.
class LetterSpacing
{
public:
    explicit LetterSpacing(float em)
        : m_em(em)
    {}

    // Pixels.
    [[nodiscard]] float em() const { return m_em; }

    // What is expected from the middle of one letter to that of the next, in pixels.
    [[nodiscard]] float distance(char32_t one, char32_t next) const;

    // 0: as expected; negative: nearer or farther, never below -0.4.
    [[nodiscard]] float weight(char32_t one, char32_t next, float distance) const;

    // Whether there may be a space between letters that stand so far apart; gap: paper between
    // them.
    [[nodiscard]] bool mayHoldSpace(char32_t one, char32_t next, float distance, float gap) const;

private:
    float m_em;
};

// Of one em, or of half of it.
[[nodiscard]] bool isFullWidth(char32_t letter);

} // namespace ocr
