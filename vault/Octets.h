// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>

#include <span>

namespace vault {

// libsodium speaks unsigned char, Qt speaks char: the one place that casts between them.
[[nodiscard]] inline const unsigned char *octets(const QByteArray &bytes)
{
    return reinterpret_cast<const unsigned char *>(bytes.constData());
}

[[nodiscard]] inline unsigned char *octets(QByteArray &bytes)
{
    return reinterpret_cast<unsigned char *>(bytes.data());
}

[[nodiscard]] inline std::span<const unsigned char> octetSpan(const QByteArray &bytes)
{
    return {octets(bytes), static_cast<std::size_t>(bytes.size())};
}

[[nodiscard]] inline unsigned long long octetCount(const QByteArray &bytes)
{
    return static_cast<unsigned long long>(bytes.size());
}

[[nodiscard]] inline QByteArray byteArrayOf(std::span<const unsigned char> bytes)
{
    return {reinterpret_cast<const char *>(bytes.data()), static_cast<qsizetype>(bytes.size())};
}

} // namespace vault
