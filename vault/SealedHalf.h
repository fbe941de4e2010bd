// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/Draft.h"
#include "vault/BoxKey.h"

#include <optional>

namespace vault {

// What a desk needs to seal a person; all of it public, so locked and unlocked intake write alike.
struct SealingKeys
{
    BoxPublicKey inquiry; // the municipality's
    BoxPublicKey shelter; // the same on all desks of the shelter

    bool operator==(const SealingKeys &) const = default;
};

// The sealed half of a record: everything that says who somebody is. Its bytes are
//
//   sealed-half = [
//     version: 1,
//     key-id: bstr .size 8,        ; random, names the person key
//     nonce: bstr .size 24,        ; random
//     ciphertext: bstr,            ; XChaCha20-Poly1305-IETF, tag last
//     inquiry-box: bstr .size 80,  ; person key, crypto_box_seal to the inquiry key
//     inquiry-key: bstr .size 8,   ; which one: first 8 bytes of SHA-256 over the public key
//   ]
//
// The plaintext is core::encode(PersonDetails), padded by sodium_pad to a multiple of 256 bytes, so
// that the length of a name does not show. The associated data are the ASCII letters
// "uketsuke record 1" and the bytes of the record's clear half: a sealed half moved to another
// record, stream or place in the stream does not open. The person key is drawn anew for every
// sealed half.
struct SealedHalf
{
    QByteArray keyId;
    QByteArray nonce;
    QByteArray ciphertext;
    QByteArray inquiryBox;
    QByteArray inquiryKey;

    [[nodiscard]] QByteArray toBytes() const;
    [[nodiscard]] static std::optional<SealedHalf> fromBytes(const QByteArray &bytes);

    bool operator==(const SealedHalf &) const = default;
};

// The person key once more, sealed to the shelter key: a row of the mutable table person_key.
// Deleting all rows of a handle is its expiry.
struct PersonKeyRow
{
    QByteArray keyId; // 8 bytes
    QByteArray box;   // 80 bytes

    bool operator==(const PersonKeyRow &) const = default;
};

struct SealedPerson
{
    QByteArray half;
    PersonKeyRow key;
};

// WrongKey when one of the keys is none.
[[nodiscard]] Result<SealedPerson>
seal(const core::PersonDetails &person, const QByteArray &clearBytes, const SealingKeys &keys);

// For the desk: with the shelter's secret and the row.
[[nodiscard]] Result<core::PersonDetails> openForShelter(const QByteArray &half,
                                                         const QByteArray &clearBytes,
                                                         const QByteArray &box,
                                                         const BoxKeyPair &shelter);
// The same when the shelter's key was changed since: tries those of before.
[[nodiscard]] Result<core::PersonDetails> openForShelter(const QByteArray &half,
                                                         const QByteArray &clearBytes,
                                                         const QByteArray &box,
                                                         const BoxKeyPair &shelter,
                                                         std::span<const BoxKeyPair> former);
// For the officer who answers inquiries: with the inquiry secret alone.
[[nodiscard]] Result<core::PersonDetails>
openForInquiry(const QByteArray &half, const QByteArray &clearBytes, const BoxKeyPair &inquiry);

} // namespace vault
