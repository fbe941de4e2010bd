// SPDX-License-Identifier: Apache-2.0
#include "vault/KeyFile.h"

#include "vault/DurableFile.h"
#include "vault/Octets.h"
#include "vault/Wrapping.h"

namespace vault {

namespace {

Result<core::SecretBytes> make(const QString &path)
{
    auto key = core::SecretBytes::random(wrappingKeySize);
    QByteArray bytes = byteArrayOf(key.span());
    const auto written = writeDurably(path, bytes);
    core::wipe({octets(bytes), wrappingKeySize});
    return written ? Result<core::SecretBytes>(std::move(key)) : core::fail(written.error());
}

} // namespace

Result<core::SecretBytes> openOrMakeKeyFile(const QString &path)
{
    auto bytes = readSecretFile(path, wrappingKeySize);
    if (!bytes) {
        return bytes.error() == VaultError::NotThere ? make(path) : core::fail(bytes.error());
    }
    auto key = core::SecretBytes::copyOf(octetSpan(*bytes));
    core::wipe({octets(*bytes), key.size()});
    return key.size() == wrappingKeySize ? Result<core::SecretBytes>(std::move(key))
                                         : core::fail(VaultError::Damaged);
}

} // namespace vault
