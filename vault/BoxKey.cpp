// SPDX-License-Identifier: Apache-2.0
#include "vault/BoxKey.h"

#include "vault/Octets.h"

#include <algorithm>
#include <sodium.h>

namespace vault {

static_assert(BoxPublicKey::size == crypto_box_PUBLICKEYBYTES);
static_assert(boxOverhead == crypto_box_SEALBYTES);

std::optional<BoxPublicKey> BoxPublicKey::fromBytes(const QByteArray &bytes)
{
    if (bytes.size() != size) {
        return std::nullopt;
    }
    BoxPublicKey key;
    std::copy_n(octets(bytes), size, key.bytes.begin());
    // Multiplying a low-order point gives zero whatever the scalar; libsodium answers -1 then.
    std::array<unsigned char, crypto_scalarmult_BYTES> shared{};
    const std::array<unsigned char, crypto_scalarmult_SCALARBYTES> scalar{1};
    if (crypto_scalarmult(shared.data(), scalar.data(), key.bytes.data()) != 0) {
        return std::nullopt;
    }
    return key;
}

QByteArray BoxPublicKey::toBytes() const
{
    return byteArrayOf(bytes);
}

QByteArray BoxPublicKey::fingerprint() const
{
    std::array<unsigned char, crypto_hash_sha256_BYTES> hash{};
    crypto_hash_sha256(hash.data(), bytes.data(), bytes.size());
    return byteArrayOf(std::span(hash).first(8));
}

BoxKeyPair BoxKeyPair::generate()
{
    BoxKeyPair pair{{}, core::SecretBytes(crypto_box_SECRETKEYBYTES)};
    crypto_box_keypair(pair.publicKey.bytes.data(), pair.secret.data());
    return pair;
}

Result<BoxKeyPair> BoxKeyPair::fromSecret(core::SecretBytes secret)
{
    if (secret.size() != crypto_box_SECRETKEYBYTES) {
        return core::fail(VaultError::Damaged);
    }
    BoxKeyPair pair{{}, std::move(secret)};
    if (crypto_scalarmult_base(pair.publicKey.bytes.data(), pair.secret.data()) != 0) {
        return core::fail(VaultError::Damaged);
    }
    return pair;
}

Result<QByteArray> sealTo(const BoxPublicKey &receiver, std::span<const unsigned char> secret)
{
    QByteArray box(static_cast<qsizetype>(secret.size()) + boxOverhead, Qt::Uninitialized);
    if (crypto_box_seal(octets(box), secret.data(), secret.size(), receiver.bytes.data()) != 0) {
        return core::fail(VaultError::WrongKey);
    }
    return box;
}

Result<void>
openBoxInto(std::span<unsigned char> into, const QByteArray &box, const BoxKeyPair &receiver)
{
    if (box.size() != static_cast<qsizetype>(into.size()) + boxOverhead) {
        return core::fail(VaultError::Damaged);
    }
    if (receiver.secret.size() != static_cast<std::size_t>(BoxPublicKey::size)) {
        return core::fail(VaultError::WrongKey); // a desk that has only the public half
    }
    if (crypto_box_seal_open(into.data(),
                             octets(box),
                             octetCount(box),
                             receiver.publicKey.bytes.data(),
                             receiver.secret.data()) != 0) {
        return core::fail(VaultError::WrongKey);
    }
    return {};
}

Result<core::SecretBytes> openBox(const QByteArray &box, const BoxKeyPair &receiver)
{
    if (box.size() <= boxOverhead) {
        return core::fail(VaultError::Damaged);
    }
    core::SecretBytes secret(static_cast<std::size_t>(box.size() - boxOverhead));
    if (const auto opened = openBoxInto({secret.data(), secret.size()}, box, receiver); !opened) {
        return core::fail(opened.error());
    }
    return secret;
}

} // namespace vault
