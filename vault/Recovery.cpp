// SPDX-License-Identifier: Apache-2.0
#include "vault/Recovery.h"

#include "vault/DurableFile.h"
#include "vault/KeyFolder.h"
#include "vault/ShelterKeys.h"
#include "vault/StaffSlots.h"
#include "vault/TakenOut.h"
#include "vault/Wrapping.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <sodium.h>
#include <string_view>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace vault {

namespace {

constexpr qsizetype maxFileSize = 4096;

const auto shelterFile = u"/shelter.keys"_s;
const auto boxFile = u"/kiosk.box"_s; // an enrolled desk's only

// A copy on a stick has the stick's rights; without a passphrase or the recovery secret the file
// says nothing.
Result<ShelterKeys> readKeys(const QString &path)
{
    const auto bytes = readFile(path, maxFileSize);
    return bytes ? ShelterKeys::fromBytes(*bytes) : core::fail(bytes.error());
}

bool hasNone(const Result<std::vector<BoxKeyPair>> &pairs)
{
    return !pairs && pairs.error() == VaultError::NotThere;
}

// The same keys under another KEK; what has no secret stays as it is.
Result<void> wrapAnew(const QString &path, const BoxKeyPair &recovery, const core::SecretBytes &kek)
{
    const auto keys = readKeys(path);
    const auto pairs = keys ? keys->recover(recovery) : core::fail(keys.error());
    if (keys && hasNone(pairs)) {
        return {};
    }
    const auto wrapped =
        pairs ? keys->wrappedAnew(*pairs, kek, recovery.publicKey) : core::fail(pairs.error());
    return wrapped ? writeDurably(path, wrapped->toBytes()) : core::fail(wrapped.error());
}

// The smallest duty number that has no slot file.
core::DutyNumber freeNumber(const QString &keyFolder)
{
    core::DutyNumber number = core::firstDutyNumber;
    while (QFile::exists(StaffSlots::fileIn(keyFolder, number))) {
        ++number;
    }
    return number;
}

Result<void> removeOtherSlots(const QString &keyFolder, core::DutyNumber kept)
{
    const QDir folder(keyFolder);
    const QString keptName = QFileInfo(StaffSlots::fileIn(keyFolder, kept)).fileName();
    for (const QString &name : StaffSlots::fileNamesIn(keyFolder)) {
        const QByteArray path = QFile::encodeName(folder.filePath(name));
        if (name != keptName && ::unlink(path.constData()) != 0) {
            return core::fail(VaultError::IoFailed);
        }
    }
    return syncFolder(keyFolder);
}

} // namespace

Result<std::vector<BoxKeyPair>> recoverShelter(const QString &keyFolder, const BoxKeyPair &recovery)
{
    const auto shelter = readKeys(keyFolder + shelterFile);
    return shelter ? shelter->recover(recovery) : core::fail(shelter.error());
}

Result<core::DutyNumber>
makeWayIn(const QString &keyFolder, const BoxKeyPair &recovery, const core::SecretBytes &passphrase)
{
    if (isTakenOut(keyFolder)) {
        return core::fail(VaultError::NotAllowed);
    }
    const auto kiosk = KeyFolder::readKiosk(keyFolder);
    const auto shelter = readKeys(keyFolder + shelterFile);
    if (!shelter || !kiosk) {
        return core::fail(shelter ? kiosk.error() : shelter.error());
    }
    // Before anything is written: another town's recovery secret changes nothing.
    if (const auto pairs = shelter->recover(recovery); !pairs && !hasNone(pairs)) {
        return core::fail(pairs.error());
    }
    const core::StaffMember who{freeNumber(keyFolder), core::StaffRole::Supervisor};
    const auto kek = core::SecretBytes::random(wrappingKeySize);
    const auto slot = StaffSlot::make(*kiosk, who, passphrase, kek, Argon2Cost::of(kiosk->mode));
    if (!slot) {
        return core::fail(slot.error());
    }
    auto done = writeDurably(StaffSlots::fileIn(keyFolder, who.number), slot->toBytes());
    if (done) {
        done = wrapAnew(keyFolder + shelterFile, recovery, kek);
    }
    if (done && QFile::exists(keyFolder + boxFile)) {
        done = wrapAnew(keyFolder + boxFile, recovery, kek);
    }
    if (done) {
        done = removeOtherSlots(keyFolder, who.number);
    }
    return done ? Result<core::DutyNumber>(who.number) : core::fail(done.error());
}

core::SecretBytes drawPassphrase()
{
    // Without i, l, o and u, which are misread or make words.
    static constexpr std::string_view letters = "0123456789abcdefghjkmnpqrstvwxyz";
    static_assert(letters.size() == 32);
    core::SecretBytes passphrase;
    for (int i = 0; i < 16; ++i) {
        if (i > 0 && i % 4 == 0) {
            passphrase.append('-');
        }
        passphrase.append(static_cast<unsigned char>(letters[randombytes_uniform(32)]));
    }
    return passphrase;
}

} // namespace vault
