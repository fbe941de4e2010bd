// SPDX-License-Identifier: Apache-2.0
#include "store/Restore.h"

#include "store/Backup.h"
#include "store/Ballast.h"
#include "store/FolderLock.h"
#include "store/SettingTable.h"
#include "store/Soundness.h"
#include "vault/Descriptor.h"
#include "vault/DurableFile.h"
#include "vault/KeyCopy.h"
#include "vault/KeyFolder.h"

#include <QDateTime>
#include <QDir>
#include <QFileInfo>

#include <cerrno>
#include <cstdio>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace store {

namespace {

using Done = core::Result<void, RestoreError>;

QString registerIn(const QString &folder)
{
    return folder + u"/register.db"_s;
}

QString keysIn(const QString &folder)
{
    return folder + u"/keys"_s;
}

RestoreError refusedBy(int error)
{
    return error == ENOSPC ? RestoreError::DiskFull : RestoreError::Refused;
}

Done rename(const QString &from, const QString &to)
{
    if (::rename(QFile::encodeName(from).constData(), QFile::encodeName(to).constData()) != 0) {
        return core::fail(refusedBy(errno));
    }
    return {};
}

Done synced(const QString &folder)
{
    return vault::syncFolder(folder) ? Done() : core::fail(RestoreError::Refused);
}

QString asideName(const QString &path)
{
    const auto time = QDateTime::currentDateTimeUtc().toString(u"yyyyMMdd'T'HHmmsszzz"_s);
    return u"%1.damaged-%2"_s.arg(path, time);
}

std::vector<core::KioskId> desksIn(const QString &backupFolder)
{
    std::vector<core::KioskId> desks;
    for (const QString &name : QDir(backupFolder).entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
        if (const auto kiosk = core::KioskId::fromText(name)) {
            desks.push_back(*kiosk);
        }
    }
    return desks;
}

// An empty file is none: it is what a first start that was cut off leaves, or a failing file
// system.
bool hasRegister(const RestorePlan &plan)
{
    return QFileInfo(registerIn(plan.dataFolder)).size() > 0;
}

QString markerOf(const RestorePlan &plan)
{
    return InstanceMarker::pathFor(plan.dataFolder, plan.instancePath);
}

// Which desk this machine was, as far as its marker can be read.
std::optional<core::KioskId> rememberedDesk(const RestorePlan &plan)
{
    if (QFileInfo(markerOf(plan)).size() == 0) {
        return std::nullopt;
    }
    const auto marker = InstanceMarker::open(markerOf(plan));
    return marker && marker->last() ? std::optional(marker->last()->stream.kiosk) : std::nullopt;
}

// The keys say whose copies to take, or else the marker; on a machine that knows neither, only a
// folder of one desk can.
core::Result<core::KioskId, RestoreError> deskOf(const RestorePlan &plan)
{
    if (const auto keys = vault::KeyFolder::open(keysIn(plan.dataFolder))) {
        return keys->kiosk();
    }
    if (const auto remembered = rememberedDesk(plan)) {
        return *remembered;
    }
    const auto desks = desksIn(plan.backupFolder);
    if (desks.size() == 1) {
        return desks.front();
    }
    return core::fail(desks.empty() ? RestoreError::NoGoodCopy : RestoreError::SeveralDesks);
}

enum class Condition { Sound, Lost, Foreign };

Condition conditionOfRegister(const QString &path, const core::KioskId &kiosk)
{
    if (QFileInfo(path).size() == 0) {
        return Condition::Lost;
    }
    const auto state = soundRegister(path, kiosk, Depth::Quick);
    if (state) {
        return Condition::Sound;
    }
    // What cannot be read any more is set aside like what is damaged: nothing of it is deleted.
    return state.error() == core::RegisterError::Damaged ||
                   state.error() == core::RegisterError::IoFailed
               ? Condition::Lost
               : Condition::Foreign;
}

Condition conditionOfKeys(const QString &path)
{
    const auto keys = vault::KeyFolder::open(path);
    if (keys) {
        return Condition::Sound;
    }
    return keys.error() == vault::VaultError::NotThere || keys.error() == vault::VaultError::Damaged
               ? Condition::Lost
               : Condition::Foreign; // e.g. rights: nothing that a copy would mend
}

core::Result<GoodCopy, RestoreError> goodCopyOf(const RestorePlan &plan, const core::KioskId &kiosk)
{
    const QString folder = backupFolderOf(plan.backupFolder, kiosk);
    const auto copies = QFileInfo(folder).isDir() ? registerCopies(folder)
                                                  : core::fail(vault::VaultError::NotThere);
    if (!copies) {
        return core::fail(RestoreError::NoGoodCopy);
    }
    for (const vault::Generation &generation : copies->newestFirst()) {
        const auto state = soundRegister(generation.path, kiosk, Depth::Quick);
        if (!state) {
            continue;
        }
        GoodCopy copy{kiosk, generation.path, generation.madeAt, 0};
        for (const StreamState &stream : state->streams()) {
            copy.records += stream.head.seq;
        }
        return copy;
    }
    return core::fail(RestoreError::NoGoodCopy);
}

// The medium of the copy may have known no rights.
Done flush(const QString &path)
{
    const vault::Descriptor file(::open(QFile::encodeName(path).constData(), O_RDWR | O_CLOEXEC));
    if (!file.isOpen() || ::fchmod(file.number(), 0600) != 0 || ::fsync(file.number()) != 0) {
        return core::fail(refusedBy(errno));
    }
    return {};
}

void removeSideFiles(const QString &path)
{
    QFile::remove(path + u"-wal"_s);
    QFile::remove(path + u"-shm"_s);
}

// Beside its later place: whole, marked as restored, and read back.
Done bring(const GoodCopy &copy, const QString &path)
{
    QFile::remove(path);
    removeSideFiles(path);
    if (!QFile::copy(copy.path, path)) {
        const bool isFull = freeBytes(QFileInfo(path).absolutePath()) < QFileInfo(copy.path).size();
        return core::fail(isFull ? RestoreError::DiskFull : RestoreError::Refused);
    }
    if (const auto flushed = flush(path); !flushed) {
        return flushed;
    }
    {
        const auto database = Database::open(path, durabilitySettings());
        const auto marked =
            database
                ? SettingTable(**database).store(restoredSetting(), QByteArray::number(copy.madeAt))
                : core::fail(database.error());
        const auto moved =
            marked ? (*database)->checkpoint(Database::Wal::Emptied) : core::fail(marked.error());
        if (!moved) {
            return core::fail(moved.error() == core::RegisterError::DiskFull
                                  ? RestoreError::DiskFull
                                  : RestoreError::Refused);
        }
    }
    const bool isSound = soundRegister(path, copy.kiosk, Depth::Quick).has_value();
    // Empty, and left by whoever only reads; under another name they would belong to nobody.
    removeSideFiles(path);
    return isSound ? Done() : core::fail(RestoreError::Refused);
}

// The WAL too, even if a try that was cut off has taken away the database: it would be played into
// the copy.
Done setAside(const QString &path, Restored &restored)
{
    const QString aside = asideName(path);
    Done done;
    for (const auto &end : {u""_s, u"-wal"_s, u"-shm"_s}) {
        if (done && QFile::exists(path + end)) {
            done = rename(path + end, aside + end);
            restored.aside = aside;
        }
    }
    return done;
}

Done restoreRegister(const RestorePlan &plan, const core::KioskId &kiosk, Restored &restored)
{
    const auto copy = goodCopyOf(plan, kiosk);
    if (!copy) {
        return core::fail(copy.error());
    }
    const QString path = registerIn(plan.dataFolder);
    const QString unfinished = path + u".restoring"_s;
    auto done = bring(*copy, unfinished);
    if (done) {
        done = setAside(path, restored);
    }
    if (done) {
        done = synced(plan.dataFolder);
    }
    if (done) {
        done = rename(unfinished, path);
    }
    if (done) {
        done = synced(plan.dataFolder);
    }
    restored.reg = Restored::Register::FromCopy;
    restored.copy = *copy;
    return done;
}

Done restoreKeys(const RestorePlan &plan, const core::KioskId &kiosk, Restored &restored)
{
    const QString path = keysIn(plan.dataFolder);
    const QString unfinished = path + u".restoring"_s;
    const QString copy = keysIn(backupFolderOf(plan.backupFolder, kiosk));
    if (!QFileInfo(copy).isDir()) {
        return core::fail(RestoreError::NoGoodCopy);
    }
    if (const auto copied = vault::copyKeyFiles(copy, unfinished); !copied) {
        return core::fail(copied.error() == vault::VaultError::DiskFull ? RestoreError::DiskFull
                                                                        : RestoreError::Refused);
    }
    const auto keys = vault::KeyFolder::open(unfinished);
    if (!keys || keys->kiosk() != kiosk) {
        return core::fail(RestoreError::NoGoodCopy);
    }
    auto done = QFileInfo::exists(path) ? rename(path, asideName(path)) : Done();
    if (done) {
        done = rename(unfinished, path);
    }
    if (done) {
        done = synced(plan.dataFolder);
    }
    restored.keys = Restored::Keys::FromCopy;
    return done;
}

} // namespace

core::Result<GoodCopy, RestoreError> newestGoodCopy(const RestorePlan &plan)
{
    const auto kiosk = deskOf(plan);
    return kiosk ? goodCopyOf(plan, *kiosk) : core::fail(kiosk.error());
}

core::Result<Restored, RestoreError> restore(const RestorePlan &plan)
{
    if (::mkdir(QFile::encodeName(plan.dataFolder).constData(), 0700) != 0 && errno != EEXIST) {
        return core::fail(refusedBy(errno));
    }
    const auto lock = FolderLock::take(plan.dataFolder);
    if (!lock) {
        return core::fail(lock.error() == core::RegisterError::Unsafe ? RestoreError::InUse
                                                                      : RestoreError::Refused);
    }
    const auto kiosk = deskOf(plan);
    if (!kiosk) {
        return core::fail(kiosk.error());
    }
    const auto reg = conditionOfRegister(registerIn(plan.dataFolder), *kiosk);
    const auto keys = conditionOfKeys(keysIn(plan.dataFolder));
    if (reg == Condition::Foreign || keys == Condition::Foreign ||
        (reg == Condition::Sound && keys == Condition::Sound)) {
        return core::fail(RestoreError::NothingLost);
    }
    Restored restored;
    Done done;
    if (keys == Condition::Lost) {
        done = restoreKeys(plan, *kiosk, restored);
    }
    if (done && reg == Condition::Lost) {
        done = restoreRegister(plan, *kiosk, restored);
    }
    if (!done) {
        return core::fail(done.error());
    }
    return restored;
}

bool isRegisterLost(const RestorePlan &plan)
{
    if (hasRegister(plan)) {
        return false;
    }
    // Size: an empty marker is as good as none.
    const auto kiosk = deskOf(plan);
    return QFileInfo(markerOf(plan)).size() > 0 ||
           (kiosk && newestBackup(plan.backupFolder, *kiosk).has_value());
}

bool areKeysLost(const RestorePlan &plan)
{
    if (QFileInfo::exists(keysIn(plan.dataFolder))) {
        return false;
    }
    const auto remembered = rememberedDesk(plan);
    return hasRegister(plan) ||
           (remembered && QFileInfo(backupFolderOf(plan.backupFolder, *remembered)).isDir());
}

} // namespace store
