// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/SecretBytes.h"
#include "vault/StaffSlot.h"
#include "vault/VaultError.h"

#include <QByteArray>

namespace vault {

// What is kept of a passphrase that opens nothing but proves who somebody is: Argon2id with its
// salt and cost, as text ("$argon2id$…"). Half a second and 256 MiB in production: never on a
// thread that others wait for.
[[nodiscard]] Result<QByteArray> hashPassphrase(const core::SecretBytes &passphrase,
                                                Argon2Cost cost);

// WrongPassphrase, also for a text that is no such hash; OutOfMemory.
[[nodiscard]] Result<void> checkPassphrase(const QByteArray &hash,
                                           const core::SecretBytes &passphrase);

} // namespace vault
