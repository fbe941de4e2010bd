// SPDX-License-Identifier: Apache-2.0
#include "ocr/DateGrammar.h"

#include "core/JapaneseEra.h"

#include <array>
#include <string_view>

namespace ocr {

namespace {

// What comes next.
enum class Place : std::uint32_t {
    Start,
    EraName, // its second letter
    EraYear,
    WesternYear,
    Month, // or, behind a western year, the era in parentheses
    Day,
    Closing, // parenthesis
    End,
    Tail1, // まで有効
    Tail2,
    Tail3,
    Issued, // 交付
    Over,
};

constexpr int firstYear = 1873; // the calendar of today begins
constexpr int lastYear = 2099;
constexpr std::uint32_t padded = 126; // a number of which only the zero before it stands there
constexpr std::uint32_t whole = 127;  // 元: no digit may follow

constexpr std::u32string_view alphabet = U"0123456789年月日()元明治大正昭和平成令生まで有効交付";

// What is known so far; packed, it is the state.
struct Known
{
    Place place = Place::Start;
    std::uint32_t era = 0;  // 0: none, otherwise one more than its place in allEras
    std::uint32_t year = 0; // western, or its first digits
    std::uint32_t month = 0;
    std::uint32_t number = 0; // that is being read
};

Known unpacked(Grammar::State state)
{
    return {static_cast<Place>(state & 31U),
            state >> 5U & 7U,
            state >> 8U & 4095U,
            state >> 20U & 15U,
            state >> 24U & 127U};
}

Grammar::State packed(const Known &known)
{
    return static_cast<std::uint32_t>(known.place) | known.era << 5U | known.year << 8U |
           known.month << 20U | known.number << 24U;
}

char32_t letterOf(std::uint32_t era, int place)
{
    return core::japaneseNameOf(core::allEras[era - 1]).at(place).unicode();
}

// Cards are printed years ahead: there are some of Heisei 35.
std::uint32_t longestEra(std::uint32_t era)
{
    constexpr std::array<std::uint32_t, 5> years{45, 15, 64, 45, 81};
    return years[era - 1];
}

std::optional<std::uint32_t> longer(std::uint32_t number, char32_t letter, std::uint32_t most)
{
    const std::uint32_t digit = letter - U'0';
    if (letter < U'0' || letter > U'9' || number == whole)
        return {};
    if (number == 0)
        return digit == 0 ? padded : digit;
    const std::uint32_t longer = number == padded ? digit : number * 10 + digit;
    // Behind a zero there is one digit.
    if (longer == 0 || longer > most || (number == padded && longer > 9))
        return {};
    return longer;
}

// A number that has begun, with no zero alone.
bool isNumber(std::uint32_t number)
{
    return number != 0 && number != padded;
}

std::optional<Known> withEra(Known known, char32_t letter)
{
    for (std::uint32_t era = 1; era <= core::allEras.size(); ++era) {
        if (letter == letterOf(era, 0)) {
            known.era = era;
            known.place = Place::EraName;
            return known;
        }
    }
    return {};
}

std::optional<Known> withEraYear(Known known, char32_t letter)
{
    if (letter == U'元' && known.number == 0) {
        known.number = whole;
        return known;
    }
    if (letter != U'年') {
        const auto number = longer(known.number, letter, longestEra(known.era));
        if (!number)
            return {};
        known.number = *number;
        return known;
    }
    if (!isNumber(known.number))
        return {};
    const int inEra = known.number == whole ? 1 : static_cast<int>(known.number);
    const auto western =
        static_cast<std::uint32_t>(core::westernYear({core::allEras[known.era - 1], inEra}));
    if (western < firstYear || (known.year != 0 && known.year != western))
        return {};
    known.place = known.year != 0 ? Place::Closing : Place::Month;
    known.year = western;
    known.number = 0;
    return known;
}

std::optional<Known> withWesternYear(Known known, char32_t letter)
{
    const bool complete = known.year >= 1000;
    if (complete && letter == U'年') {
        known.place = Place::Month;
        return known;
    }
    if (complete || letter < U'0' || letter > U'9')
        return {};
    known.year = known.year * 10 + (letter - U'0');
    // What the digits that are still missing may make of it.
    std::uint32_t least = known.year;
    std::uint32_t most = known.year;
    while (least != 0 && least < 1000) {
        least *= 10;
        most = most * 10 + 9;
    }
    if (least > lastYear || most < firstYear)
        return {};
    known.place = Place::WesternYear;
    return known;
}

std::optional<Known> withMonth(Known known, char32_t letter)
{
    if (letter == U'(' && known.era == 0 && known.number == 0) {
        known.place = Place::Start;
        return known;
    }
    if (letter == U'月' && isNumber(known.number)) {
        known.month = known.number;
        known.number = 0;
        known.place = Place::Day;
        return known;
    }
    const auto number = longer(known.number, letter, 12);
    if (!number)
        return {};
    known.number = *number;
    return known;
}

enum class EraEnd { Kept, Overrun };

// Whether the day belongs to the era that stands there, where one does.
bool isOfItsEra(const Known &known, EraEnd end)
{
    if (known.era == 0)
        return true;
    const core::DaySpan days = core::daysOf(core::allEras[known.era - 1]);
    const QDate date(static_cast<int>(known.year),
                     static_cast<int>(known.month),
                     static_cast<int>(known.number));
    return date >= days.first && (end == EraEnd::Overrun || date <= days.last);
}

// Only in Heisei was it known how long cards would be valid, and not that the era would end.
EraEnd endOf(std::uint32_t era)
{
    const bool isHeisei = era != 0 && core::allEras[era - 1] == core::Era::Heisei;
    return isHeisei ? EraEnd::Overrun : EraEnd::Kept;
}

std::optional<Known> withDay(Known known, char32_t letter)
{
    if (letter == U'日' && isNumber(known.number)) {
        if (!isOfItsEra(known, endOf(known.era)))
            return {};
        known.place = Place::End;
        return known;
    }
    const QDate month(static_cast<int>(known.year), static_cast<int>(known.month), 1);
    const auto number =
        longer(known.number, letter, static_cast<std::uint32_t>(month.daysInMonth()));
    if (!number)
        return {};
    known.number = *number;
    return known;
}

std::optional<Known> withLetter(Known known, char32_t letter, char32_t expected, Place then)
{
    if (letter != expected)
        return {};
    known.place = then;
    return known;
}

std::optional<Known> withTail(const Known &known, char32_t letter)
{
    if (letter == U'生' && !isOfItsEra(known, EraEnd::Kept))
        return {};
    if (letter == U'生')
        return withLetter(known, letter, U'生', Place::Over);
    if (letter == U'交')
        return withLetter(known, letter, U'交', Place::Issued);
    return withLetter(known, letter, U'ま', Place::Tail1);
}

std::optional<Known> after(const Known &known, char32_t letter)
{
    switch (known.place) {
    case Place::Start: // behind a parenthesis there is a year already
        if (const auto era = withEra(known, letter))
            return era;
        return known.year == 0 ? withWesternYear(known, letter) : std::nullopt;
    case Place::EraName:
        return withLetter(known, letter, letterOf(known.era, 1), Place::EraYear);
    case Place::EraYear:
        return withEraYear(known, letter);
    case Place::WesternYear:
        return withWesternYear(known, letter);
    case Place::Month:
        return withMonth(known, letter);
    case Place::Day:
        return withDay(known, letter);
    case Place::Closing:
        return withLetter(known, letter, U')', Place::Month);
    case Place::End:
        return withTail(known, letter);
    case Place::Tail1:
        return withLetter(known, letter, U'で', Place::Tail2);
    case Place::Tail2:
        return withLetter(known, letter, U'有', Place::Tail3);
    case Place::Tail3:
        return withLetter(known, letter, U'効', Place::Over);
    case Place::Issued:
        return withLetter(known, letter, U'付', Place::Over);
    default:
        return {};
    }
}

} // namespace

std::optional<std::u32string> DateGrammar::letters(State state) const
{
    std::u32string letters;
    for (const char32_t letter : alphabet) {
        if (after(unpacked(state), letter))
            letters.push_back(letter);
    }
    return letters;
}

std::optional<Grammar::Step> DateGrammar::next(State state, char32_t letter) const
{
    const auto known = after(unpacked(state), letter);
    if (!known)
        return {};
    return Step{packed(*known), 0};
}

bool DateGrammar::mayEnd(State state) const
{
    const Place place = unpacked(state).place;
    return place == Place::End || place == Place::Over;
}

std::optional<QDate> DateGrammar::date(const std::u32string &text) const
{
    State state = start();
    for (const char32_t letter : text) {
        const auto step = next(state, letter);
        if (!step)
            return {};
        state = step->state;
    }
    if (!mayEnd(state))
        return {};
    const Known known = unpacked(state);
    return QDate(static_cast<int>(known.year),
                 static_cast<int>(known.month),
                 static_cast<int>(known.number));
}

} // namespace ocr
