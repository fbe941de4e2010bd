// SPDX-License-Identifier: Apache-2.0
#include "vault/Wrapping.h"

#include "vault/Octets.h"

#include <sodium.h>

namespace vault {

namespace {

constexpr qsizetype nonceSize = crypto_aead_xchacha20poly1305_ietf_NPUBBYTES;
constexpr qsizetype tagSize = crypto_aead_xchacha20poly1305_ietf_ABYTES;
static_assert(wrappingOverhead == nonceSize + tagSize);
static_assert(wrappingKeySize == crypto_aead_xchacha20poly1305_ietf_KEYBYTES);

} // namespace

QByteArray
wrap(const core::SecretBytes &secret, const core::SecretBytes &key, const QByteArray &context)
{
    Q_ASSERT(key.size() == wrappingKeySize);
    QByteArray wrapped(wrappingOverhead + static_cast<qsizetype>(secret.size()), Qt::Uninitialized);
    unsigned char *nonce = octets(wrapped);
    randombytes_buf(nonce, nonceSize);
    crypto_aead_xchacha20poly1305_ietf_encrypt(nonce + nonceSize,
                                               nullptr,
                                               secret.data(),
                                               secret.size(),
                                               octets(context),
                                               octetCount(context),
                                               nullptr,
                                               nonce,
                                               key.data());
    return wrapped;
}

Result<core::SecretBytes>
unwrap(const QByteArray &wrapped, const core::SecretBytes &key, const QByteArray &context)
{
    if (wrapped.size() <= wrappingOverhead || key.size() != wrappingKeySize) {
        return core::fail(VaultError::Damaged);
    }
    core::SecretBytes secret(static_cast<std::size_t>(wrapped.size() - wrappingOverhead));
    const unsigned char *nonce = octets(wrapped);
    if (crypto_aead_xchacha20poly1305_ietf_decrypt(secret.data(),
                                                   nullptr,
                                                   nullptr,
                                                   nonce + nonceSize,
                                                   octetCount(wrapped) - nonceSize,
                                                   octets(context),
                                                   octetCount(context),
                                                   nonce,
                                                   key.data()) != 0) {
        return core::fail(VaultError::WrongKey);
    }
    return secret;
}

} // namespace vault
