// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/Ids.h"
#include "hq/Clock.h"
#include "vault/KioskSigner.h"

#include <QDateTime>
#include <QString>

#include <map>
#include <mutex>
#include <optional>
#include <vector>

namespace hq {

// The kiosks that headquarters listens to: one file DATA/kiosks/<kiosk id>.json each,
//   {"kiosk": "P-0f8fad5b-…", "signing": base64 of its Ed25519 public key}.
// Put there by a person; read at the start and again when an unknown kiosk turns up, if the folder
// has changed or a second has passed. Used by the server's and the writer's thread.
class Admissions
{
public:
    Admissions(QString folder, core::Mode mode, Clock clock);

    [[nodiscard]] std::optional<vault::SigningPublicKey> keyOf(const core::KioskId &kiosk);
    [[nodiscard]] std::vector<core::KioskId> all() const;

private:
    void read();
    [[nodiscard]] bool isWorthReading() const;

    const QString m_folder;
    const core::Mode m_mode;
    const Clock m_clock;
    mutable std::mutex m_mutex;
    std::map<core::KioskId, vault::SigningPublicKey> m_keys;
    qint64 m_readAt = 0;
    QDateTime m_folderChanged;
};

} // namespace hq
