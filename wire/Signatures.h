// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "vault/KioskSigner.h"
#include "wire/Envelope.h"

namespace wire {

// The Ed25519 of vault behind the two functions that envelopes take. The signer must outlive it.
[[nodiscard]] Sign signWith(const vault::KioskSigner &signer);
// For who trusts one key only, as a kiosk trusts headquarters'.
[[nodiscard]] Verify verifyOnly(const Signer &signer, const vault::SigningPublicKey &key);
// For who looks keys up.
using KeyOf = std::function<std::optional<vault::SigningPublicKey>(const Signer &signer)>;
[[nodiscard]] Verify verifyWith(KeyOf keyOf);

} // namespace wire
