// SPDX-License-Identifier: Apache-2.0
#include "ocr/LetterCells.h"

#include "ocr/GlyphFeatures.h"

#include <algorithm>

namespace ocr {

namespace {

constexpr float widest = 1.25F;      // of the line's height
constexpr float widestGap = 0.45F;   // of the line's height, within a letter
constexpr float widestPaper = 0.25F; // of the line's height, that counts for a letter, on each side
constexpr std::size_t mostGuesses = 32;

} // namespace

LetterCells::LetterCells(const GlyphTable &glyphs, const LineImage &line)
    : m_glyphs(glyphs)
    , m_line(line)
{
    const auto ink = inkBox(line, cv::Rect(0, 0, line.cols, line.rows));
    if (!ink)
        return;
    m_top = ink->y;
    m_height = ink->height;
    m_cuts = cutPoints(line);
    makeCells();
    m_looked.resize(m_cells.size());
}

void LetterCells::makeCells()
{
    const auto paper = [&](std::size_t cut) {
        const auto gap = static_cast<float>(m_cuts[cut].begin - m_cuts[cut].end);
        return std::min(gap / 2, widestPaper * height());
    };
    for (std::size_t from = 0; from + 1 < m_cuts.size(); ++from) {
        int gap = 0;
        for (std::size_t to = from + 1; to < m_cuts.size() && to <= from + mostPieces; ++to) {
            const int left = m_cuts[from].begin;
            const int right = m_cuts[to].end;
            if (to > from + 1)
                gap = std::max(gap, m_cuts[to - 1].begin - m_cuts[to - 1].end);
            const bool tooWide = static_cast<float>(right - left) > widest * height() ||
                                 static_cast<float>(gap) > widestGap * height();
            if (to > from + 1 && tooWide)
                break;
            const float span = static_cast<float>(right - left) + paper(from) + paper(to);
            m_cells.push_back({from, to, left, right, gap, span});
        }
    }
}

cv::Rect LetterCells::rect(const LetterCell &cell) const
{
    return {cell.left, m_top, cell.width(), m_height};
}

const GlyphShape &LetterCells::shape(std::size_t cell)
{
    auto &known = m_looked[cell].shape;
    if (!known)
        known = m_glyphs.shape(m_line, rect(m_cells[cell]));
    return *known;
}

const std::vector<GlyphGuess> &LetterCells::guesses(std::size_t cell)
{
    auto &known = m_looked[cell].all;
    if (!known)
        known = m_glyphs.guesses(shape(cell), {}, mostGuesses);
    return *known;
}

std::vector<GlyphGuess> LetterCells::guesses(std::size_t cell, const std::u32string &among)
{
    auto &known = m_looked[cell].some;
    std::u32string missing;
    std::ranges::copy_if(among, std::back_inserter(missing), [&](char32_t letter) {
        return !known.contains(letter);
    });
    if (!missing.empty()) {
        for (const char32_t letter : missing)
            known[letter] = 0;
        for (const GlyphGuess &guess : m_glyphs.guesses(shape(cell), missing, missing.size()))
            known[guess.letter] = guess.likeness;
    }
    std::vector<GlyphGuess> guesses;
    for (const char32_t letter : among)
        guesses.push_back({letter, known[letter]});
    std::ranges::stable_sort(guesses, std::ranges::greater(), &GlyphGuess::likeness);
    return guesses;
}

} // namespace ocr
