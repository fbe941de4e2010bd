// SPDX-License-Identifier: Apache-2.0
#include "vault/ShelterRotation.h"

#include "vault/DurableFile.h"
#include "vault/KeyFolder.h"

using namespace Qt::StringLiterals;

namespace vault {

Result<void> rotateShelter(const QString &keyFolder,
                           core::DutyNumber number,
                           const core::SecretBytes &passphrase)
{
    const auto keys = KeyFolder::open(keyFolder);
    if (keys && keys->isTakenOut()) {
        return core::fail(VaultError::NotAllowed);
    }
    const auto unlocked = keys ? keys->unlock(number, passphrase) : core::fail(keys.error());
    if (!unlocked) {
        return core::fail(unlocked.error());
    }
    if (!keys->shelter().hasSecret()) {
        return core::fail(VaultError::NotThere);
    }
    const auto shelter = keys->shelter().holding(
        BoxKeyPair::generate(), unlocked->kek, keys->municipality().recovery);
    return shelter ? writeDurably(keyFolder + u"/shelter.keys"_s, shelter->toBytes())
                   : core::fail(shelter.error());
}

} // namespace vault
