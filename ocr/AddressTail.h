// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <string>

// What follows the town in an address: block, house number, branch, building.
namespace ocr::addresstail {

enum class Part : std::uint8_t {
    Nothing,       // no tail at all
    Start,         // right behind the place
    SubArea,       // 甲乙丙: parts of a town that have one letter
    Ordinal,       // 第, before a number
    Number,        // 1234
    KanjiNumber,   // 十二
    Cho,           // 丁, of 丁目
    Ban,           // 番, of 番 or 番地
    Gai,           // 街, of 街区
    Chi,           // 地, of 地割
    Unit,          // behind a whole 丁目, 番地, 号, 街区
    Link,          // - or の
    Space,         // before a building
    BuildingFirst, // behind the first letter of its name
    BuildingFirstKatakana,
    BuildingKatakana, // behind a later one
    BuildingNumber,   // or a digit
    BuildingOther,
};
inline constexpr std::uint8_t parts = 18;

struct Step
{
    Part part = Part::Nothing;
    float weight = 0;
};

// Nothing: the letter may not come here. Letters are in the form of foldPrinted.
[[nodiscard]] std::optional<Step> next(Part part, char32_t letter);
// Which may come; nothing: any.
[[nodiscard]] std::optional<std::u32string> letters(Part part);
[[nodiscard]] bool mayEnd(Part part);

} // namespace ocr::addresstail
