// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>

#include <optional>

namespace hq {

// A code that is good for one thing, once, for a short time: 128 random bits, written as 26 of
// Crockford's letters in groups ("7ZZK-…"), so that it can be read out, copied or typed.
class InvitationCode
{
public:
    [[nodiscard]] static InvitationCode random();
    // Small letters, missing or other separators, O for 0 and I or L for 1 are understood.
    [[nodiscard]] static std::optional<InvitationCode> fromText(const QByteArray &text);

    [[nodiscard]] QByteArray text() const;
    // What is kept of it: SHA-256, which says nothing about 128 random bits.
    [[nodiscard]] QByteArray hash() const;

private:
    explicit InvitationCode(QByteArray bytes)
        : m_bytes(std::move(bytes))
    {}

    QByteArray m_bytes; // 16
};

} // namespace hq
