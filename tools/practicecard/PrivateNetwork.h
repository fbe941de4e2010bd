// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/Result.h"

#include <QString>

namespace practice {

// Puts this process, and all that it starts, into a network of its own with nothing but loopback:
// the virtual reader's driver listens on every address and must not be reachable from elsewhere.
// Has to be called before any thread exists. Without root it takes a user namespace as well. The
// error is a sentence for the terminal.
[[nodiscard]] core::Result<void, QString> enterPrivateNetwork();

} // namespace practice
