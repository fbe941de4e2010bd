// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ocr/GlyphFeatures.h"

#include <array>
#include <vector>

namespace glyphtable {

using Row = std::array<float, ocr::glyphFeatureCount>;
using Matrix = std::vector<Row>; // of glyphFeatureCount rows

// What one letter's glyphs have in common and how they differ, over all letters: the directions of
// the features in which letters differ more than typefaces and cameras do (Fisher's discriminants).
class Learning
{
public:
    Learning();

    // All glyphs of a letter.
    void add(const std::vector<ocr::GlyphFeatures> &glyphs);

    // Of the letters' means.
    [[nodiscard]] Row mean() const;
    // The best directions first.
    [[nodiscard]] Matrix projection() const;

private:
    Matrix m_within;
    std::size_t m_glyphs = 0;
    std::vector<Row> m_means;
};

} // namespace glyphtable
