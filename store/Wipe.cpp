// SPDX-License-Identifier: Apache-2.0
#include "store/Wipe.h"

#include "store/Backup.h"
#include "vault/DurableFile.h"

#include <QDir>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace store {

namespace {

// Whole folders that nobody but the desk writes to.
bool removeFolder(const QString &path)
{
    return QDir(path).removeRecursively() &&
           (!QFileInfo::exists(QFileInfo(path).absolutePath()) ||
            vault::syncFolder(QFileInfo(path).absolutePath()).has_value());
}

bool removeFiles(const QString &folder, const QStringList &names)
{
    bool done = true;
    const QDir where(folder);
    for (const QString &name : where.entryList(names, QDir::Files | QDir::Hidden)) {
        done = QFile::remove(where.filePath(name)) && done;
    }
    return done && (!where.exists() || vault::syncFolder(folder).has_value());
}

} // namespace

core::Result<void, WipeError> wipe(const WipePlan &plan)
{
    const QFileInfo marker(InstanceMarker::pathFor(plan.dataFolder, plan.instancePath));
    bool isDone = removeFolder(plan.dataFolder + u"/keys"_s);
    isDone = removeFolder(backupFolderOf(plan.backupFolder, plan.kiosk)) && isDone;
    isDone = removeFiles(plan.dataFolder, {u"register.db*"_s, u"expired.keys"_s, u"ballast"_s}) &&
             isDone;
    isDone =
        removeFiles(marker.absolutePath(), {marker.fileName(), marker.fileName() + u".outage"_s}) &&
        isDone;
    return isDone ? core::Result<void, WipeError>() : core::fail(WipeError::Refused);
}

} // namespace store
