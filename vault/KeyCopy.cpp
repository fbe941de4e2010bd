// SPDX-License-Identifier: Apache-2.0
#include "vault/KeyCopy.h"

#include "vault/Descriptor.h"
#include "vault/DurableFile.h"
#include "vault/TakenOut.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <cerrno>
#include <sys/stat.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace vault {

namespace {

constexpr qsizetype maxFileSize = 512 * 1024; // an enrolled desk's bundle

QStringList keyFilesIn(const QString &folder)
{
    return QDir(folder).entryList({u"bundle"_s,
                                   u"family.key"_s,
                                   u"kiosk.box"_s,
                                   u"kiosk.id"_s,
                                   u"kiosk.sign"_s,
                                   u"municipality.json"_s,
                                   takenOutFile(),
                                   u"shelter.*"_s,
                                   u"signers"_s,
                                   u"staff-*.slot"_s},
                                  QDir::Files,
                                  QDir::Name);
}

// In a folder that headquarters took out a slot is what a power loss left of it.
QStringList filesToCopy(const QString &folder)
{
    QStringList names = keyFilesIn(folder);
    if (isTakenOut(folder)) {
        names.removeIf([](const QString &name) { return name.startsWith(u"staff-"_s); });
    }
    return names;
}

Result<void> copyOne(const QString &from, const QString &to)
{
    const auto bytes = readFile(from, maxFileSize);
    if (!bytes) {
        return core::fail(bytes.error());
    }
    if (const auto there = readFile(to, maxFileSize); there && *there == *bytes) {
        return {};
    }
    if (const auto written = writeDurably(to, *bytes); !written) {
        return written;
    }
    const auto there = readFile(to, maxFileSize);
    return there && *there == *bytes ? Result<void>() : core::fail(VaultError::IoFailed);
}

// A slot that was taken away must not come back with the copy, not even after a power loss.
Result<void> removeOthers(const QStringList &names, const QString &folder)
{
    bool removed = false;
    for (const QString &name : keyFilesIn(folder)) {
        if (names.contains(name)) {
            continue;
        }
        if (::unlink(QFile::encodeName(folder + u'/' + name).constData()) != 0) {
            return core::fail(fromErrno(errno));
        }
        removed = true;
    }
    return removed ? syncFolder(folder) : Result<void>();
}

} // namespace

Result<void> copyKeyFiles(const QString &from, const QString &to)
{
    const QStringList names = filesToCopy(from);
    if (names.isEmpty()) {
        return core::fail(VaultError::NotThere);
    }
    if (::mkdir(QFile::encodeName(to).constData(), 0700) == 0) {
        if (const auto synced = syncFolder(QFileInfo(to).absolutePath()); !synced) {
            return synced;
        }
    } else if (errno != EEXIST) {
        return core::fail(fromErrno(errno));
    }
    for (const QString &name : names) {
        const auto copied = copyOne(from + u'/' + name, to + u'/' + name);
        // A slot may be removed while the others are copied.
        if (!copied &&
            (copied.error() != VaultError::NotThere || QFile::exists(from + u'/' + name))) {
            return copied;
        }
    }
    return removeOthers(filesToCopy(from), to);
}

} // namespace vault
