// SPDX-License-Identifier: Apache-2.0
#include "vault/KeyFolder.h"

#include "vault/DurableFile.h"
#include "vault/FormerSigners.h"
#include "vault/TakenOut.h"
#include "vault/Wrapping.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <cerrno>
#include <cstdio>
#include <sys/stat.h>

using namespace Qt::StringLiterals;

namespace vault {

namespace {

constexpr qsizetype maxFileSize = 4096;

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

Result<ShelterKeys> readShelter(const QString &folder)
{
    const auto bytes = readSecretFile(shelterFile(folder), maxFileSize);
    return bytes ? ShelterKeys::fromBytes(*bytes) : core::fail(bytes.error());
}

} // namespace

KeyFolder::KeyFolder(core::KioskId kiosk,
                     KioskSigner signer,
                     const MunicipalityKeys &municipality,
                     ShelterKeys shelter,
                     StaffSlots staff)
    : m_kiosk(kiosk)
    , m_signer(std::move(signer))
    , m_municipality(municipality)
    , m_shelter(std::move(shelter))
    , m_slots(std::move(staff))
{}

Result<core::KioskId> KeyFolder::readKiosk(const QString &path)
{
    const auto text = readFile(kioskFile(path), maxFileSize);
    if (!text) {
        return core::fail(text.error());
    }
    const auto kiosk = core::KioskId::fromText(QString::fromLatin1(*text));
    if (!kiosk) {
        return core::fail(VaultError::Damaged);
    }
    return *kiosk;
}

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
    return written ? m_slots.writeTo(path) : written;
}

Result<KeyFolder> KeyFolder::createFirst(const QString &path,
                                         const core::SecretBytes &passphrase,
                                         Argon2Cost cost,
                                         const MunicipalityKeys &municipality)
{
    if (QFileInfo::exists(path)) {
        return core::fail(VaultError::AlreadyThere);
    }
    const core::KioskId kiosk{municipality.mode, QUuid::createUuid()};
    const auto kek = core::SecretBytes::random(wrappingKeySize);
    auto shelter = ShelterKeys::make(BoxKeyPair::generate(), kek, municipality.recovery);
    auto slot = StaffSlot::make(
        kiosk, {core::firstDutyNumber, core::StaffRole::Supervisor}, passphrase, kek, cost);
    if (!shelter || !slot) {
        return core::fail(shelter ? slot.error() : shelter.error());
    }
    StaffSlots staff(path, kiosk);
    staff.insert(std::move(*slot));
    return place(
        path,
        KeyFolder(
            kiosk, KioskSigner::generate(), municipality, std::move(*shelter), std::move(staff)),
        std::nullopt);
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
    auto slot = StaffSlot::make(
        desk.kiosk, {core::firstDutyNumber, core::StaffRole::Supervisor}, passphrase, kek, cost);
    if (!shelter || !box || !slot) {
        return core::fail(!shelter ? shelter.error() : !box ? box.error() : slot.error());
    }
    StaffSlots staff(path, desk.kiosk);
    staff.insert(std::move(*slot));
    return place(path,
                 KeyFolder(desk.kiosk,
                           std::move(desk.signer),
                           desk.municipality,
                           std::move(*shelter),
                           std::move(staff)),
                 Enrolled{desk.bundle, std::move(*box)});
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
    auto staff =
        kiosk ? StaffSlots::read(path, *kiosk) : Result<StaffSlots>(core::fail(kiosk.error()));
    const auto errorOf = [](const auto &...parts) {
        std::optional<VaultError> first;
        ((parts || first ? void() : void(first = parts.error())), ...);
        return first;
    };
    if (const auto error = errorOf(kiosk, signer, municipality, shelter, staff)) {
        // A folder that lacks a file was made whole once: that is damage, not a first start.
        return core::fail(*error == VaultError::NotThere ? VaultError::Damaged : *error);
    }
    if (kiosk->mode != municipality->mode) {
        return core::fail(VaultError::Damaged);
    }
    KeyFolder keys(
        *kiosk, std::move(*signer), *municipality, std::move(*shelter), std::move(*staff));
    keys.m_isTakenOut = vault::isTakenOut(path);
    return keys;
}

Result<Unlocked> KeyFolder::unlock(core::DutyNumber number,
                                   const core::SecretBytes &passphrase) const
{
    const StaffSlot *slot = m_slots.find(number);
    if (slot == nullptr) {
        return core::fail(VaultError::WrongPassphrase);
    }
    auto kek = slot->unwrap(passphrase);
    if (!kek) {
        return core::fail(kek.error());
    }
    auto pairs = m_shelter.unwrap(*kek);
    if (!pairs && pairs.error() != VaultError::NotThere) {
        return core::fail(pairs.error());
    }
    Unlocked unlocked{{m_shelter.publicKey(), {}}, std::move(*kek), slot->who()};
    if (m_shelter.hasSecret()) {
        unlocked.shelter = std::move(pairs->front());
        pairs->erase(pairs->begin());
    }
    if (pairs) {
        unlocked.formerShelters = std::move(*pairs);
    }
    addWaiting(unlocked);
    return unlocked;
}

void KeyFolder::addWaiting(Unlocked &unlocked) const
{
    auto &[made, given] = unlocked.fresh = waitingKeys(path(), unlocked.kek);
    if (given && given->publicKey == unlocked.shelter.publicKey) {
        unlocked.shelter = given->clone();
    } else if (given && m_shelter.knows(given->publicKey)) {
        unlocked.formerShelters.push_back(given->clone());
    } else {
        given.reset(); // of a bundle that is still to come
    }
    if (made) {
        if (m_shelter.hasSecret() || given) {
            unlocked.formerShelters.insert(unlocked.formerShelters.begin(),
                                           std::move(unlocked.shelter));
        }
        unlocked.shelter = made->clone();
    }
}

Result<void> KeyFolder::hold(const Unlocked &by)
{
    Result<ShelterKeys> keys = m_shelter;
    for (const auto *fresh : {&by.fresh.given, &by.fresh.made}) {
        if (keys && *fresh) {
            keys = keys->holding(**fresh, by.kek, m_municipality.recovery);
        }
    }
    const auto kept = keepShelter(std::move(keys));
    return kept ? forget(path(), by.fresh) : kept;
}

Result<void> KeyFolder::keepShelter(Result<ShelterKeys> keys)
{
    const auto written =
        keys ? writeDurably(shelterFile(path()), keys->toBytes()) : core::fail(keys.error());
    if (written) {
        m_shelter = std::move(*keys);
    }
    return written;
}

Result<void> KeyFolder::sealTo(const BoxPublicKey &shelter)
{
    return keepShelter(m_shelter.sealingTo(shelter));
}

Result<void> KeyFolder::keepBundle(const QByteArray &bundle, const SigningPublicKey &signer)
{
    const auto known =
        signer == m_municipality.signing ? Result<void>() : addFormerSigner(path(), signer);
    return known ? writeDurably(bundleFile(path()), bundle) : known;
}

Result<StaffSlot> KeyFolder::makeSlot(const Unlocked &by,
                                      core::StaffMember who,
                                      const core::SecretBytes &passphrase) const
{
    const StaffSlot *there = m_slots.find(who.number);
    const bool isSame = there == nullptr || there->who() == who;
    const bool hasRoom = there != nullptr || m_slots.staff().size() < StaffSlots::most;
    if (!core::mayChange(by.who, who) || !isSame || !hasRoom) {
        return core::fail(VaultError::NotAllowed);
    }
    return StaffSlot::make(m_kiosk, who, passphrase, by.kek, Argon2Cost::of(m_kiosk.mode));
}

Result<void> KeyFolder::keepSlot(StaffSlot slot)
{
    return m_slots.keep(std::move(slot));
}

Result<void> KeyFolder::removeSlot(const Unlocked &by, core::DutyNumber number)
{
    const StaffSlot *slot = m_slots.find(number);
    if (slot == nullptr || !core::mayRemove(by.who, slot->who(), m_slots.staff())) {
        return core::fail(VaultError::NotAllowed);
    }
    return m_slots.remove(number);
}

Result<void> KeyFolder::takeOut()
{
    m_isTakenOut = true;
    return m_slots.takeOut();
}

} // namespace vault
