// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/SecretBytes.h"
#include "core/Staff.h"
#include "vault/VaultError.h"

#include <QString>

namespace vault {

// A new shelter key pair for the names to come, in a desk's key folder: whoever took the old secret
// with them opens nothing of these. The old ones stay, so no name of before becomes unreadable, and
// all are escrowed to the recovery key. One file is replaced, whole or not at all. Not beside a
// running desk, which would go on sealing to the old one.
//
// WrongPassphrase; NotThere where this desk was not given the secret; Damaged also when
// ShelterKeys::maxGenerations are there.
[[nodiscard]] Result<void> rotateShelter(const QString &keyFolder,
                                         core::DutyNumber number,
                                         const core::SecretBytes &passphrase);

} // namespace vault
