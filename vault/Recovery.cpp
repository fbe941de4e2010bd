// SPDX-License-Identifier: Apache-2.0
#include "vault/Recovery.h"

#include "vault/DurableFile.h"
#include "vault/ShelterKeys.h"
#include "vault/Wrapping.h"

#include <QDir>
#include <QFile>

#include <sodium.h>
#include <string_view>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace vault {

namespace {

constexpr qsizetype maxFileSize = 4096;
const auto slotNames = u"staff-*.slot"_s;

QString shelterFile(const QString &keyFolder)
{
    return keyFolder + u"/shelter.keys"_s;
}

Result<ShelterKeys> readShelter(const QString &keyFolder)
{
    // A copy on a stick has the stick's rights; without a passphrase or the recovery secret the
    // file says nothing.
    const auto bytes = readFile(shelterFile(keyFolder), maxFileSize);
    return bytes ? ShelterKeys::fromBytes(*bytes) : core::fail(bytes.error());
}

// The name of a slot file that is not there.
QString freeSlot(const QDir &keyFolder)
{
    int number = 1;
    while (keyFolder.exists(u"staff-%1.slot"_s.arg(number))) {
        ++number;
    }
    return u"staff-%1.slot"_s.arg(number);
}

Result<void> removeOtherSlots(const QString &keyFolder, const QString &kept)
{
    const QDir folder(keyFolder);
    for (const QString &name : folder.entryList({slotNames}, QDir::Files)) {
        if (name != kept && ::unlink(QFile::encodeName(folder.filePath(name)).constData()) != 0) {
            return core::fail(VaultError::IoFailed);
        }
    }
    return syncFolder(keyFolder);
}

} // namespace

Result<std::vector<BoxKeyPair>> recoverShelter(const QString &keyFolder, const BoxKeyPair &recovery)
{
    const auto shelter = readShelter(keyFolder);
    return shelter ? shelter->recover(recovery) : core::fail(shelter.error());
}

Result<void> makeWayIn(const QString &keyFolder,
                       const BoxKeyPair &recovery,
                       const core::SecretBytes &passphrase,
                       Argon2Cost cost)
{
    const auto pairs = recoverShelter(keyFolder, recovery);
    if (!pairs) {
        return core::fail(pairs.error());
    }
    const auto kek = core::SecretBytes::random(wrappingKeySize);
    const auto shelter = ShelterKeys::make(*pairs, kek, recovery.publicKey);
    const auto slot = StaffSlot::make(passphrase, kek, cost);
    if (!shelter || !slot) {
        return core::fail(shelter ? slot.error() : shelter.error());
    }
    const QString name = freeSlot(QDir(keyFolder));
    auto done = writeDurably(keyFolder + u'/' + name, slot->toBytes());
    if (done) {
        done = writeDurably(shelterFile(keyFolder), shelter->toBytes());
    }
    if (done) {
        done = removeOtherSlots(keyFolder, name);
    }
    return done;
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
