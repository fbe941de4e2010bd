// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "vault/KioskSigner.h"
#include "wire/Envelope.h"

#include <QString>

#include <vector>

namespace hq {

// By what headquarters is known to its desks: its signing key, and those that it had before, which
// desks know it by that have not yet taken a bundle with the new one. DATA/keys/signing*.seed.
class SigningKeys
{
public:
    // NotThere when none of the seeds is that of `present`.
    [[nodiscard]] static vault::Result<SigningKeys> load(const QString &folder,
                                                         const vault::SigningPublicKey &present);

    [[nodiscard]] const vault::KioskSigner &present() const { return m_keys.front(); }
    // With the key that is named (wire/KnownBy.h), the present one where none is or it is not held.
    // As long as this lives.
    [[nodiscard]] wire::Sign knownBy(const QByteArray &hex) const;

private:
    SigningKeys() = default;

    std::vector<vault::KioskSigner> m_keys; // the present one first
};

// A new signing key, which the next start uses. The public file is written last, so
// that a power loss half-way leaves at most a seed that nobody uses.
[[nodiscard]] vault::Result<void> rotateSigning(const QString &keyFolder);

} // namespace hq
