// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/SecretBytes.h"
#include "readers/qr/Payload.h"

namespace qr {

// Ed25519, as libsodium has it. A signature is a badge and never a gate: who has none is let in.
inline constexpr qsizetype publicKeySize = 32;
inline constexpr std::size_t signingSeedSize = 32;

struct PayloadSigner
{
    QByteArray keyId;       // 8 bytes, as the municipality published it
    core::SecretBytes seed; // signingSeedSize bytes
};

// Empty where the id or the seed has another size.
[[nodiscard]] QString signedPayloadText(const FamilyContent &content, const PayloadSigner &signer);
[[nodiscard]] QByteArray publicKeyOf(const core::SecretBytes &seed);

enum class Signature { Genuine, NotVerified };
[[nodiscard]] Signature check(const PayloadSignature &signature, const QByteArray &publicKey);

} // namespace qr
