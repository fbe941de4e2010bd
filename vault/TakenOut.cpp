// SPDX-License-Identifier: Apache-2.0
#include "vault/TakenOut.h"

#include "vault/Descriptor.h"
#include "vault/DurableFile.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <cerrno>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace vault {

namespace {

Result<void> removeSlots(const QString &folder)
{
    const QDir dir(folder);
    for (const QString &name : dir.entryList({u"staff-*"_s}, QDir::Files | QDir::Hidden)) {
        if (::unlink(QFile::encodeName(dir.filePath(name)).constData()) != 0 && errno != ENOENT) {
            return core::fail(fromErrno(errno));
        }
    }
    return syncFolder(folder);
}

} // namespace

QString takenOutFile()
{
    return u"revoked"_s;
}

bool isTakenOut(const QString &keyFolder)
{
    return QFile::exists(keyFolder + u'/' + takenOutFile());
}

Result<void> takeOut(const QString &keyFolder)
{
    const QFileInfo folder(keyFolder);
    if (!folder.isDir()) {
        return core::fail(VaultError::NotThere);
    }
    Result<void> done;
    if (!isTakenOut(keyFolder)) {
        done = writeDurably(keyFolder + u'/' + takenOutFile(), "headquarters took this desk out\n");
    }
    if (done) {
        done = removeSlots(keyFolder);
    }
    for (const QString &aside : folder.dir().entryList({folder.fileName() + u".*"_s}, QDir::Dirs)) {
        if (done) {
            done = removeSlots(folder.dir().filePath(aside));
        }
    }
    return done;
}

} // namespace vault
