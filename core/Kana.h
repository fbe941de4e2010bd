// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

#include <optional>

namespace core {

// A name in kana, as it is kept and as it is told letter by letter.

// Letters of a family and a given name in kana; the longest of a residence record is shorter.
inline constexpr qsizetype longestKana = 60;

// A letter that can stand in a name told in kana: hiragana or katakana of either width, the long
// vowel and the separate marks of voicing.
[[nodiscard]] bool isKana(QChar letter);

// What the one key ゛゜小 makes of the letter told last, かがか, はばぱは, つっづつ; nothing where
// a letter has one form only. The same for hiragana and full-width katakana.
[[nodiscard]] std::optional<QChar> nextForm(QChar kana);

// One form for what is stored and for what is searched with: full-width katakana, voicing within
// its letter, iteration marks (ヽヾ) written out, hyphens that stand for a long vowel as ー. What
// is no kana stays, as NFKC. At most longestKana letters; applying it again changes nothing.
//
// Any run of spaces or middle dots becomes one U+3000 and is not removed: only it tells オノ　アヤ
// from オノア　ヤ, and a list is read aloud by it. Whoever searches without knowing where the
// family name ends removes it on both sides.
[[nodiscard]] QString toKatakana(const QString &text);

} // namespace core
