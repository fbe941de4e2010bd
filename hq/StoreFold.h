// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "hq/Claims.h"
#include "hq/ShelterFold.h"
#include "hq/StoreCheck.h"

namespace hq {

struct FoldedStore
{
    CheckedStore checked;
    Claims claims; // with headcounts folded from the stored records and announcements alone
};

// checkStore(), and what a headquarters that started from this database would count.
[[nodiscard]] StoreResult<FoldedStore> foldStore(Database &database);

} // namespace hq
