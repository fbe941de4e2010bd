// SPDX-License-Identifier: Apache-2.0
#include "hq/InvitationCode.h"

#include "core/Record.h"
#include "core/SecretBytes.h"

#include <string_view>

namespace hq {

namespace {

constexpr std::string_view letters = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
constexpr std::size_t size = 16; // bytes
constexpr int letterCount = 26;  // 130 bits, the last two zero
constexpr int groupLength = 5;

int valueOf(char letter)
{
    const char upper = letter >= 'a' && letter <= 'z' ? static_cast<char>(letter - 32) : letter;
    const char meant = upper == 'O' ? '0' : upper == 'I' || upper == 'L' ? '1' : upper;
    const std::size_t value = letters.find(meant);
    return value == std::string_view::npos ? -1 : static_cast<int>(value);
}

} // namespace

InvitationCode InvitationCode::random()
{
    const auto bytes = core::SecretBytes::random(size);
    return InvitationCode(
        QByteArray(reinterpret_cast<const char *>(bytes.data()), qsizetype(bytes.size())));
}

std::optional<InvitationCode> InvitationCode::fromText(const QByteArray &text)
{
    QByteArray bytes;
    quint32 bits = 0;
    int bitCount = 0;
    int seen = 0;
    for (const char letter : text) {
        if (letter == '-' || letter == ' ' || letter == '\r' || letter == '\n' || letter == '\t') {
            continue;
        }
        const int value = valueOf(letter);
        if (value < 0 || ++seen > letterCount) {
            return std::nullopt;
        }
        bits = (bits << 5) | static_cast<quint32>(value);
        bitCount += 5;
        if (bitCount >= 8) {
            bitCount -= 8;
            bytes.append(static_cast<char>((bits >> bitCount) & 0xFF));
        }
    }
    const bool isWhole = seen == letterCount && (bits & ((1U << bitCount) - 1)) == 0;
    return isWhole ? std::optional(InvitationCode(bytes)) : std::nullopt;
}

QByteArray InvitationCode::text() const
{
    QByteArray text;
    for (int i = 0; i < letterCount; ++i) {
        int value = 0;
        for (int bit = 5 * i; bit < 5 * i + 5; ++bit) {
            const bool isSet =
                bit < int(8 * size) &&
                ((static_cast<unsigned char>(m_bytes[bit / 8]) >> (7 - bit % 8)) & 1);
            value = 2 * value + (isSet ? 1 : 0);
        }
        if (i > 0 && i % groupLength == 0) {
            text.append('-');
        }
        text.append(letters[static_cast<std::size_t>(value)]);
    }
    return text;
}

QByteArray InvitationCode::hash() const
{
    return core::hashOf(m_bytes);
}

} // namespace hq
