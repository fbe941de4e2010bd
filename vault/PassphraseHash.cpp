// SPDX-License-Identifier: Apache-2.0
#include "vault/PassphraseHash.h"

#include <cerrno>
#include <sodium.h>

namespace vault {

namespace {

const char *charsOf(const core::SecretBytes &secret)
{
    return reinterpret_cast<const char *>(secret.data());
}

} // namespace

Result<QByteArray> hashPassphrase(const core::SecretBytes &passphrase, Argon2Cost cost)
{
    QByteArray hash(crypto_pwhash_STRBYTES, '\0');
    if (crypto_pwhash_str_alg(hash.data(),
                              charsOf(passphrase),
                              passphrase.size(),
                              cost.passes,
                              static_cast<std::size_t>(cost.memoryBytes),
                              crypto_pwhash_ALG_ARGON2ID13) != 0) {
        return core::fail(VaultError::OutOfMemory);
    }
    return QByteArray(hash.constData()); // without the zeros behind it
}

Result<void> checkPassphrase(const QByteArray &hash, const core::SecretBytes &passphrase)
{
    if (passphrase.isEmpty() || hash.size() >= qsizetype(crypto_pwhash_STRBYTES)) {
        return core::fail(VaultError::WrongPassphrase);
    }
    errno = 0;
    if (crypto_pwhash_str_verify(hash.constData(), charsOf(passphrase), passphrase.size()) == 0) {
        return {};
    }
    return core::fail(errno == ENOMEM ? VaultError::OutOfMemory : VaultError::WrongPassphrase);
}

} // namespace vault
