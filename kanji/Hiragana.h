// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QString>

namespace kanji {

constexpr qsizetype longestKana = 24;

// Kana, hiragana or katakana, as hiragana in UTF-8. Empty for whatever else and for more than
// longestKana of them, so that nothing that is asked can end a string of a command.
[[nodiscard]] QByteArray hiraganaOf(const QString &kana);

// ぁ to ゖ, ァ to ヶ, and ー.
[[nodiscard]] bool isKana(char32_t letter);

} // namespace kanji
