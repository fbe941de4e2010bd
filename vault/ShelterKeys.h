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
    // Of a desk that has not been given the secret yet: it seals as every desk of the shelter does.
    [[nodiscard]] static ShelterKeys withoutSecret(const BoxPublicKey &publicKey);
    [[nodiscard]] static Result<ShelterKeys> fromBytes(const QByteArray &bytes);
    [[nodiscard]] QByteArray toBytes() const;

    // To which names are sealed now.
    [[nodiscard]] const BoxPublicKey &publicKey() const { return m_generations.front().publicKey; }
    [[nodiscard]] bool hasSecret() const { return !m_generations.front().wrapped.isEmpty(); }
    // Whether it is one of them, with or without its secret.
    [[nodiscard]] bool knows(const BoxPublicKey &publicKey) const;
    // The secret of now, sealed to the municipality's recovery key; empty without a secret.
    [[nodiscard]] const QByteArray &escrow() const { return m_generations.front().escrow; }
    // All whose secret is here, newest first. NotThere without any; WrongKey when the KEK is
    // another, or a secret does not belong to its public half.
    [[nodiscard]] Result<std::vector<BoxKeyPair>> unwrap(const core::SecretBytes &kek) const;
    // The same at city hall, with the recovery secret.
    [[nodiscard]] Result<std::vector<BoxKeyPair>> recover(const BoxKeyPair &recovery) const;

    // What follows makes keys anew; Damaged: there would be more than maxGenerations. -------------

    // From now on names are sealed to this one; a secret that is here stays here.
    [[nodiscard]] Result<ShelterKeys> sealingTo(const BoxPublicKey &next) const;
    // With this secret, too. A pair that is not among them yet becomes the one of now.
    [[nodiscard]] Result<ShelterKeys> holding(const BoxKeyPair &pair,
                                              const core::SecretBytes &kek,
                                              const BoxPublicKey &recovery) const;
    // The same under another KEK: what is not among the pairs stays without its secret.
    [[nodiscard]] Result<ShelterKeys> wrappedAnew(std::span<const BoxKeyPair> pairs,
                                                  const core::SecretBytes &kek,
                                                  const BoxPublicKey &recovery) const;

private:
    struct Generation
    {
        BoxPublicKey publicKey;
        QByteArray wrapped;
        QByteArray escrow;
    };
    ShelterKeys() = default;
    [[nodiscard]] static Result<Generation>
    seal(const BoxKeyPair &pair, const core::SecretBytes &kek, const BoxPublicKey &recovery);
    template <typename Open> [[nodiscard]] Result<std::vector<BoxKeyPair>> opened(Open open) const;
    void bringForward(const BoxPublicKey &publicKey);
    [[nodiscard]] Result<ShelterKeys> checked() &&;

    std::vector<Generation> m_generations; // never empty
};

} // namespace vault
