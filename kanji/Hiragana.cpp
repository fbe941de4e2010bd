// SPDX-License-Identifier: Apache-2.0
#include "kanji/Hiragana.h"

namespace kanji {

namespace {

bool isKatakana(char32_t letter)
{
    return letter >= U'ァ' && letter <= U'ヶ';
}

} // namespace

bool isKana(char32_t letter)
{
    return (letter >= U'ぁ' && letter <= U'ゖ') || isKatakana(letter) || letter == U'ー';
}

QByteArray hiraganaOf(const QString &kana)
{
    QString text = kana.normalized(QString::NormalizationForm_C);
    if (text.size() > longestKana) {
        return {};
    }
    for (QChar &letter : text) {
        if (!isKana(letter.unicode())) {
            return {};
        }
        if (isKatakana(letter.unicode())) { // the same order, a block further
            letter = QChar(letter.unicode() - u'ァ' + u'ぁ');
        }
    }
    return text.toUtf8();
}

} // namespace kanji
