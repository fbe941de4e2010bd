// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "hq/DataFolder.h"
#include "hq/Options.h"

namespace hq {

// `--add-administrator NAME`: invites an administrator, whether the server runs or not, and prints
// once where to go with which code. It is how the first one comes in, and how one whose phone is
// lost comes back: whoever may write to the data folder may do it. DataUnusable, UsageWrong (the
// name), StoreUnusable.
[[nodiscard]] StartResult<void> addAdministrator(const Options &options);

} // namespace hq
