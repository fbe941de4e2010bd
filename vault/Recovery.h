// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "vault/BoxKey.h"
#include "vault/StaffSlot.h"

#include <QString>

#include <vector>

namespace vault {

// What city hall's recovery secret opens of a desk's key folder, without any passphrase. Needs
// nothing but shelter.keys, so also of a folder of which the rest is lost. All the shelter's key
// pairs, newest first, never none.
//
// NotThere, Damaged, or WrongKey for another municipality's recovery secret.
[[nodiscard]] Result<std::vector<BoxKeyPair>> recoverShelter(const QString &keyFolder,
                                                             const BoxKeyPair &recovery);

// A way in for a desk whose passphrases nobody knows: a new KEK around the same shelter secrets,
// and one supervisor's slot for this passphrase, whose duty number is the answer. All other slots
// are removed, as what they open wraps nothing any more. Nothing else changes: the desk stays the
// same desk. Until the last step the old passphrases open it, so the number is one that was free;
// cut short at any moment, it may be done again. Damaged also where kiosk.id is, as a slot is bound
// to it.
[[nodiscard]] Result<core::DutyNumber> makeWayIn(const QString &keyFolder,
                                                 const BoxKeyPair &recovery,
                                                 const core::SecretBytes &passphrase);

// 80 random bits in four groups of four letters ("k7md-2x9q-…"), as the desk's keyboard types them.
[[nodiscard]] core::SecretBytes drawPassphrase();

} // namespace vault
