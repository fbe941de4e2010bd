// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

namespace glyphtable {

struct Letter
{
    char32_t code = 0;
    float rarity = 0; // ocr::GlyphLook::rarity
};

// Those that the table has where a font has them: JIS X 0208, the kanji that NEC and IBM added to
// it, some more that stand in names, ASCII. Ascending.
[[nodiscard]] std::vector<Letter> letters();

} // namespace glyphtable
