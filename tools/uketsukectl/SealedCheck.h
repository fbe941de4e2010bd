// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "vault/KeyFolder.h"

#include <QString>
#include <QStringList>

namespace uketsukectl {

struct SealedFindings
{
    QStringList findings; // each names its record
    int halves = 0;       // sealed halves looked at
    int expired = 0;      // of them without a person key
};

// Whether who somebody is stands where it was put, in a desk's register.db. Without a key: every
// person key belongs to a record, and stands under that record's wrist number (by which it
// expires). With the shelter's: every sealed half opens with its own person key, in its own record;
// only that tells boxes which were swapped or changed.
[[nodiscard]] SealedFindings checkSealed(const QString &folder, const vault::Unlocked *unlocked);

} // namespace uketsukectl
