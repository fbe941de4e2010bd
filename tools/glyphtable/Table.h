// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ocr/GlyphTableFile.h"
#include "tools/glyphtable/Fonts.h"
#include "tools/glyphtable/Letters.h"

#include <vector>

namespace glyphtable {

// How the letters look in the fonts. The same fonts and letters make the same table.
[[nodiscard]] ocr::GlyphTableFile table(const std::vector<LoadedFont> &fonts,
                                        const std::vector<Letter> &letters);

} // namespace glyphtable
