// SPDX-License-Identifier: Apache-2.0
#include "store/Ballast.h"

#include "vault/DurableFile.h"

#include <QFile>
#include <QFileInfo>

#include <fcntl.h>
#include <sys/stat.h>
#include <sys/statvfs.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace store {

namespace {

constexpr qint64 statBlock = 512; // the unit of st_blocks, whatever the file system uses

bool allocate(const QByteArray &name, qint64 size)
{
    const int file = ::open(name.constData(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);
    if (file < 0) {
        return false;
    }
    const bool done = ::posix_fallocate(file, 0, size) == 0 && ::fsync(file) == 0;
    return ::close(file) == 0 && done;
}

} // namespace

Ballast::Ballast(const QString &dataFolder, qint64 size)
    : m_path(dataFolder + u"/ballast"_s)
    , m_size(size)
{}

Ballast::State Ballast::state() const
{
    if (m_size <= 0) {
        return State::NotWanted;
    }
    struct stat status = {};
    const bool isThere = ::stat(QFile::encodeName(m_path).constData(), &status) == 0 &&
                         status.st_size >= m_size && status.st_blocks * statBlock >= m_size;
    return isThere ? State::Held : State::Missing;
}

QByteArray Ballast::unfinished() const
{
    return QFile::encodeName(m_path) + ".tmp";
}

Ballast::State Ballast::hold() const
{
    if (m_size > 0) {
        ::unlink(unfinished().constData());
    }
    const QString folder = QFileInfo(m_path).absolutePath();
    if (state() != State::Missing || freeBytes(folder) < 2 * m_size) {
        return state();
    }
    const QByteArray making = unfinished();
    if (!allocate(making, m_size) ||
        ::rename(making.constData(), QFile::encodeName(m_path).constData()) != 0) {
        ::unlink(making.constData());
    }
    return state();
}

bool Ballast::giveBack() const
{
    if (m_size <= 0) {
        return false;
    }
    const bool wasHeld = ::unlink(QFile::encodeName(m_path).constData()) == 0;
    const bool wasHalfMade = ::unlink(unfinished().constData()) == 0;
    if (!wasHeld && !wasHalfMade) {
        return false;
    }
    // A journalling file system lends freed blocks to others only after the removal is on the disk.
    (void)vault::syncFolder(QFileInfo(m_path).absolutePath());
    return true;
}

qint64 freeBytes(const QString &path)
{
    struct statvfs status = {};
    if (::statvfs(QFile::encodeName(path).constData(), &status) != 0) {
        return -1;
    }
    return static_cast<qint64>(status.f_bavail) * static_cast<qint64>(status.f_frsize);
}

} // namespace store
