// SPDX-License-Identifier: Apache-2.0
#include "ocr/AddressTail.h"

#include <span>
#include <vector>

using namespace std::string_view_literals;

namespace ocr::addresstail {

namespace {

constexpr std::u32string_view digits = U"0123456789";
constexpr std::u32string_view kanjiDigits = U"一二三四五六七八九十百";
// The ten stems, and the kana that some cities number their parts with.
constexpr std::u32string_view subAreas = U"甲乙丙丁戊己庚辛壬癸イロハニホヘトチリヌ";

// Which are rare enough that a speck should not bring them about.
constexpr float rare = -0.05F;
// A building may have any name, so that its letters help less to tell a good cut from a bad one.
constexpr float anyLetter = -0.04F;
constexpr float unlikely = -0.1F;
// A building has letters enough to make up for it; a speck, a pattern or wide paper has not.
constexpr float building = -0.15F;
// B, S and Z are 8, 5 and 2 behind wide paper far more often than they begin a building's name.
constexpr float latinFirst = -0.5F;

struct Rule
{
    Part from;
    std::u32string_view letters;
    Part to;
    float weight = 0;
};

// The first rule that fits counts.
constexpr Rule rules[] = {
    {Part::Start, digits, Part::Number},
    {Part::Start, kanjiDigits, Part::KanjiNumber, rare},
    {Part::Start, subAreas, Part::SubArea, rare},
    {Part::Start, U"第", Part::Ordinal, rare},
    {Part::SubArea, digits, Part::Number},
    {Part::SubArea, U"-の", Part::Link, rare},
    {Part::Ordinal, digits, Part::Number},
    {Part::Ordinal, kanjiDigits, Part::KanjiNumber},
    {Part::Number, digits, Part::Number},
    {Part::Number, U"丁", Part::Cho},
    {Part::Number, U"番", Part::Ban},
    {Part::Number, U"街", Part::Gai},
    {Part::Number, U"地", Part::Chi, rare},
    {Part::Number, U"号", Part::Unit},
    {Part::Number, U"条線区組", Part::Unit, rare},
    {Part::Number, U"-", Part::Link},
    {Part::Number, U"のノ之", Part::Link, rare},
    {Part::Number, U" ", Part::Space, building},
    {Part::KanjiNumber, kanjiDigits, Part::KanjiNumber, rare},
    {Part::KanjiNumber, U"丁", Part::Cho},
    {Part::KanjiNumber, U"番", Part::Ban},
    {Part::KanjiNumber, U"号", Part::Unit},
    {Part::KanjiNumber, U"地", Part::Chi, rare},
    {Part::KanjiNumber, U"条線区組", Part::Unit, rare},
    {Part::Cho, U"目", Part::Unit},
    {Part::Gai, U"区", Part::Unit},
    {Part::Chi, U"割", Part::Unit},
    {Part::Ban, U"地", Part::Unit},
    {Part::Ban, U"町", Part::Unit, rare},
    {Part::Ban, digits, Part::Number},
    {Part::Ban, kanjiDigits, Part::KanjiNumber, rare},
    {Part::Ban, U"-", Part::Link},
    {Part::Ban, U"のノ之", Part::Link, rare},
    {Part::Ban, U" ", Part::Space, building},
    {Part::Unit, digits, Part::Number},
    {Part::Unit, kanjiDigits, Part::KanjiNumber, rare},
    {Part::Unit, subAreas, Part::SubArea, rare},
    {Part::Unit, U"-", Part::Link},
    {Part::Unit, U"のノ之", Part::Link, rare},
    {Part::Unit, U" ", Part::Space, building},
    {Part::Link, digits, Part::Number},
    {Part::Link, kanjiDigits, Part::KanjiNumber, rare},
};

// The rules of a part lie together.
std::span<const Rule> rulesOf(Part part)
{
    static const std::vector<std::span<const Rule>> byPart = [] {
        std::vector<std::span<const Rule>> found(parts);
        const std::span<const Rule> all(rules);
        for (std::size_t first = 0; first < all.size();) {
            std::size_t end = first;
            while (end < all.size() && all[end].from == all[first].from)
                ++end;
            found[static_cast<std::size_t>(all[first].from)] = all.subspan(first, end - first);
            first = end;
        }
        return found;
    }();
    return byPart[static_cast<std::size_t>(part)];
}

bool isBuilding(Part part)
{
    return part >= Part::BuildingFirst;
}

bool isIn(char32_t letter, std::u32string_view set)
{
    return set.find(letter) != std::u32string_view::npos;
}

enum class Script { None, Digit, Latin, Hiragana, Katakana, Kanji };

Script scriptOf(char32_t letter)
{
    if (isIn(letter, digits))
        return Script::Digit;
    // O and I are hardly ever what stands there: 0 and 1 are.
    if (letter >= U'A' && letter <= U'Z' && letter != U'O' && letter != U'I')
        return Script::Latin;
    if (letter >= 0x3041 && letter <= 0x3096)
        return Script::Hiragana;
    if ((letter >= 0x30A1 && letter <= 0x30FA) || letter == U'ー')
        return Script::Katakana;
    if ((letter >= 0x3400 && letter <= 0x9FFF) || (letter >= 0xF900 && letter <= 0xFAFF) ||
        letter >= 0x20000 || letter == U'々')
        return Script::Kanji;
    return Script::None;
}

// What may begin the name of a building: no number, and none of what would belong to one.
std::optional<Step> firstOfBuilding(char32_t letter)
{
    switch (scriptOf(letter)) {
    case Script::Katakana:
        if (isIn(letter, U"ーァィゥェォッャュョヮ"))
            return {};
        return Step{Part::BuildingFirstKatakana, anyLetter};
    case Script::Hiragana:
    case Script::Kanji:
        if (isIn(letter, U"一丁番号目地区の了丨丶丿"))
            return {};
        return Step{Part::BuildingFirst, anyLetter};
    case Script::Latin:
        return Step{Part::BuildingFirst, latinFirst};
    case Script::Digit:
    case Script::None:
        return {};
    }
    return {};
}

// A name, and maybe a number: メゾン都234号. Its scripts tell 一 from ー and 工 from エ.
std::optional<Step> nextOfBuilding(Part part, char32_t letter)
{
    const bool behindKanji = part == Part::BuildingOther;
    const bool behindKatakana =
        part == Part::BuildingKatakana || part == Part::BuildingFirstKatakana;
    const bool behindNumber = part == Part::BuildingNumber;
    switch (scriptOf(letter)) {
    case Script::Digit:
        return Step{Part::BuildingNumber};
    case Script::Latin:
        return Step{Part::BuildingOther, unlikely};
    case Script::Hiragana:
        return Step{Part::BuildingOther,
                    behindNumber || (behindKatakana && isIn(letter, U"へり")) ? unlikely
                                                                              : anyLetter};
    case Script::Katakana:
        if (letter == U'ー' && (behindKanji || behindNumber || part == Part::BuildingFirst))
            return {};
        return Step{Part::BuildingKatakana,
                    behindNumber || (behindKanji && isIn(letter, U"エカタトニハヘロ")) ? unlikely
                                                                                       : anyLetter};
    case Script::Kanji:
        if (behindKatakana && isIn(letter, U"一二八力口夕工卜"))
            return {};
        // 番 belongs to a number, of which a speck or wide paper made a space.
        return Step{Part::BuildingOther,
                    isIn(letter, U"番") || (behindNumber && !isIn(letter, U"号室棟階"))
                        ? unlikely
                        : anyLetter};
    case Script::None:
        if (letter == U'-' && behindNumber)
            return Step{Part::BuildingNumber};
        return {};
    }
    return {};
}

} // namespace

std::optional<Step> next(Part part, char32_t letter)
{
    if (part == Part::Space)
        return firstOfBuilding(letter);
    if (isBuilding(part))
        return nextOfBuilding(part, letter);
    for (const Rule &rule : rulesOf(part))
        if (isIn(letter, rule.letters))
            return Step{rule.to, rule.weight};
    return {};
}

std::optional<std::u32string> letters(Part part)
{
    if (part == Part::Space || isBuilding(part))
        return {};
    std::u32string all;
    for (const Rule &rule : rulesOf(part))
        all += rule.letters;
    return all;
}

bool mayEnd(Part part)
{
    switch (part) {
    case Part::Start:
    case Part::Number:
    case Part::Ban:
    case Part::Unit:
    case Part::BuildingKatakana:
    case Part::BuildingNumber:
    case Part::BuildingOther:
        return true;
    case Part::Nothing:
    case Part::SubArea:
    case Part::Ordinal:
    case Part::KanjiNumber:
    case Part::Cho:
    case Part::Gai:
    case Part::Chi:
    case Part::Link:
    case Part::Space:
    case Part::BuildingFirst:
    case Part::BuildingFirstKatakana:
        return false;
    }
    return false;
}

} // namespace ocr::addresstail
