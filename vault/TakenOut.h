// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "vault/VaultError.h"

#include <QString>

namespace vault {

// A key folder that headquarters took out: no staff slots, and in their place a file `revoked`,
// without which a folder without slots is a damaged one. All else stays: the desk goes on recording
// and signing, and the recovery key opens its names.
[[nodiscard]] bool isTakenOut(const QString &keyFolder);
[[nodiscard]] QString takenOutFile();

// The file first, so that after a power loss half-way nothing opens either; then every slot, also
// of folders that a restore set aside beside this one (`keys.…`) and what a power loss left of a
// slot being written. Done again it changes nothing. What was deleted is not overwritten: it is
// words stretched by Argon2id that protect whatever the medium may still hold.
[[nodiscard]] Result<void> takeOut(const QString &keyFolder);

} // namespace vault
