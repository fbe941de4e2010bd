// SPDX-License-Identifier: Apache-2.0
#include "vault/EnrolmentCode.h"

#include "core/Crockford.h"
#include "vault/Octets.h"

#include <array>
#include <cstring>
#include <sodium.h>

namespace vault {

namespace {

constexpr std::size_t packedSize = 18; // 140 bits, the last four of them unused
constexpr std::size_t bitsALetter = 5;

using Packed = std::array<unsigned char, packedSize>;

// Keyed with the code, so that nobody without it can compute what is drawn from it.
void draw(std::span<unsigned char> into, const core::SecretBytes &code, const char *purpose)
{
    crypto_generichash(into.data(),
                       into.size(),
                       reinterpret_cast<const unsigned char *>(purpose), // NOLINT
                       std::strlen(purpose),
                       code.data(),
                       code.size());
}

// Twelve bits behind the code's 128.
Packed packed(const core::SecretBytes &code, core::Mode mode)
{
    std::array<unsigned char, crypto_generichash_BYTES_MIN> check{};
    draw(check,
         code,
         mode == core::Mode::Real ? "uketsuke enrolment check R" : "uketsuke enrolment check P");
    Packed bytes{};
    std::memcpy(bytes.data(), code.data(), EnrolmentCode::size);
    bytes[EnrolmentCode::size] = check[0];
    bytes[EnrolmentCode::size + 1] = static_cast<unsigned char>(check[1] & 0xF0U);
    return bytes;
}

unsigned bitOf(const Packed &bytes, std::size_t bit)
{
    return (static_cast<unsigned>(bytes.at(bit / 8)) >> (7 - bit % 8)) & 1U;
}

std::optional<Packed> packedFrom(const QString &text)
{
    if (text.size() > 3 * EnrolmentCode::letters) {
        return std::nullopt;
    }
    Packed bytes{};
    std::size_t bit = 0;
    for (const QChar letter : text) {
        if (letter.isSpace() || letter == QLatin1Char('-')) {
            continue;
        }
        const int value = core::crockfordValue(letter);
        if (value < 0 || bit == bitsALetter * EnrolmentCode::letters) {
            return std::nullopt;
        }
        for (std::size_t i = 0; i < bitsALetter; ++i, ++bit) {
            const unsigned set = (static_cast<unsigned>(value) >> (bitsALetter - 1 - i)) & 1U;
            bytes.at(bit / 8) |= static_cast<unsigned char>(set << (7 - bit % 8));
        }
    }
    return bit == bitsALetter * EnrolmentCode::letters ? std::optional(bytes) : std::nullopt;
}

// Of eight bytes as a number.
QString lastDigits(const QByteArray &bytes, qsizetype count)
{
    quint64 number = 0;
    for (const char byte : bytes) {
        number = (number << 8) | static_cast<unsigned char>(byte);
    }
    return QString::number(number).rightJustified(count, QLatin1Char('0')).right(count);
}

QString inGroups(const QString &digits)
{
    QString groups = digits.left(4);
    for (qsizetype at = 4; at < digits.size(); at += 4) {
        groups += QLatin1Char(' ') + digits.mid(at, 4);
    }
    return groups;
}

} // namespace

Result<EnrolmentKey> EnrolmentKey::fromBytes(const core::SecretBytes &bytes)
{
    if (bytes.size() != static_cast<std::size_t>(size)) {
        return core::fail(VaultError::Damaged);
    }
    EnrolmentKey key;
    key.m_key = bytes.clone();
    return key;
}

QByteArray EnrolmentKey::mac(const char *domain, const QByteArray &message) const
{
    QByteArray mac(macSize, Qt::Uninitialized);
    crypto_generichash_state state;
    crypto_generichash_init(&state, m_key.data(), m_key.size(), static_cast<std::size_t>(macSize));
    // With its closing zero, so that no domain is the beginning of another one's message.
    crypto_generichash_update(&state,
                              reinterpret_cast<const unsigned char *>(domain), // NOLINT
                              std::strlen(domain) + 1);
    crypto_generichash_update(&state, octets(message), octetCount(message));
    crypto_generichash_final(&state, octets(mac), static_cast<std::size_t>(macSize));
    sodium_memzero(&state, sizeof(state));
    return mac;
}

bool EnrolmentKey::isGenuine(const char *domain,
                             const QByteArray &message,
                             const QByteArray &mac) const
{
    const QByteArray right = this->mac(domain, message);
    return mac.size() == macSize &&
           sodium_memcmp(octets(right), octets(mac), static_cast<std::size_t>(macSize)) == 0;
}

QString EnrolmentKey::digits(const QByteArray &transcript) const
{
    const QByteArray hash = mac("uketsuke enrolment digits 1", transcript);
    return inGroups(lastDigits(hash.first(8), 8));
}

QString EnrolmentKey::twentyDigits(const QByteArray &transcript) const
{
    const QByteArray hash = mac("uketsuke enrolment digits 20", transcript);
    return inGroups(lastDigits(hash.first(8), 10) + lastDigits(hash.sliced(8, 8), 10));
}

EnrolmentCode EnrolmentCode::random(core::Mode mode)
{
    EnrolmentCode code;
    code.m_mode = mode;
    code.m_code = core::SecretBytes::random(size);
    return code;
}

std::optional<EnrolmentCode> EnrolmentCode::fromText(const QString &text)
{
    auto bytes = packedFrom(text);
    if (!bytes) {
        return std::nullopt;
    }
    std::optional<EnrolmentCode> found;
    for (const auto mode : {core::Mode::Real, core::Mode::Practice}) {
        EnrolmentCode code;
        code.m_mode = mode;
        code.m_code = core::SecretBytes::copyOf(std::span(*bytes).first(size));
        if (!found && packed(code.m_code, mode) == *bytes) {
            found = std::move(code);
        }
    }
    core::wipe(*bytes);
    return found;
}

QString EnrolmentCode::text() const
{
    const Packed bytes = packed(m_code, m_mode);
    QString text;
    for (std::size_t letter = 0; letter < static_cast<std::size_t>(letters); ++letter) {
        unsigned value = 0;
        for (std::size_t i = 0; i < bitsALetter; ++i) {
            value = (value << 1) | bitOf(bytes, letter * bitsALetter + i);
        }
        if (letter > 0 && letter % 4 == 0) {
            text += QLatin1Char(' ');
        }
        text += QLatin1Char(core::crockfordLetters[value]);
    }
    return text;
}

QByteArray EnrolmentCode::name() const
{
    QByteArray name(nameSize, Qt::Uninitialized);
    draw({octets(name), static_cast<std::size_t>(nameSize)}, m_code, "uketsuke enrolment name 1");
    return name;
}

EnrolmentKey EnrolmentCode::key() const
{
    EnrolmentKey key;
    key.m_key = core::SecretBytes(static_cast<std::size_t>(EnrolmentKey::size));
    draw({key.m_key.data(), key.m_key.size()}, m_code, "uketsuke enrolment key 1");
    return key;
}

} // namespace vault
