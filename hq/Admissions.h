// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/Ids.h"
#include "hq/EnrolmentBook.h"
#include "vault/KioskSigner.h"
#include "wire/Letter.h"

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
// is revoked, whatever connection it holds open, and told so by a letter in its next answer. Files
// are read at the start, and when a kiosk turns up that is not known. Used by any thread.
class Admissions
{
public:
    Admissions(QString folder, core::Mode mode, const QString &bookPath);

    [[nodiscard]] std::optional<Admitted> find(const core::KioskId &kiosk);
    // In order, without those that were revoked; those by file not heard of since the start are as
    // they were then.
    [[nodiscard]] std::vector<core::KioskId> all();

    // The letters that this desk has not yet said it took, in order: a few at once. From what was
    // read with the last find().
    [[nodiscard]] std::vector<wire::Letter> lettersFor(const core::KioskId &kiosk);
    // What a desk said itself: it has carried out all letters up to this number. A lower one than
    // before is believed, too: a desk whose disk was put back is told again. News has to be written
    // into the book.
    enum class Heard { Before, News };
    [[nodiscard]] Heard hear(const core::KioskId &kiosk, quint64 lettersTaken);

private:
    void readAll();
    void lookIntoBook();
    [[nodiscard]] bool readKiosks();
    [[nodiscard]] bool readLetters();
    [[nodiscard]] std::optional<vault::SigningPublicKey> byFile(const core::KioskId &kiosk);

    const QString m_folder;
    const core::Mode m_mode;
    std::mutex m_mutex;
    std::optional<Database> m_book; // a connection of its own, that only reads
    std::optional<Statement> m_version;
    std::optional<qint64> m_seen; // version of the book
    std::map<core::KioskId, vault::SigningPublicKey> m_files;
    std::map<core::KioskId, Admitted> m_enrolled;
    std::map<core::KioskId, std::vector<wire::Letter>> m_letters; // by number
    std::map<core::KioskId, quint64> m_taken;                     // as the book has it
    std::map<core::KioskId, quint64>
        m_said; // since the start, by those who were ever told anything
};

} // namespace hq
