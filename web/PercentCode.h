// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArrayView>

#include <optional>

namespace web {

namespace percent {

[[nodiscard]] constexpr int hexDigit(char c)
{
    if (c >= '0' && c <= '9')
        return c - '0';
    if (c >= 'a' && c <= 'f')
        return c - 'a' + 10;
    if (c >= 'A' && c <= 'F')
        return c - 'A' + 10;
    return -1;
}

} // namespace percent

inline constexpr qsizetype escapeLength = 3; // "%2F"

// The byte that the escape at `at` stands for; nothing if it is broken.
[[nodiscard]] inline std::optional<unsigned char> escapedByte(QByteArrayView text, qsizetype at)
{
    if (at + escapeLength > text.size())
        return std::nullopt;
    const int high = percent::hexDigit(text[at + 1]);
    const int low = percent::hexDigit(text[at + 2]);
    if (high < 0 || low < 0)
        return std::nullopt;
    return static_cast<unsigned char>(high * 16 + low);
}

} // namespace web
