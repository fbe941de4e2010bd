// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/SecretBytes.h"
#include "vault/VaultError.h"

#include <QByteArray>

#include <array>
#include <optional>
#include <span>

namespace vault {

// X25519: whoever holds it can seal, and cannot open what was sealed.
struct BoxPublicKey
{
    static constexpr qsizetype size = 32;

    std::array<unsigned char, size> bytes{};

    // Nothing for a wrong length or a point that would make every box readable.
    [[nodiscard]] static std::optional<BoxPublicKey> fromBytes(const QByteArray &bytes);
    [[nodiscard]] QByteArray toBytes() const;
    // First 8 bytes of SHA-256 over the key.
    [[nodiscard]] QByteArray fingerprint() const;

    bool operator==(const BoxPublicKey &) const = default;
};

struct BoxKeyPair
{
    BoxPublicKey publicKey;
    core::SecretBytes secret; // 32 bytes

    [[nodiscard]] static BoxKeyPair generate();
    // Damaged unless it is 32 bytes.
    [[nodiscard]] static Result<BoxKeyPair> fromSecret(core::SecretBytes secret);
    [[nodiscard]] BoxKeyPair clone() const { return {publicKey, secret.clone()}; }
};

inline constexpr qsizetype boxOverhead = 48;

// Anonymous sealing (crypto_box_seal): needs only the public key, so it works while locked.
// WrongKey for a key that nobody can hold.
[[nodiscard]] Result<QByteArray> sealTo(const BoxPublicKey &receiver,
                                        std::span<const unsigned char> secret);
// Into a buffer that the caller wipes; into.size() must be what was sealed. For thousands of keys
// in a row, where a guarded allocation each would cost more than the opening.
[[nodiscard]] Result<void>
openBoxInto(std::span<unsigned char> into, const QByteArray &box, const BoxKeyPair &receiver);
[[nodiscard]] Result<core::SecretBytes> openBox(const QByteArray &box, const BoxKeyPair &receiver);

} // namespace vault
