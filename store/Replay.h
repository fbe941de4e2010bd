// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "store/RegisterState.h"

namespace store {

// Reads the whole log from its first record: every record decodes, hashes to what stands beside it
// and continues its stream, or Damaged. The state is that of the shelter that kiosk wrote last.
[[nodiscard]] Result<RegisterState> replayed(const LogTable &log, const core::KioskId &kiosk);

} // namespace store
