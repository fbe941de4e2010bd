// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/Ids.h"
#include "hq/EnrolmentBook.h"
#include "vault/KioskSigner.h"

#include <QString>

#include <map>
#include <mutex>
#include <optional>
#include <vector>

namespace hq {

struct Admitted
{
    vault::SigningPublicKey signing;
    Standing standing = Standing::Admitted;
};

// The kiosks that headquarters listens to: those in the enrolment book, and one file
// DATA/kiosks/<kiosk id>.json for each that is admitted by hand,
//   {"kiosk": "P-0f8fad5b-…", "signing": base64 of its Ed25519 public key}.
// What the book says counts, and is asked for every request: a desk that was revoked a moment ago
// is revoked, whatever connection it holds open. Files are read at the start, and when a kiosk
// turns up that is not known. Used by any thread.
class Admissions
{
public:
    Admissions(QString folder, core::Mode mode, const QString &bookPath);

    [[nodiscard]] std::optional<Admitted> find(const core::KioskId &kiosk);
    // In order, without those that were revoked; those by file not heard of since the start are as
    // they were then.
    [[nodiscard]] std::vector<core::KioskId> all();

private:
    void readAll();
    void lookIntoBook();
    [[nodiscard]] std::optional<vault::SigningPublicKey> byFile(const core::KioskId &kiosk);

    const QString m_folder;
    const core::Mode m_mode;
    std::mutex m_mutex;
    std::optional<Database> m_book; // a connection of its own, that only reads
    std::optional<Statement> m_version;
    std::optional<qint64> m_seen; // version of the book
    std::map<core::KioskId, vault::SigningPublicKey> m_files;
    std::map<core::KioskId, Admitted> m_enrolled;
};

} // namespace hq
