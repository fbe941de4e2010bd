// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "vault/BoxKey.h"

namespace vault {

// The shelter's X25519 key pair at rest: the public half in the clear, the secret wrapped by this
// kiosk's KEK, and once more sealed to the municipality's recovery key, so that a forgotten
// passphrase or a dead kiosk loses nobody.
class ShelterKeys
{
public:
    [[nodiscard]] static Result<ShelterKeys>
    make(const BoxKeyPair &pair, const core::SecretBytes &kek, const BoxPublicKey &recovery);
    [[nodiscard]] static Result<ShelterKeys> fromBytes(const QByteArray &bytes);
    [[nodiscard]] QByteArray toBytes() const;

    [[nodiscard]] const BoxPublicKey &publicKey() const { return m_publicKey; }
    // WrongKey when the KEK is another, or the secret does not belong to publicKey().
    [[nodiscard]] Result<BoxKeyPair> unwrap(const core::SecretBytes &kek) const;
    // At city hall, with the recovery secret.
    [[nodiscard]] Result<BoxKeyPair> recover(const BoxKeyPair &recovery) const;

private:
    ShelterKeys() = default;

    [[nodiscard]] Result<BoxKeyPair> checked(Result<core::SecretBytes> secret) const;

    BoxPublicKey m_publicKey;
    QByteArray m_wrapped;
    QByteArray m_escrow;
};

} // namespace vault
