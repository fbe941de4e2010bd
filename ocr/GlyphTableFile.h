// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/Result.h"
#include "ocr/OcrError.h"

#include <QString>

#include <cstdint>
#include <vector>

namespace ocr {

// One look of a letter: a letter has several where typefaces differ much.
struct GlyphLook
{
    char32_t letter = 0;
    // Of the ink, in heights of the cell: the middle from the cell's top, and the size.
    float middle = 0;
    float width = 0;
    float height = 0;
    float scale = 0;  // values * scale has length 1
    float rarity = 0; // taken from its likeness: of two twins the commoner is likelier
    bool operator==(const GlyphLook &) const = default;
};

// What a glyph table's file says. A look's values are the mean of its glyphs' features, projected.
struct GlyphTableFile
{
    std::uint32_t dimensions = 0;    // of the projection, at most glyphFeatureCount
    std::vector<float> mean;         // of all features
    std::vector<float> projection;   // glyphFeatureCount rows of dimensions
    std::vector<GlyphLook> looks;    // by letter, ascending
    std::vector<std::int8_t> values; // dimensions for each look
    bool operator==(const GlyphTableFile &) const = default;

    // Refused with NoGlyphTable: not there, another version, a length that its head does not give.
    [[nodiscard]] static core::Result<GlyphTableFile, OcrError> read(const QString &path);
    // False: the disk refused.
    [[nodiscard]] bool write(const QString &path) const;
};

} // namespace ocr
