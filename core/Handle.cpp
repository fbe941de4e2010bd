// SPDX-License-Identifier: Apache-2.0
#include "core/Handle.h"

#include "core/Crockford.h"

#include <QHash>

#include <algorithm>

namespace core {

namespace {

// Multiplication by x in GF(32) with x^5 + x^2 + 1. A number is valid when the polynomial with its
// letters as coefficients is zero at x: one wrong letter never is, nor are two swapped ones.
unsigned timesX(unsigned value)
{
    return ((value << 1) ^ ((value & 0x10U) != 0 ? 0x25U : 0U)) & 0x1FU;
}

} // namespace

std::optional<Handle> Handle::fromText(const QString &text)
{
    // Longer than any number with a separator after each letter: not worth reading.
    if (text.size() > 3 * length) {
        return std::nullopt;
    }
    Handle handle;
    int count = 0;
    unsigned sum = 0;
    for (const QChar letter : text) {
        if (letter.isSpace() || letter == QLatin1Char('-')) {
            continue;
        }
        const int value = crockfordValue(letter);
        if (value < 0 || count == length) {
            return std::nullopt;
        }
        sum = timesX(sum) ^ static_cast<unsigned>(value);
        handle.m_letters.at(static_cast<std::size_t>(count++)) = crockfordLetters[value];
    }
    if (count != length || sum != 0) {
        return std::nullopt;
    }
    return handle;
}

Handle Handle::random(const std::function<quint32()> &random32)
{
    Handle handle;
    quint64 bits = (quint64{random32()} << 32) | random32();
    unsigned sum = 0;
    for (std::size_t i = 0; i + 1 < length; ++i) {
        const auto value = static_cast<unsigned>(bits & 0x1FU);
        bits >>= 5;
        sum = timesX(sum) ^ value;
        handle.m_letters.at(i) = crockfordLetters[value];
    }
    handle.m_letters.back() = crockfordLetters[timesX(sum)];
    return handle;
}

QString Handle::text() const
{
    return QString::fromLatin1(m_letters.data(), length);
}

QString Handle::displayText() const
{
    return text().left(4) + QLatin1Char(' ') + text().right(4);
}

size_t qHash(const Handle &handle, size_t seed)
{
    return qHash(handle.text(), seed);
}

bool isShelterCode(const QString &text)
{
    return !text.isEmpty() && text.size() <= 32 &&
           std::all_of(text.begin(), text.end(), [](QChar letter) {
               return (letter >= QLatin1Char('a') && letter <= QLatin1Char('z')) ||
                      (letter >= QLatin1Char('A') && letter <= QLatin1Char('Z')) ||
                      (letter >= QLatin1Char('0') && letter <= QLatin1Char('9')) ||
                      letter == QLatin1Char('.') || letter == QLatin1Char('_') ||
                      letter == QLatin1Char('-');
           });
}

size_t qHash(const HandleKey &key, size_t seed)
{
    return qHashMulti(seed, key.issuer, key.handle);
}

} // namespace core
