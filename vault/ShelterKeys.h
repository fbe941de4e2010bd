// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "vault/BoxKey.h"

#include <span>
#include <vector>

namespace vault {

// The shelter's X25519 key pair at rest: the public half in the clear, the secret wrapped by this
// kiosk's KEK, and once more sealed to the municipality's recovery key, so that a forgotten
// passphrase or a dead kiosk loses nobody. With it those of before, as after a rotation old names
// are still sealed to them.
//
//   shelter-keys = [version: 1, generation…]         ; one, as made at the first start
//                / [version: 2, [1*16 [generation…]]] ; newest first
//   generation   = public: bstr .size 32, wrapped: bstr .size 72, escrow: bstr .size 80
class ShelterKeys
{
public:
    static constexpr qsizetype maxGenerations = 16;

    [[nodiscard]] static Result<ShelterKeys>
    make(const BoxKeyPair &pair, const core::SecretBytes &kek, const BoxPublicKey &recovery);
    // Newest first. Damaged: none, or more than maxGenerations.
    [[nodiscard]] static Result<ShelterKeys> make(std::span<const BoxKeyPair> pairs,
                                                  const core::SecretBytes &kek,
                                                  const BoxPublicKey &recovery);
    // Of a desk that has not been given the secret yet: it seals as every desk of the shelter does.
    [[nodiscard]] static ShelterKeys withoutSecret(const BoxPublicKey &publicKey);
    [[nodiscard]] static Result<ShelterKeys> fromBytes(const QByteArray &bytes);
    [[nodiscard]] QByteArray toBytes() const;

    // To which names are sealed now.
    [[nodiscard]] const BoxPublicKey &publicKey() const { return m_generations.front().publicKey; }
    [[nodiscard]] bool hasSecret() const { return !m_generations.front().wrapped.isEmpty(); }
    // The secret of now, sealed to the municipality's recovery key; empty without a secret.
    [[nodiscard]] const QByteArray &escrow() const { return m_generations.front().escrow; }
    // All, newest first. NotThere without a secret; WrongKey when the KEK is another, or a secret
    // does not belong to its public half.
    [[nodiscard]] Result<std::vector<BoxKeyPair>> unwrap(const core::SecretBytes &kek) const;
    // The same at city hall, with the recovery secret.
    [[nodiscard]] Result<std::vector<BoxKeyPair>> recover(const BoxKeyPair &recovery) const;

private:
    struct Generation
    {
        BoxPublicKey publicKey;
        QByteArray wrapped;
        QByteArray escrow;
    };
    ShelterKeys() = default;

    std::vector<Generation> m_generations; // never empty
};

} // namespace vault
