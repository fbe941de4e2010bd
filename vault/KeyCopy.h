// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "vault/VaultError.h"

#include <QString>

namespace vault {

// Copies the files of a KeyFolder, and nothing else that lies there, into a folder that is made if
// only itself is missing. Files that are the same already are left alone; each other one is
// replaced whole (DurableFile) and read back. `to` may lie on a medium that knows no rights; where
// it does, only the owner may read. NotThere when either cannot be reached.
//
// Secrets stay as they are: wrapped by the staff's passphrase, but for the desk's signing key.
[[nodiscard]] Result<void> copyKeyFiles(const QString &from, const QString &to);

} // namespace vault
