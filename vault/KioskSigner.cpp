// SPDX-License-Identifier: Apache-2.0
#include "vault/KioskSigner.h"

#include "vault/DurableFile.h"
#include "vault/Octets.h"

#include <algorithm>
#include <sodium.h>

namespace vault {

static_assert(SigningPublicKey::size == crypto_sign_PUBLICKEYBYTES);
static_assert(signatureSize == crypto_sign_BYTES);
static_assert(KioskSigner::seedSize == crypto_sign_SEEDBYTES);

namespace {

QByteArray message(const char *domain, const QByteArray &bytes)
{
    return QByteArray(domain) + '\0' + bytes;
}

} // namespace

std::optional<SigningPublicKey> SigningPublicKey::fromBytes(const QByteArray &bytes)
{
    if (bytes.size() != size || crypto_core_ed25519_is_valid_point(octets(bytes)) != 1) {
        return std::nullopt;
    }
    SigningPublicKey key;
    std::copy_n(octets(bytes), size, key.bytes.begin());
    return key;
}

QByteArray SigningPublicKey::toBytes() const
{
    return byteArrayOf(bytes);
}

KioskSigner KioskSigner::generate()
{
    KioskSigner signer;
    signer.m_secret = core::SecretBytes(crypto_sign_SECRETKEYBYTES);
    crypto_sign_keypair(signer.m_publicKey.bytes.data(), signer.m_secret.data());
    return signer;
}

Result<KioskSigner> KioskSigner::fromSeed(const core::SecretBytes &seed)
{
    if (seed.size() != seedSize) {
        return core::fail(VaultError::Damaged);
    }
    KioskSigner signer;
    signer.m_secret = core::SecretBytes(crypto_sign_SECRETKEYBYTES);
    crypto_sign_seed_keypair(signer.m_publicKey.bytes.data(), signer.m_secret.data(), seed.data());
    return signer;
}

Result<KioskSigner> KioskSigner::load(const QString &path)
{
    auto bytes = readSecretFile(path, seedSize);
    if (!bytes) {
        return core::fail(bytes.error());
    }
    const auto seed = core::SecretBytes::copyOf(octetSpan(*bytes));
    sodium_memzero(bytes->data(), static_cast<std::size_t>(bytes->size()));
    return fromSeed(seed);
}

Result<void> KioskSigner::save(const QString &path) const
{
    QByteArray seed(static_cast<qsizetype>(seedSize), Qt::Uninitialized);
    crypto_sign_ed25519_sk_to_seed(octets(seed), m_secret.data());
    const auto written = writeDurably(path, seed);
    sodium_memzero(seed.data(), seedSize);
    return written;
}

QByteArray KioskSigner::sign(const char *domain, const QByteArray &bytes) const
{
    const QByteArray text = message(domain, bytes);
    QByteArray signature(signatureSize, Qt::Uninitialized);
    crypto_sign_detached(
        octets(signature), nullptr, octets(text), octetCount(text), m_secret.data());
    return signature;
}

Verdict verify(const char *domain,
               const QByteArray &bytes,
               const QByteArray &signature,
               const SigningPublicKey &signer)
{
    if (signature.size() != signatureSize) {
        return Verdict::Forged;
    }
    const QByteArray text = message(domain, bytes);
    const int answer = crypto_sign_verify_detached(
        octets(signature), octets(text), octetCount(text), signer.bytes.data());
    return answer == 0 ? Verdict::Genuine : Verdict::Forged;
}

} // namespace vault
