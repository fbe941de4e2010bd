// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/CborReader.h"
#include "vault/BoxKey.h"
#include "vault/KioskSigner.h"

#include <optional>

namespace wire {

// Reject the reader when the bytes are no key that can be used.
[[nodiscard]] std::optional<vault::SigningPublicKey> readSigningKey(core::CborReader &reader);
[[nodiscard]] std::optional<vault::BoxPublicKey> readBoxKey(core::CborReader &reader);

} // namespace wire
