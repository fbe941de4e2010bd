// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/Result.h"
#include "readers/qr/FamilyContent.h"

#include <QString>

#include <optional>

namespace qr {

// "HNN1:" and, in base 45, flags (1 byte: 1 deflated, 2 sealed, 4 signed), CRC-32 of everything
// behind it (4, big-endian), and the content C, deflated where that is shorter. Signed it is
// key id (8), C, signature (64): Ed25519 over "HNN1", flags, key id and C as they stand.
// C is a CBOR map: 1 schema minor, 2 issued (days since 1900-01-01), 3 postcode, 4 municipality,
// 5 address behind it, 6 telephone, 7 language, 8 members, 9 household id, 10 emergency contact,
// 11 pets, 12 in a car, 13 part; a member: 1 name, 2 kana, 3 birth date (days since 1900-01-01),
// 4 sex, 5 needs (bits), 6 relation, 7 note, 8 language, 9 telephone. The 12-digit number has no
// key.
enum class PayloadError {
    NotOurs,       // another kind of code
    Newer,         // of a version that this program does not know
    Sealed,        // for another municipality's eyes
    Damaged,       // a character is missing or wrong: scan again
    NotAHousehold, // undamaged, and not what it says to be
    TooMany,       // members in one code
    Nobody,        // no member
};

struct PayloadSignature
{
    QByteArray keyId; // 8 bytes
    QByteArray signedBytes;
    QByteArray signature; // 64 bytes; nobody has checked it yet

    bool operator==(const PayloadSignature &) const = default;
};

struct Payload
{
    FamilyContent content;
    std::optional<PayloadSignature> signature; // none: as most are

    bool operator==(const Payload &) const = default;
};

inline constexpr qsizetype longestPayload = 2'000; // characters; QR version 25 at M holds 1,451

[[nodiscard]] core::Result<Payload, PayloadError> payloadFrom(const QString &text);
[[nodiscard]] QString payloadText(const FamilyContent &content);

} // namespace qr
