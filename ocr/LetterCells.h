// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ocr/CutPoints.h"

#include <map>
#include <span>

namespace ocr {

// A part of a line, from one cut point to another, that may be one letter.
struct LetterCell
{
    std::size_t from = 0; // cut points
    std::size_t to = 0;
    int left = 0; // columns of the ink
    int right = 0;
    int gap = 0; // the widest paper within
    float span =
        0; // pixels, with its share of the paper on both sides; a path's spans sum up evenly
    [[nodiscard]] float middle() const { return static_cast<float>(left + right) / 2; }
    [[nodiscard]] int width() const { return right - left; }
};

// All cells of a line, and how alike they are to letters; each is compared once, when it is asked.
class LetterCells
{
public:
    // Of one cell: 川 has three, and blur may cut one more often.
    static constexpr std::size_t mostPieces = 6;

    LetterCells(const GlyphTable &glyphs, const LineImage &line);

    [[nodiscard]] std::span<const CutPoint> cuts() const { return m_cuts; }
    // By where they begin.
    [[nodiscard]] std::span<const LetterCell> cells() const { return m_cells; }
    // Pixels from the top to the bottom of the line's ink.
    [[nodiscard]] float height() const { return static_cast<float>(m_height); }
    [[nodiscard]] cv::Rect rect(const LetterCell &cell) const;

    // The likeliest of all letters.
    [[nodiscard]] const std::vector<GlyphGuess> &guesses(std::size_t cell);
    // Of these letters.
    [[nodiscard]] std::vector<GlyphGuess> guesses(std::size_t cell, const std::u32string &among);

private:
    struct Looked
    {
        std::optional<GlyphShape> shape;
        std::optional<std::vector<GlyphGuess>> all;
        std::map<char32_t, float> some;
    };

    const GlyphShape &shape(std::size_t cell);
    void makeCells();

    const GlyphTable &m_glyphs;
    LineImage m_line;
    int m_top = 0;
    int m_height = 0;
    std::vector<CutPoint> m_cuts;
    std::vector<LetterCell> m_cells;
    std::vector<Looked> m_looked;
};

} // namespace ocr
