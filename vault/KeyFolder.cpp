// SPDX-License-Identifier: Apache-2.0
#include "vault/KeyFolder.h"

#include "vault/DurableFile.h"
#include "vault/Wrapping.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <cerrno>
#include <cstdio>
#include <iterator>
#include <sys/stat.h>

using namespace Qt::StringLiterals;

namespace vault {

namespace {

constexpr qsizetype maxFileSize = 4096;
constexpr int maxSlots = 64;

QString kioskFile(const QString &folder)
{
    return folder + u"/kiosk.id"_s;
}

QString signingFile(const QString &folder)
{
    return folder + u"/kiosk.sign"_s;
}

QString municipalityFile(const QString &folder)
{
    return folder + u"/municipality.json"_s;
}

QString shelterFile(const QString &folder)
{
    return folder + u"/shelter.keys"_s;
}

QString slotFile(const QString &folder, std::size_t number)
{
    return folder + u"/staff-%1.slot"_s.arg(number);
}

// An empty folder that only its owner may enter.
Result<void> makeFolder(const QString &path)
{
    if (!QDir(path).removeRecursively()) {
        return core::fail(VaultError::IoFailed);
    }
    if (::mkdir(QFile::encodeName(path).constData(), 0700) != 0) {
        return core::fail(errno == ENOSPC ? VaultError::DiskFull : VaultError::IoFailed);
    }
    return {};
}

Result<void> moveFolder(const QString &from, const QString &to)
{
    if (::rename(QFile::encodeName(from).constData(), QFile::encodeName(to).constData()) != 0) {
        return core::fail(VaultError::IoFailed);
    }
    return syncFolder(QFileInfo(to).absolutePath());
}

Result<core::KioskId> readKiosk(const QString &folder)
{
    const auto text = readFile(kioskFile(folder), maxFileSize);
    if (!text) {
        return core::fail(text.error());
    }
    const auto kiosk = core::KioskId::fromText(QString::fromLatin1(*text));
    if (!kiosk) {
        return core::fail(VaultError::Damaged);
    }
    return *kiosk;
}

Result<ShelterKeys> readShelter(const QString &folder)
{
    const auto bytes = readSecretFile(shelterFile(folder), maxFileSize);
    return bytes ? ShelterKeys::fromBytes(*bytes) : core::fail(bytes.error());
}

Result<std::vector<StaffSlot>> readSlots(const QString &folder)
{
    const QStringList names = QDir(folder).entryList({u"staff-*.slot"_s}, QDir::Files, QDir::Name);
    if (names.isEmpty() || names.size() > maxSlots) {
        return core::fail(VaultError::Damaged);
    }
    std::vector<StaffSlot> found;
    for (const QString &name : names) {
        const auto bytes = readSecretFile(folder + u'/' + name, maxFileSize);
        if (!bytes) {
            return core::fail(bytes.error());
        }
        auto slot = StaffSlot::fromBytes(*bytes);
        if (!slot) {
            return core::fail(slot.error());
        }
        found.push_back(std::move(*slot));
    }
    return found;
}

} // namespace

KeyFolder::KeyFolder(core::KioskId kiosk,
                     KioskSigner signer,
                     const MunicipalityKeys &municipality,
                     ShelterKeys shelter)
    : m_kiosk(kiosk)
    , m_signer(std::move(signer))
    , m_municipality(municipality)
    , m_shelter(std::move(shelter))
{}

SealingKeys KeyFolder::sealingKeys() const
{
    return {m_municipality.inquiry, m_shelter.publicKey()};
}

Result<void> KeyFolder::writeTo(const QString &path) const
{
    auto written = writeDurably(kioskFile(path), m_kiosk.text().toLatin1());
    if (written) {
        written = m_signer.save(signingFile(path));
    }
    if (written) {
        written = writeDurably(municipalityFile(path), m_municipality.toJson());
    }
    if (written) {
        written = writeDurably(shelterFile(path), m_shelter.toBytes());
    }
    for (std::size_t i = 0; i < m_slots.size() && written; ++i) {
        written = writeDurably(slotFile(path, i + 1), m_slots[i].toBytes());
    }
    return written;
}

Result<KeyFolder> KeyFolder::createFirst(const QString &path,
                                         const core::SecretBytes &passphrase,
                                         Argon2Cost cost,
                                         const MunicipalityKeys &municipality)
{
    if (QFileInfo::exists(path)) {
        return core::fail(VaultError::AlreadyThere);
    }
    const auto kek = core::SecretBytes::random(wrappingKeySize);
    auto shelter = ShelterKeys::make(BoxKeyPair::generate(), kek, municipality.recovery);
    auto slot = StaffSlot::make(passphrase, kek, cost);
    if (!shelter || !slot) {
        return core::fail(shelter ? slot.error() : shelter.error());
    }
    KeyFolder keys({municipality.mode, QUuid::createUuid()},
                   KioskSigner::generate(),
                   municipality,
                   std::move(*shelter));
    keys.m_slots.push_back(std::move(*slot));
    return place(path, std::move(keys), std::nullopt);
}

Result<KeyFolder> KeyFolder::createEnrolled(const QString &path,
                                            const core::SecretBytes &passphrase,
                                            Argon2Cost cost,
                                            EnrolledDesk desk)
{
    if (QFileInfo::exists(path)) {
        return core::fail(VaultError::AlreadyThere);
    }
    const auto kek = core::SecretBytes::random(wrappingKeySize);
    auto shelter = desk.shelterKey
                       ? Result<ShelterKeys>(ShelterKeys::withoutSecret(*desk.shelterKey))
                       : ShelterKeys::make(BoxKeyPair::generate(), kek, desk.municipality.recovery);
    auto box = ShelterKeys::make(desk.box, kek, desk.municipality.recovery);
    auto slot = StaffSlot::make(passphrase, kek, cost);
    if (!shelter || !box || !slot) {
        return core::fail(!shelter ? shelter.error() : !box ? box.error() : slot.error());
    }
    KeyFolder keys(desk.kiosk, std::move(desk.signer), desk.municipality, std::move(*shelter));
    keys.m_slots.push_back(std::move(*slot));
    return place(path, std::move(keys), Enrolled{desk.bundle, std::move(*box)});
}

QString KeyFolder::bundleFile(const QString &path)
{
    return path + u"/bundle"_s;
}

Result<KeyFolder>
KeyFolder::place(const QString &path, KeyFolder keys, const std::optional<Enrolled> &enrolled)
{
    // A power loss half-way leaves only this folder, which the next try removes.
    const QString unfinished = path + u".new"_s;
    auto done = makeFolder(unfinished);
    if (done) {
        done = keys.writeTo(unfinished);
    }
    if (done && enrolled) {
        done = writeDurably(bundleFile(unfinished), enrolled->bundle);
    }
    if (done && enrolled) {
        done = writeDurably(unfinished + u"/kiosk.box"_s, enrolled->box.toBytes());
    }
    if (done) {
        done = moveFolder(unfinished, path);
    }
    if (!done) {
        return core::fail(done.error());
    }
    return keys;
}

Result<KeyFolder> KeyFolder::open(const QString &path)
{
    if (!QFileInfo(path).isDir()) {
        return core::fail(VaultError::NotThere);
    }
    const auto kiosk = readKiosk(path);
    auto signer = KioskSigner::load(signingFile(path));
    const auto municipality = MunicipalityKeys::load(municipalityFile(path));
    auto shelter = readShelter(path);
    auto found = readSlots(path);
    const auto errorOf = [](const auto &...parts) {
        std::optional<VaultError> first;
        ((parts || first ? void() : void(first = parts.error())), ...);
        return first;
    };
    if (const auto error = errorOf(kiosk, signer, municipality, shelter, found)) {
        // A folder that lacks a file was made whole once: that is damage, not a first start.
        return core::fail(*error == VaultError::NotThere ? VaultError::Damaged : *error);
    }
    if (kiosk->mode != municipality->mode) {
        return core::fail(VaultError::Damaged);
    }
    KeyFolder keys(*kiosk, std::move(*signer), *municipality, std::move(*shelter));
    keys.m_slots = std::move(*found);
    return keys;
}

Result<Unlocked> KeyFolder::unlock(const core::SecretBytes &passphrase) const
{
    for (const StaffSlot &slot : m_slots) {
        auto kek = slot.unwrap(passphrase);
        if (!kek && kek.error() == VaultError::WrongPassphrase) {
            continue;
        }
        if (!kek) {
            return core::fail(kek.error());
        }
        if (!m_shelter.hasSecret()) {
            return Unlocked{{m_shelter.publicKey(), {}}, std::move(*kek)};
        }
        auto shelter = m_shelter.unwrap(*kek);
        if (!shelter) {
            return core::fail(shelter.error());
        }
        Unlocked unlocked{std::move(shelter->front()), std::move(*kek)};
        unlocked.formerShelters.assign(std::make_move_iterator(shelter->begin() + 1),
                                       std::make_move_iterator(shelter->end()));
        return unlocked;
    }
    return core::fail(VaultError::WrongPassphrase);
}

} // namespace vault
