// SPDX-License-Identifier: Apache-2.0
#include "wire/Signatures.h"

namespace wire {

static_assert(signatureSize == vault::signatureSize);

Sign signWith(const vault::KioskSigner &signer)
{
    return [&signer](const QByteArray &message) { return signer.sign(envelopeDomain, message); };
}

Verify verifyOnly(const Signer &signer, const vault::SigningPublicKey &key)
{
    return verifyWith([signer, key](const Signer &asked) {
        return asked == signer ? std::optional(key) : std::nullopt;
    });
}

Verify verifyWith(KeyOf keyOf)
{
    return [keyOf = std::move(keyOf)](const Signer &signer,
                                      const QByteArray &message,
                                      const QByteArray &signature) -> std::optional<bool> {
        const auto key = keyOf(signer);
        if (!key) {
            return std::nullopt;
        }
        return vault::verify(envelopeDomain, message, signature, *key) == vault::Verdict::Genuine;
    };
}

} // namespace wire
