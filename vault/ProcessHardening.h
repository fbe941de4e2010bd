// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace vault {

enum class Hardening { Done, Refused };

// No core file, and no other process of the same user may read this one's memory: call first thing
// in main(), before a secret exists. Refused means the kernel said no.
[[nodiscard]] Hardening hardenProcess();

} // namespace vault
