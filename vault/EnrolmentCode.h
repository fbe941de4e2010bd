// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/Ids.h"
#include "core/SecretBytes.h"
#include "vault/VaultError.h"

#include <QByteArray>
#include <QString>

#include <optional>

namespace vault {

// What both sides of an enrolment draw from the code: with it each proves to the other that it has
// the code. Headquarters keeps this, never the code.
class EnrolmentKey
{
public:
    static constexpr qsizetype size = 32;
    static constexpr qsizetype macSize = 32;

    // Damaged unless it is size bytes.
    [[nodiscard]] static Result<EnrolmentKey> fromBytes(const core::SecretBytes &bytes);
    [[nodiscard]] const core::SecretBytes &bytes() const { return m_key; }

    // macSize bytes: keyed BLAKE2b over domain, a zero byte, message.
    [[nodiscard]] QByteArray mac(const char *domain, const QByteArray &message) const;
    // In constant time.
    [[nodiscard]] bool
    isGenuine(const char *domain, const QByteArray &message, const QByteArray &mac) const;
    // The eight digits that both screens show, "1234 5678": of everything that either side said.
    [[nodiscard]] QString digits(const QByteArray &transcript) const;
    // Twenty, in five groups: where nobody could commit to anything first (wire/Enrolment.h).
    [[nodiscard]] QString twentyDigits(const QByteArray &transcript) const;

private:
    friend class EnrolmentCode;
    EnrolmentKey() = default;

    core::SecretBytes m_key;
};

// The one-time code by which headquarters lets a new desk in: 128 random bits, for people 28
// letters of Crockford's base 32 in groups of four. The last twelve bits check the others and the
// mode, so that a practice code is not one for a real desk, and of 4,096 mistyped codes one gets
// through to headquarters (which then does not know it).
class EnrolmentCode
{
public:
    static constexpr std::size_t size = 16;   // bytes
    static constexpr qsizetype letters = 28;  // without the gaps
    static constexpr qsizetype nameSize = 16; // bytes

    [[nodiscard]] static EnrolmentCode random(core::Mode mode);
    // Accepts what core::Handle accepts: lower case, spaces, hyphens, look-alikes.
    [[nodiscard]] static std::optional<EnrolmentCode> fromText(const QString &text);

    [[nodiscard]] core::Mode mode() const { return m_mode; }
    // Seven groups of four. Whoever reads it can enrol: only for the page that shows it once.
    [[nodiscard]] QString text() const;
    // By what headquarters finds the code. Says nothing about it.
    [[nodiscard]] QByteArray name() const;
    [[nodiscard]] EnrolmentKey key() const;

private:
    EnrolmentCode() = default;

    core::Mode m_mode = core::Mode::Practice;
    core::SecretBytes m_code;
};

} // namespace vault
