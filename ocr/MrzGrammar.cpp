// SPDX-License-Identifier: Apache-2.0
#include "ocr/MrzGrammar.h"

#include "ocr/MrzCheckDigit.h"

#include <array>

namespace ocr {

namespace {

constexpr std::uint32_t length = 44;
constexpr std::array<std::uint32_t, 3> weights{7, 3, 1};
const std::u32string digits = U"0123456789";
const std::u32string capitals = U"ABCDEFGHIJKLMNOPQRSTUVWXYZ";

// Places of the lower line, counted from 0.
constexpr std::uint32_t number = 0;
constexpr std::uint32_t numberCheck = 9;
constexpr std::uint32_t nationality = 10;
constexpr std::uint32_t birth = 13;
constexpr std::uint32_t birthCheck = 19;
constexpr std::uint32_t sex = 20;
constexpr std::uint32_t expiry = 21;
constexpr std::uint32_t expiryCheck = 27;
constexpr std::uint32_t personal = 28;
constexpr std::uint32_t personalCheck = 42;
constexpr std::uint32_t wholeCheck = 43;

struct Known
{
    std::uint32_t place = 0;
    std::uint32_t part = 0;   // what the part counts so far, mod 10
    std::uint32_t whole = 0;  // what all parts with check digits count so far, mod 10
    std::uint32_t filled = 0; // whether the personal number has anything but <
};

Known unpacked(Grammar::State state)
{
    return {state & 63U, state >> 6U & 15U, state >> 10U & 15U, state >> 14U & 1U};
}

Grammar::State packed(const Known &known)
{
    return known.place | known.part << 6U | known.whole << 10U | known.filled << 14U;
}

bool isCheck(std::uint32_t place)
{
    return place == numberCheck || place == birthCheck || place == expiryCheck ||
           place == personalCheck || place == wholeCheck;
}

bool hasCheck(std::uint32_t place)
{
    return place < nationality || (place >= birth && place != sex && place < wholeCheck);
}

std::uint32_t firstOfPart(std::uint32_t place)
{
    if (place >= personal)
        return personal;
    if (place >= expiry)
        return expiry;
    return place >= birth ? birth : number;
}

// The place among those that the last check digit covers: 1-10, 14-20 and 22-43.
std::uint32_t placeOfWhole(std::uint32_t place)
{
    return place >= expiry ? place - 4 : place >= birth ? place - 3 : place;
}

std::u32string allowedAt(const Known &known)
{
    const std::uint32_t place = known.place;
    if (isCheck(place)) {
        const std::u32string digit(1, U'0' + (place == wholeCheck ? known.whole : known.part));
        return place == personalCheck && known.filled == 0 ? digit + U"<" : digit;
    }
    if (place == sex)
        return U"MF<";
    if (place >= nationality && place < birth)
        return capitals + U"<";
    if (place >= birth && place < personal)
        return digits;
    return digits + capitals + U"<";
}

Known after(const Known &known, char32_t letter)
{
    Known then = known;
    ++then.place;
    const auto value = static_cast<std::uint32_t>(checkValue(letter));
    if (hasCheck(known.place))
        then.whole = (known.whole + value * weights[placeOfWhole(known.place) % 3]) % 10;
    if (isCheck(known.place))
        then.part = 0;
    else if (hasCheck(known.place))
        then.part =
            (known.part + value * weights[(known.place - firstOfPart(known.place)) % 3]) % 10;
    if (known.place >= personal && known.place < personalCheck && letter != U'<')
        then.filled = 1;
    return then;
}

} // namespace

std::optional<std::u32string> MrzGrammar::letters(State state) const
{
    const Known known = unpacked(state);
    if (known.place >= length)
        return std::u32string();
    if (m_line == MrzLine::Upper)
        return known.place == 0 ? U"P" : capitals + U"<";
    return allowedAt(known);
}

std::optional<Grammar::Step> MrzGrammar::next(State state, char32_t letter) const
{
    const auto allowed = letters(state);
    if (allowed->find(letter) == std::u32string::npos)
        return {};
    const Known known = unpacked(state);
    if (m_line == MrzLine::Upper)
        return Step{state + 1, 0};
    return Step{packed(after(known, letter)), 0};
}

bool MrzGrammar::mayEnd(State state) const
{
    return unpacked(state).place == length;
}

} // namespace ocr
