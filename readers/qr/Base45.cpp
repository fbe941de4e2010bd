// SPDX-License-Identifier: Apache-2.0
#include "readers/qr/Base45.h"

#include <array>

namespace qr {

namespace {

constexpr QLatin1StringView alphabet("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:");
constexpr quint32 base = 45;

std::optional<quint32> valueOf(QChar letter)
{
    const qsizetype at = alphabet.indexOf(letter);
    return at < 0 ? std::nullopt : std::optional(static_cast<quint32>(at));
}

// Least significant first.
void append(QString &text, quint32 value, int letters)
{
    for (int i = 0; i < letters; ++i) {
        text += QChar(alphabet[static_cast<qsizetype>(value % base)]);
        value /= base;
    }
}

} // namespace

QString toBase45(const QByteArray &bytes)
{
    const auto byteAt = [&bytes](qsizetype at) { return static_cast<quint8>(bytes[at]); };
    QString text;
    text.reserve(bytes.size() / 2 * 3 + 2);
    qsizetype at = 0;
    for (; at + 1 < bytes.size(); at += 2) {
        append(text, byteAt(at) * 256U + byteAt(at + 1), 3);
    }
    if (at < bytes.size()) {
        append(text, byteAt(at), 2);
    }
    return text;
}

std::optional<QByteArray> fromBase45(QStringView text)
{
    QByteArray bytes;
    bytes.reserve(text.size() / 3 * 2 + 1);
    for (qsizetype at = 0; at < text.size(); at += 3) {
        const QStringView group = text.sliced(at, std::min<qsizetype>(3, text.size() - at));
        quint32 value = 0;
        quint32 weight = 1;
        for (const QChar letter : group) {
            const auto digit = valueOf(letter);
            if (!digit) {
                return std::nullopt;
            }
            value += *digit * weight;
            weight *= base;
        }
        const bool isPair = group.size() == 3;
        if (group.size() == 1 || value > (isPair ? 0xffffU : 0xffU)) {
            return std::nullopt;
        }
        if (isPair) {
            bytes += static_cast<char>(value / 256);
        }
        bytes += static_cast<char>(value % 256);
    }
    return bytes;
}

} // namespace qr
