// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/Result.h"
#include "ocr/GlyphTableFile.h"
#include "ocr/OcrError.h"

#include <QString>

#include <memory>
#include <opencv2/core.hpp>
#include <string>
#include <vector>

namespace ocr {

// A line of print: grey, 255 is clean paper and 0 full ink, background and coloured bands taken
// out, about level. The letters are 24 to 80 pixels high.
using LineImage = cv::Mat;

// What one letter of a line looks like, to be compared with known ones.
struct GlyphShape
{
    cv::Rect cell;               // of the line
    cv::Rect ink;                // of the line: the smallest box around the ink; empty: only paper
    std::vector<float> features; // of length 1; nothing where there is no ink
};

struct GlyphGuess
{
    char32_t letter = 0;
    // 1: the same. Of letters in good pictures 95 in 100 have 0.85 and more, in bad ones 0.75; the
    // best guess for the halves of two letters has 0.4, for 5 in 100 of them more than 0.7.
    float likeness = 0;
};

// How the letters of the country's names, addresses and dates look in common typefaces. A
// full-width mark, digit or Latin letter of ASCII is the same letter as its half-width one, and
// told by that: 1 for １, - for －. Of the other dashes it has only ー and ―.
class GlyphTable
{
public:
    // The file that the build makes from fonts (tools/glyphtable).
    [[nodiscard]] static core::Result<GlyphTable, OcrError> load(const QString &path);

    // cell: a part of the line that may be one letter; its top and bottom are those of the line's
    // kanji, or of the highest letters where it has none, so that ッ and ツ, 一 and _ differ.
    [[nodiscard]] GlyphShape shape(const LineImage &line, cv::Rect cell) const;
    // At most so many, the likeliest first. among: only these; empty: all.
    [[nodiscard]] std::vector<GlyphGuess>
    guesses(const GlyphShape &shape, const std::u32string &among, std::size_t most) const;
    // 0: the table does not have it.
    [[nodiscard]] float likeness(const GlyphShape &shape, char32_t letter) const;
    // All that it has, ascending.
    [[nodiscard]] std::u32string letters() const;

private:
    explicit GlyphTable(GlyphTableFile file);

    std::shared_ptr<const GlyphTableFile> m_file;
};

} // namespace ocr
