// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/SecretBytes.h"
#include "vault/VaultError.h"

#include <QString>

namespace vault {

// A wrapping key (wrappingKeySize random bytes) in a file of its own, 0600: whoever copies only
// what it wraps has nothing. Made where it is not there. Two processes must not do that at once.
// TooOpen, Damaged, or what the disk says.
[[nodiscard]] Result<core::SecretBytes> openOrMakeKeyFile(const QString &path);

} // namespace vault
