// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "vault/BoxKey.h"

#include <QString>

#include <optional>

namespace vault {

// What waits in an enrolled kiosk's key folder until somebody unlocks it, because it takes the
// kiosk's KEK:
//   shelter.make   this desk is to make its shelter's key
//   shelter.gift   the shelter's secret, from another desk (ShelterGift.h)
[[nodiscard]] Result<void> askToMakeKey(const QString &keyFolder);
[[nodiscard]] bool isKeyToBeMade(const QString &keyFolder);
[[nodiscard]] Result<void> keepGift(const QString &keyFolder, const QByteArray &gift);

struct WaitingKeys
{
    std::optional<BoxKeyPair> made;
    std::optional<BoxKeyPair> given;
};

// What of it there is; a gift that this desk cannot open is none.
[[nodiscard]] WaitingKeys waitingKeys(const QString &keyFolder, const core::SecretBytes &kek);
// They are in ShelterKeys now.
[[nodiscard]] Result<void> forget(const QString &keyFolder, const WaitingKeys &keys);

} // namespace vault
