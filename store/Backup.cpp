// SPDX-License-Identifier: Apache-2.0
#include "store/Backup.h"

#include "store/LogTable.h"
#include "store/Soundness.h"
#include "vault/KeyCopy.h"
#include "vault/KeyFolder.h"

#include <QDir>
#include <QFileInfo>
#include <QSqlError>
#include <QVariant>

using namespace Qt::StringLiterals;

namespace store {

namespace {

using Done = core::Result<void, BackupError>;

BackupError fromVault(vault::VaultError error)
{
    switch (error) {
    case vault::VaultError::NotThere:
        return BackupError::MediumMissing;
    case vault::VaultError::DiskFull:
        return BackupError::MediumFull;
    default:
        return BackupError::MediumFailed;
    }
}

BackupError fromRegister(core::RegisterError error)
{
    switch (error) {
    case core::RegisterError::DiskFull:
        return BackupError::MediumFull;
    case core::RegisterError::Damaged:
        return BackupError::RegisterDamaged;
    default:
        return BackupError::MediumFailed;
    }
}

// VACUUM INTO reads one snapshot, leaves free pages behind, and makes a file that needs no WAL: it
// can be looked at on a medium that is write-protected.
Result<void> copyRegister(const QString &from, const QString &to)
{
    const auto database = Database::openReadOnly(from);
    if (!database) {
        return core::fail(database.error());
    }
    auto copying = (*database)->prepared(u"VACUUM INTO ?"_s);
    if (!copying) {
        return core::fail(copying.error());
    }
    copying->addBindValue(to);
    return copying->exec() ? Result<void>() : core::fail(fromSqlite(copying->lastError()));
}

bool reaches(const QString &copy, const BackupPlan &plan)
{
    const auto state = soundRegister(copy, plan.kiosk, Depth::Quick);
    if (!state || !plan.head) {
        return state.has_value();
    }
    const StreamState *stream = state->find(plan.head->stream);
    return stream != nullptr && (stream->head.seq > plan.head->seq || stream->head == *plan.head);
}

Done backUpRegister(const BackupPlan &plan, const vault::Generations &copies)
{
    const auto scratch = copies.scratch();
    if (!scratch) {
        return core::fail(fromVault(scratch.error()));
    }
    const QString source = plan.dataFolder + u"/register.db"_s;
    if (const auto copied = copyRegister(source, *scratch); !copied) {
        copies.discard();
        return core::fail(fromRegister(copied.error()));
    }
    const auto adopted = copies.adopt([&plan](const QString &copy) { return reaches(copy, plan); });
    if (adopted) {
        return {};
    }
    // Not as it should be: the medium's fault, unless the register is just as bad.
    if (adopted.error() == vault::VaultError::Damaged) {
        const auto original = soundRegister(source, plan.kiosk, Depth::Quick);
        if (!original && original.error() == core::RegisterError::Damaged) {
            return core::fail(BackupError::RegisterDamaged);
        }
        return core::fail(BackupError::MediumFailed);
    }
    return core::fail(fromVault(adopted.error()));
}

} // namespace

QString backupFolderOf(const QString &backupFolder, const core::KioskId &kiosk)
{
    return backupFolder + u'/' + kiosk.text();
}

vault::Result<vault::Generations> registerCopies(const QString &folderOfKiosk)
{
    return vault::Generations::open(folderOfKiosk, u"register.db"_s);
}

core::Result<void, BackupError> backUp(const BackupPlan &plan)
{
    if (!QFileInfo(plan.backupFolder).isDir()) {
        return core::fail(BackupError::MediumMissing);
    }
    const QString folder = backupFolderOf(plan.backupFolder, plan.kiosk);
    const auto copies = registerCopies(folder);
    if (!copies) {
        return core::fail(fromVault(copies.error()));
    }
    // Keys first: a copy of the register alone opens no name.
    const auto keys = vault::KeyFolder::open(plan.dataFolder + u"/keys"_s);
    if (!keys || keys->kiosk() != plan.kiosk) {
        return core::fail(BackupError::KeysUnreadable);
    }
    if (const auto copied = vault::copyKeyFiles(plan.dataFolder + u"/keys"_s, folder + u"/keys"_s);
        !copied) {
        return core::fail(fromVault(copied.error()));
    }
    return backUpRegister(plan, *copies);
}

std::optional<qint64> newestBackup(const QString &backupFolder, const core::KioskId &kiosk)
{
    const QString folder = backupFolderOf(backupFolder, kiosk);
    if (!QFileInfo(folder).isDir()) {
        return std::nullopt;
    }
    const auto copies = registerCopies(folder);
    if (!copies) {
        return std::nullopt;
    }
    const auto found = copies->newestFirst();
    return found.empty() ? std::nullopt : std::optional(found.front().madeAt);
}

} // namespace store
