// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>

namespace card {

// The two bytes with which a card ends every answer (ISO/IEC 7816-4, 5.6; JICSAP for 6984).
struct StatusWord
{
    std::uint16_t value = 0;

    bool operator==(const StatusWord &) const = default;

    [[nodiscard]] constexpr std::uint8_t high() const
    {
        return static_cast<std::uint8_t>(value >> 8U);
    }
    [[nodiscard]] constexpr std::uint8_t low() const
    {
        return static_cast<std::uint8_t>(value & 0xFFU);
    }

    [[nodiscard]] constexpr bool isOk() const { return value == 0x9000; }
    // 63Cx: x tries left; both the answer to a wrong PIN and to the query. 63C0 exhausted it.
    // 6983 (ISO) and 6984 (JICSAP, what My Number cards say) both mean: no try left.
    [[nodiscard]] constexpr std::optional<int> triesLeft() const
    {
        if ((value & 0xFFF0U) == 0x63C0U) {
            return value & 0x0F;
        }
        if (value == 0x6983 || value == 0x6984) {
            return 0;
        }
        return std::nullopt;
    }
    // To VERIFY: the application has no such key, so none that could be right; 6A82 only if it was
    // selected just now, see saysStranger(). Whether a card given out without a PIN
    // (顔認証マイナンバーカード) says this or that it is blocked is not known.
    [[nodiscard]] constexpr bool saysNoKey() const { return value == 0x6A82 || value == 0x6A88; }
    // 6300: wrong, and the card does not say how often still.
    [[nodiscard]] constexpr bool isWrongWithoutCount() const { return value == 0x6300; }
    // 61xx: xx more bytes wait for GET RESPONSE (00 = 256 or more).
    [[nodiscard]] constexpr bool hasMore() const { return high() == 0x61; }
    // 6Cxx: ask again with exactly xx.
    [[nodiscard]] constexpr bool wantsLength() const { return high() == 0x6C; }
    // 6282: the end of the file came before Le bytes.
    [[nodiscard]] constexpr bool isEndOfFile() const { return value == 0x6282; }
    // 6982, 6986, 6A82 on a file that was open a moment ago: the card forgot us, or it is another.
    [[nodiscard]] constexpr bool saysStranger() const
    {
        return value == 0x6982 || value == 0x6986 || value == 0x6A82;
    }
    // The application answered; 62xx is a warning (6283: blocked by its bank), still that card.
    [[nodiscard]] constexpr bool saysPresent() const
    {
        return isOk() || hasMore() || high() == 0x62;
    }
    // Measured on real cards: the first command after power-up may fail so, once.
    [[nodiscard]] constexpr bool isHiccup() const { return value == 0x6F00; }
};

} // namespace card
