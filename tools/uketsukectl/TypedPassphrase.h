// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/SecretBytes.h"

namespace uketsukectl {

// The first line of standard input, byte by byte into guarded memory: no buffer of a library keeps
// a copy. At most 1,024 bytes; empty when nothing was typed.
[[nodiscard]] core::SecretBytes typedPassphrase();

} // namespace uketsukectl
