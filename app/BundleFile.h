// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/Result.h"
#include "vault/KioskSigner.h"
#include "wire/Bundle.h"

#include <QString>

#include <optional>
#include <vector>

namespace app {

enum class BundleRefusal {
    Forged,  // not signed by the municipality, or no bundle
    Foreign, // for another desk
    Older,   // than the one that is held: its version never goes down
};

// A signed bundle is verified before it is parsed. It may name a newer signing key than the one
// that it is signed with. signers: one of them. held: the one that this desk has.
[[nodiscard]] core::Result<wire::Bundle, BundleRefusal>
acceptBundle(const QByteArray &envelope,
             const std::vector<vault::SigningPublicKey> &signers,
             const core::KioskId &kiosk,
             const std::optional<wire::Bundle> &held);

// The bundle of an enrolled desk, from its key folder. Nothing: it was not enrolled. The error is a
// sentence for the terminal.
[[nodiscard]] core::Result<std::optional<wire::Bundle>, QString>
loadBundle(const QString &keyFolder);

} // namespace app
