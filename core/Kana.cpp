// SPDX-License-Identifier: Apache-2.0
#include "core/Kana.h"

#include <array>

using namespace Qt::StringLiterals;

namespace core {

namespace {

constexpr char16_t voicedMark = 0x3099;     // combining ゛
constexpr char16_t semiVoicedMark = 0x309A; // combining ゜
constexpr char16_t longVowel = u'ー';
constexpr char16_t space = 0x3000;
constexpr char16_t toKatakanaBlock = 0x60;

// In hiragana. つ goes by its small form first, because サッポロ is commoner than ミカヅキ; う
// keeps ゔ for the foreign names that need it.
constexpr std::array cycles{u"あぁ",   u"いぃ", u"うぅゔ", u"えぇ",   u"おぉ",   u"かが",
                            u"きぎ",   u"くぐ", u"けげ",   u"こご",   u"さざ",   u"しじ",
                            u"すず",   u"せぜ", u"そぞ",   u"ただ",   u"ちぢ",   u"つっづ",
                            u"てで",   u"とど", u"はばぱ", u"ひびぴ", u"ふぶぷ", u"へべぺ",
                            u"ほぼぽ", u"やゃ", u"ゆゅ",   u"よょ",   u"わゎ"};

bool isHiragana(QChar c)
{
    return c >= u'ぁ' && c <= u'ゖ';
}

bool isKatakana(QChar c)
{
    return (c >= u'ァ' && c <= u'ヺ') || c == longVowel;
}

bool isCombiningMark(QChar c)
{
    return c == voicedMark || c == semiVoicedMark;
}

// ゛ and ゜ on their own, which NFKC would take apart into a space and a mark.
bool isSeparateMark(QChar c)
{
    return c == u'゛' || c == u'゜';
}

bool isIterationMark(QChar c)
{
    return c == u'ゝ' || c == u'ゞ' || c == u'ヽ' || c == u'ヾ';
}

// Registers of half-width letters, and people in a hurry, write ス-ザン.
bool isHyphen(QChar c)
{
    return c == u'-' || (c >= QChar(0x2010) && c <= QChar(0x2015)) || c == QChar(0x2212);
}

QString withMark(QChar kana, char16_t mark)
{
    return (QString(kana) + QChar(mark)).normalized(QString::NormalizationForm_C);
}

// What stands for the letter before it, voiced or not; nothing at the beginning.
QString repeated(const QString &before, QChar mark)
{
    if (before.isEmpty() || !isKatakana(before.back())) {
        return {};
    }
    const QChar plain = QString(before.back()).normalized(QString::NormalizationForm_D).front();
    const bool isVoiced = mark == u'ゞ' || mark == u'ヾ';
    const QString voiced = withMark(plain, voicedMark);
    return isVoiced && voiced.size() == 1 ? voiced : QString(plain);
}

// One width and one letter for each sound, still with hiragana in it. A form that nobody sees, such
// as a mark that turns the line, is no part of a name.
QString composed(const QString &text)
{
    // NFKC can make many letters of one, so what goes in is bounded as well.
    QString seen;
    for (const QChar c : text.left(4 * longestKana)) {
        if (c.isSpace()) {
            seen += u' ';
        } else if (isSeparateMark(c)) {
            seen += QChar(c == u'゛' ? voicedMark : semiVoicedMark);
        } else if (c.category() != QChar::Other_Control && c.category() != QChar::Other_Format) {
            seen += c;
        }
    }
    return seen.normalized(QString::NormalizationForm_KC);
}

QString bounded(const QString &name)
{
    // What was left out may have stood between a letter and its accent.
    QString kept = name.normalized(QString::NormalizationForm_C).left(longestKana);
    while (!kept.isEmpty() && (kept.back() == QChar(space) || kept.back().isHighSurrogate())) {
        kept.chop(1);
    }
    return kept;
}

} // namespace

bool isKana(QChar letter)
{
    const bool isHalfWidth = letter >= QChar(0xFF66) && letter <= QChar(0xFF9F);
    return isHiragana(letter) || isKatakana(letter) || isIterationMark(letter) || isHalfWidth ||
           isCombiningMark(letter) || isSeparateMark(letter);
}

std::optional<QChar> nextForm(QChar kana)
{
    const char16_t shift = isKatakana(kana) ? toKatakanaBlock : 0;
    const QChar hiragana(kana.unicode() - shift);
    for (const char16_t *letters : cycles) {
        const QStringView forms(letters);
        const qsizetype at = forms.indexOf(hiragana);
        if (at >= 0) {
            return QChar(forms[(at + 1) % forms.size()].unicode() + shift);
        }
    }
    return std::nullopt;
}

QString toKatakana(const QString &text)
{
    QString name;
    for (const QChar c : composed(text)) {
        const bool afterKana = !name.isEmpty() && isKatakana(name.back());
        if (c.isSpace() || c == u'・') {
            if (!name.isEmpty() && name.back() != QChar(space)) {
                name += QChar(space);
            }
        } else if (isHiragana(c)) {
            name += QChar(c.unicode() + toKatakanaBlock);
        } else if (isIterationMark(c)) {
            name += repeated(name, c);
        } else if (isHyphen(c) && afterKana) {
            name += QChar(longVowel);
        } else if (!isCombiningMark(c)) { // a mark without a letter that could have it
            name += c;
        }
    }
    return bounded(name);
}

} // namespace core
