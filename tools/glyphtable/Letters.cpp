// SPDX-License-Identifier: Apache-2.0
#include "tools/glyphtable/Letters.h"

#include <algorithm>
#include <array>
#include <iconv.h>
#include <string_view>

namespace glyphtable {

namespace {

bool isKanji(char32_t letter)
{
    return (letter >= 0x4e00 && letter <= 0x9fff) || (letter >= 0xf900 && letter <= 0xfaff);
}

bool isKana(char32_t letter)
{
    return letter >= 0x3041 && letter <= 0x30ff;
}

// What two bytes of code page 932 mean (JIS X 0208 with NEC's and IBM's kanji); 0: nothing.
char32_t meaning(iconv_t decoder, unsigned lead, unsigned trail)
{
    std::array<char, 2> bytes{static_cast<char>(lead), static_cast<char>(trail)};
    std::array<char32_t, 2> decoded{};
    char *from = bytes.data();
    char *to = reinterpret_cast<char *>(decoded.data());
    std::size_t left = bytes.size();
    std::size_t room = sizeof(decoded);
    iconv(decoder, nullptr, nullptr, nullptr, nullptr);
    const bool ok = iconv(decoder, &from, &left, &to, &room) != std::size_t(-1) && left == 0 &&
                    room == sizeof(char32_t);
    return ok ? decoded[0] : 0;
}

// Kanji of names that no JIS X 0208 has, nor NEC or IBM.
constexpr std::u32string_view nameKanji = U"𠮷𠮟俱塡剝頰吞噓";
// Of names, addresses and dates; of the many dashes one for each length.
constexpr std::u32string_view marks = U"々〇ー・「」、。〒―〜";

// What is taken from a letter's likeness in favour of a commoner one that looks like it, such as 塚
// to 塚 or O to 0. A clear difference in print, as of 髙 to 高, makes more than any of these.
constexpr float uncommon = 0.005F;
constexpr float rare = 0.01F;
constexpr float mark = 0.02F;
constexpr float twin = 0.05F;

// code: of page 932. JIS X 0208 sorts its kanji into levels by how common they are.
float rarity(char32_t letter, unsigned code)
{
    constexpr unsigned level1 = 0x889f;
    constexpr unsigned level2 = 0x989f;
    constexpr unsigned added = 0xed40;
    constexpr std::u32string_view unifiedOnes = U"\ufa0e\ufa0f\ufa11\ufa13\ufa14\ufa1f\ufa21"
                                                U"\ufa23\ufa24\ufa27\ufa28\ufa29";
    if (code < level1)
        return 0;
    if (code >= added)
        return letter >= 0xf900 && unifiedOnes.find(letter) == unifiedOnes.npos ? twin : rare;
    return code < level2 ? 0 : uncommon;
}

std::vector<Letter> lettersOfPage932()
{
    std::vector<Letter> all;
    const iconv_t decoder = iconv_open("UTF-32LE", "CP932");
    for (unsigned lead = 0x81; lead <= 0xfc; ++lead) {
        for (unsigned trail = 0x40; trail <= 0xfc; ++trail) {
            const char32_t letter = meaning(decoder, lead, trail);
            if (isKanji(letter) || isKana(letter))
                all.push_back({letter, rarity(letter, lead << 8 | trail)});
        }
    }
    iconv_close(decoder);
    return all;
}

} // namespace

std::vector<Letter> letters()
{
    std::vector<Letter> all = lettersOfPage932();
    for (const char32_t kanji : nameKanji)
        all.push_back({kanji, rare});
    for (const char32_t other : marks)
        all.push_back({other, mark});
    for (char32_t ascii = U'!'; ascii <= U'~'; ++ascii)
        all.push_back({ascii, ascii >= U'0' && ascii <= U'9' ? 0 : mark});
    std::ranges::stable_sort(all, {}, &Letter::code);
    const auto repeated = std::ranges::unique(all, {}, &Letter::code);
    all.erase(repeated.begin(), repeated.end());
    return all;
}

} // namespace glyphtable
