// SPDX-License-Identifier: Apache-2.0
#include "ocr/LetterSpacing.h"

#include <algorithm>
#include <cmath>

namespace ocr {

namespace {

constexpr float fullWidth = 1;
constexpr float halfWidth = 0.52F; // digits of proportional typefaces have 0.55
constexpr float looseFull = 0.12F; // em by which a distance may differ for nothing
constexpr float looseHalf = 0.16F;
constexpr float nearerHalf = 0.08F;
constexpr float besideNarrow = 0.25F;
constexpr float bothNarrow = 0.11F;
constexpr float worst = 0.4F;
// Em of paper, and by how many em the letters stand farther apart than usual. Paper alone does
// not tell: beside an I of a fixed width there is as much.
constexpr float paperFull = 0.4F;
constexpr float paperHalf = 0.12F;
constexpr float fartherFull = 0.2F;
constexpr float fartherHalf = 0.06F;
constexpr float fartherNarrow = 0.02F;

// Addresses have digits of either width; the glyph table tells both by the same letter.
bool mayBeFullWidth(char32_t letter)
{
    return isFullWidth(letter) || (letter >= U'0' && letter <= U'9') || letter == U'-';
}

float advance(char32_t letter)
{
    return isFullWidth(letter) ? fullWidth : halfWidth;
}

// In proportional typefaces.
bool isNarrow(char32_t letter)
{
    return letter == U'I' || letter == U'J' || letter == U'1' || letter == U'.' || letter == U'-';
}

// By how many em a letter may be nearer to the next than usual. H is not II: two narrow letters
// are no nearer than that.
float nearer(char32_t one, char32_t next)
{
    if (isFullWidth(one) && isFullWidth(next))
        return looseFull;
    if (isNarrow(one) && isNarrow(next))
        return bothNarrow;
    return isNarrow(one) || isNarrow(next) ? besideNarrow : nearerHalf;
}

} // namespace

bool isFullWidth(char32_t letter)
{
    return letter >= 0x2E80;
}

float LetterSpacing::distance(char32_t one, char32_t next) const
{
    return m_em * (advance(one) + advance(next)) / 2;
}

float LetterSpacing::weight(char32_t one, char32_t next, float distance) const
{
    const bool full = isFullWidth(one) && isFullWidth(next);
    const float farther = (distance - this->distance(one, next)) / m_em;
    float away =
        farther < 0 ? -farther - nearer(one, next) : farther - (full ? looseFull : looseHalf);
    if (mayBeFullWidth(one) && mayBeFullWidth(next))
        away = std::min(away, std::abs(distance / m_em - fullWidth) - looseFull);
    return -std::clamp(away, 0.0F, worst);
}

bool LetterSpacing::mayHoldSpace(char32_t one, char32_t next, float distance, float gap) const
{
    const bool full = isFullWidth(one) && isFullWidth(next);
    const float farther = distance - this->distance(one, next);
    const bool narrow = isNarrow(one) || isNarrow(next);
    const float least = full ? fartherFull : narrow ? fartherNarrow : fartherHalf;
    return gap > (full ? paperFull : paperHalf) * m_em && farther > least * m_em;
}

} // namespace ocr
