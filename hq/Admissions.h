// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/Ids.h"
#include "vault/KioskSigner.h"

#include <QString>

#include <map>
#include <mutex>
#include <optional>
#include <vector>

namespace hq {

// The kiosks that headquarters listens to: one file DATA/kiosks/<kiosk id>.json each,
//   {"kiosk": "P-0f8fad5b-…", "signing": base64 of its Ed25519 public key}.
// Put there by a person; all are read at the start, one that is not known when it turns up. Used by
// any thread.
class Admissions
{
public:
    Admissions(QString folder, core::Mode mode);

    [[nodiscard]] std::optional<vault::SigningPublicKey> keyOf(const core::KioskId &kiosk);
    // In order; those not heard of since the start are as they were then.
    [[nodiscard]] std::vector<core::KioskId> all() const;

private:
    void readAll();

    const QString m_folder;
    const core::Mode m_mode;
    mutable std::mutex m_mutex;
    std::map<core::KioskId, vault::SigningPublicKey> m_keys;
};

} // namespace hq
