// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/SecretBytes.h"
#include "vault/VaultError.h"

#include <QByteArray>
#include <QString>

#include <array>
#include <optional>

namespace vault {

// Ed25519.
struct SigningPublicKey
{
    static constexpr qsizetype size = 32;

    std::array<unsigned char, size> bytes{};

    // Nothing for a wrong length or bytes that are no point of the prime-order group.
    [[nodiscard]] static std::optional<SigningPublicKey> fromBytes(const QByteArray &bytes);
    [[nodiscard]] QByteArray toBytes() const;

    bool operator==(const SigningPublicKey &) const = default;
};

inline constexpr qsizetype signatureSize = 64;

// Signs with a key that lies in a 0600 file, so it works while the vault is locked: reception never
// waits for a passphrase. (A thief can sign until the kiosk is revoked: docs/security.md.) Also
// used by headquarters for its receipts.
class KioskSigner
{
public:
    static constexpr std::size_t seedSize = 32;

    [[nodiscard]] static KioskSigner generate();
    // Damaged unless the seed has seedSize bytes.
    [[nodiscard]] static Result<KioskSigner> fromSeed(const core::SecretBytes &seed);
    [[nodiscard]] static Result<KioskSigner> load(const QString &path);
    // The seed, to a 0600 file.
    [[nodiscard]] Result<void> save(const QString &path) const;

    [[nodiscard]] const SigningPublicKey &publicKey() const { return m_publicKey; }
    // What is signed is domain, a zero byte, bytes. The domain ("uketsuke batch 1") says what the
    // bytes are, so that a signature of one kind of message never passes for another.
    [[nodiscard]] QByteArray sign(const char *domain, const QByteArray &bytes) const;

private:
    KioskSigner() = default;

    SigningPublicKey m_publicKey;
    core::SecretBytes m_secret; // 64 bytes: seed and public key
};

enum class Verdict { Genuine, Forged };

[[nodiscard]] Verdict verify(const char *domain,
                             const QByteArray &bytes,
                             const QByteArray &signature,
                             const SigningPublicKey &signer);

} // namespace vault
