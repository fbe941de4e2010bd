// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

#include <string>

namespace ocr {

// Kanji of names and places that are written in several ways: 高 and 髙, 崎 and 﨑, 辺, 邊 and 邉.
// Who bears one of them is never asked to give it up: texts are folded to be looked up and
// compared, not to be kept.

// All ways to write the letter, itself too, the commonest first; one that has no others is alone.
[[nodiscard]] std::u32string variantsOf(char32_t letter);

// Every letter in its commonest way.
[[nodiscard]] char32_t foldVariant(char32_t letter);
[[nodiscard]] QString foldVariants(const QString &text);

} // namespace ocr
