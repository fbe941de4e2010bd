// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tools/glyphtable/FontFile.h"

#include <QStringList>

#include <vector>

namespace glyphtable {

// Serifs: 明朝. The two styles differ so much that a letter has a look of each.
enum class Style { Plain, Serifs };

// A font that the table is made from. Fonts of one family share outlines.
struct KnownFont
{
    const char *path;
    const char *family;
    Style style;
};

struct LoadedFont
{
    KnownFont known;
    FontFile file;
};

// All that are known.
[[nodiscard]] const std::vector<KnownFont> &knownFonts();
// Those that are installed, but none of the families.
[[nodiscard]] std::vector<LoadedFont> fontsWithout(const QStringList &families);

} // namespace glyphtable
