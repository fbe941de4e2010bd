// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "hq/Options.h"

namespace hq {

// What whoever keeps the server does with desks at its terminal, beside the running headquarters:
// make a one-time code, see who waits, approve, refuse, revoke, move, rotate a shelter's key. The
// program's exit status: 0 done, 1 not done, and why on stderr.
[[nodiscard]] int runDeskCommand(const Options &options);

} // namespace hq
