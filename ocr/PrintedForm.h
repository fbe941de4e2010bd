// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

namespace ocr {

// Cards print digits, Roman letters, hyphens and spaces full width or not, as the office's system
// does. The one form in which printed texts are compared and handed out: those of ASCII. A long
// vowel mark between digits is a hyphen, and everywhere else it stays what it is. Kanji and kana
// are left as they are.
[[nodiscard]] QString foldPrinted(const QString &text);

} // namespace ocr
