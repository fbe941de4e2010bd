// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/SecretBytes.h"
#include "vault/VaultError.h"

#include <QByteArray>

namespace vault {

inline constexpr qsizetype wrappingOverhead = 24 + 16; // nonce and tag
inline constexpr std::size_t wrappingKeySize = 32;

// A secret under another secret: nonce (24 random bytes) and XChaCha20-Poly1305-IETF. A random
// nonce cannot repeat on a cloned disk as a counter would. context says what the secret is for, so
// that nothing unwraps in another place than where it was put.
[[nodiscard]] QByteArray
wrap(const core::SecretBytes &secret, const core::SecretBytes &key, const QByteArray &context);
// WrongKey when key or context is another, or a bit was changed.
[[nodiscard]] Result<core::SecretBytes>
unwrap(const QByteArray &wrapped, const core::SecretBytes &key, const QByteArray &context);

} // namespace vault
