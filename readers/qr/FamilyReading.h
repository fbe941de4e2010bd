// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/Family.h"
#include "readers/qr/FamilyContent.h"

namespace qr {

// What a code says, as the desk takes it: all of it with the source Code, who lives together with
// one address, the municipality by its name. What cannot be taken is told as a doubt.
[[nodiscard]] core::Family familyOf(const FamilyContent &content, core::Family::Word word);

} // namespace qr
