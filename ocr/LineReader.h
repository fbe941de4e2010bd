// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ocr/GlyphTable.h"
#include "ocr/Grammar.h"

namespace ocr {

struct ReadLetter
{
    char32_t letter = 0;
    cv::Rect cell; // of the line; a space has the paper between two letters
    float likeness = 0;
    std::u32string others; // nearly as alike and allowed here, the likeliest first
};

struct ReadLine
{
    std::vector<ReadLetter> letters;
    float score = 0; // the mean likeness with the grammar's weights; 0: nothing could be read
    // To the best reading that says something else, in likenesses of one kanji: two readings that
    // differ in one kanji are as far apart as that is alike to the one and the other. A digit
    // counts half. Negative for all but the first.
    float margin = 0;
    [[nodiscard]] std::u32string text() const;
};

// Reads a line of print: cuts it into what may be letters in every way that is likely, compares
// each with the glyph table, and takes the way through that the grammar allows and the table likes
// best. Where paper is wide enough for a space the grammar may have one: U+3000 or U+0020, as it
// takes. What stands before and behind may be left out at a cost: labels and the edges of other
// things.
class LineReader
{
public:
    explicit LineReader(const GlyphTable &glyphs);
    // The likeliest first, at most so many, no text twice.
    [[nodiscard]] std::vector<ReadLine>
    read(const LineImage &line, const Grammar &grammar, std::size_t most = 3) const;

private:
    const GlyphTable &m_glyphs;
};

} // namespace ocr
