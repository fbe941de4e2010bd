// SPDX-License-Identifier: Apache-2.0
#include "ocr/NameGrammar.h"

#include <QChar>

#include <string_view>

namespace ocr {

namespace {

enum class Script : std::uint32_t { None, Kanji, Hiragana, Katakana };

constexpr std::uint32_t longestPart = 10; // letters
// Of letters of two scripts side by side in one name, as 美さ子 has.
constexpr float kanjiBesideKana = -0.06F;
constexpr float unlikelyMixture = -0.15F;
constexpr float onlyRadical = -0.2F;

struct Known
{
    std::uint32_t count = 0; // of the letters of this part
    bool given = false;      // the part behind the space
    Script last = Script::None;
};

Known unpacked(Grammar::State state)
{
    return {state & 15U, (state >> 4U & 1U) != 0, static_cast<Script>(state >> 5U & 3U)};
}

Grammar::State packed(const Known &known)
{
    return known.count | (known.given ? 1U : 0U) << 4U |
           static_cast<std::uint32_t>(known.last) << 5U;
}

Script scriptOf(char32_t letter)
{
    if (letter >= 0x3041 && letter <= 0x3096)
        return Script::Hiragana;
    if ((letter >= 0x30A1 && letter <= 0x30F4) || letter == U'ー')
        return Script::Katakana;
    // U+FA2D is 鶴 once more, for the sake of another standard.
    if (QChar::decompositionTag(letter) == QChar::Canonical)
        return Script::None;
    const bool kanji = letter == U'々' || letter == U'〆' ||
                       (letter >= 0x3400 && letter <= 0x9FFF) ||
                       (letter >= 0xF900 && letter <= 0xFAFF) || letter >= 0x20000;
    return kanji ? Script::Kanji : Script::None;
}

// 一ノ瀬, 三ツ木, 八ヶ代: these stand between kanji.
bool joinsKanji(char32_t letter)
{
    return letter == U'ノ' || letter == U'ツ' || letter == U'ヶ' || letter == U'ケ' ||
           letter == U'々' || letter == U'の' || letter == U'之';
}

// Radicals, which stand in dictionaries and in no name, and look like letters that do.
bool isOnlyRadical(char32_t letter)
{
    return std::u32string_view(
               U"丨丶丿亅亠冂冖冫凵勹匚匸卩厶囗夂夊宀尢屮巛幺广廴廾彐彡彳攴曰殳疒癶禸艸辵阝隹")
               .find(letter) != std::u32string_view::npos;
}

float weightOf(const Known &known, char32_t letter, Script script)
{
    if (isOnlyRadical(letter))
        return onlyRadical;
    if (known.last == Script::None || known.last == script || joinsKanji(letter))
        return 0;
    const bool kana = known.last != Script::Kanji && script != Script::Kanji;
    const bool katakana = known.last == Script::Katakana || script == Script::Katakana;
    return kana || katakana ? unlikelyMixture : kanjiBesideKana;
}

} // namespace

std::optional<Grammar::Step> NameGrammar::next(State state, char32_t letter) const
{
    Known known = unpacked(state);
    if (letter == U'\u3000') {
        if (known.given || known.count == 0)
            return {};
        return Step{packed({0, true, Script::None}), 0};
    }
    const Script script = scriptOf(letter);
    if (script == Script::None || known.count == longestPart)
        return {};
    if (known.last == Script::None && (letter == U'ー' || letter == U'々'))
        return {};
    if (letter == U'ー' && known.last != Script::Katakana)
        return {};
    const float weight = weightOf(known, letter, script);
    // Behind 一ノ there may be any script.
    known.last = joinsKanji(letter) && known.last == Script::Kanji ? Script::Kanji : script;
    ++known.count;
    return Step{packed(known), weight};
}

bool NameGrammar::mayEnd(State state) const
{
    const Known known = unpacked(state);
    return known.count > 0 && (known.given || known.count > 1);
}

} // namespace ocr
