// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/Event.h"

namespace uketsukectl {

// The arrival of somebody who does not exist: every name and address says 見本 (sample). The same
// number is always the same somebody; uuid and handle are drawn anew.
[[nodiscard]] core::Event sampleArrival(quint32 number, const core::ShelterCode &shelter);

} // namespace uketsukectl
