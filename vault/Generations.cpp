// SPDX-License-Identifier: Apache-2.0
#include "vault/Generations.h"

#include "vault/Descriptor.h"
#include "vault/DurableFile.h"

#include <QDateTime>
#include <QDir>
#include <QFile>

#include <algorithm>
#include <fcntl.h>
#include <sys/stat.h>

using namespace Qt::StringLiterals;

namespace vault {

namespace {

constexpr std::size_t kept = 2;

// Whoever wrote a database there may have left these beside it.
void removeWithSideFiles(const QString &path)
{
    for (const QString &end : {QString(), u"-journal"_s, u"-wal"_s, u"-shm"_s}) {
        ::unlink(QFile::encodeName(path + end).constData());
    }
}

} // namespace

Result<Generations> Generations::open(const QString &folder, const QString &baseName)
{
    const QString path = QDir(folder).absolutePath();
    if (::mkdir(QFile::encodeName(path).constData(), 0700) != 0 && errno != EEXIST) {
        return core::fail(fromErrno(errno));
    }
    if (!QFileInfo(path).isDir()) {
        return core::fail(VaultError::NotThere);
    }
    return Generations(path, baseName);
}

QString Generations::scratchPath() const
{
    return m_folder + u'/' + m_baseName + u".new"_s;
}

Result<QString> Generations::scratch() const
{
    const QString path = scratchPath();
    removeWithSideFiles(path);
    const Descriptor file(
        ::open(QFile::encodeName(path).constData(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600));
    if (!file.isOpen()) {
        return core::fail(fromErrno(errno));
    }
    return path;
}

void Generations::discard() const
{
    removeWithSideFiles(scratchPath());
}

Result<void> Generations::adopt(const std::function<bool(const QString &path)> &isSound) const
{
    Result<void> done = flush();
    if (done && !isSound(scratchPath())) {
        done = core::fail(VaultError::Damaged);
    }
    if (done) {
        done = place();
    }
    if (!done) {
        discard();
    }
    return done;
}

Result<void> Generations::flush() const
{
    if (const auto synced = syncFile(scratchPath()); !synced) {
        return synced;
    }
    // So that it is verified as the medium has it, not as the memory still does.
    const Descriptor file(
        ::open(QFile::encodeName(scratchPath()).constData(), O_RDONLY | O_CLOEXEC));
    if (file.isOpen()) {
        ::posix_fadvise(file.number(), 0, 0, POSIX_FADV_DONTNEED);
    }
    return {};
}

Result<void> Generations::place() const
{
    const auto before = newestFirst();
    const quint64 number = before.empty() ? 1 : before.front().number + 1;
    const QString path = u"%1/%2.%3"_s.arg(m_folder, m_baseName).arg(number, 6, 10, QChar(u'0'));
    if (::rename(QFile::encodeName(scratchPath()).constData(),
                 QFile::encodeName(path).constData()) != 0) {
        return core::fail(fromErrno(errno));
    }
    if (const auto synced = syncFolder(m_folder); !synced) {
        return synced;
    }
    const auto now = newestFirst();
    for (std::size_t i = kept; i < now.size(); ++i) {
        removeWithSideFiles(now[i].path);
    }
    return {};
}

std::vector<Generation> Generations::newestFirst() const
{
    std::vector<Generation> found;
    const QFileInfoList files = QDir(m_folder).entryInfoList({m_baseName + u".*"_s}, QDir::Files);
    for (const QFileInfo &file : files) {
        bool isNumber = false;
        const quint64 number = file.fileName().mid(m_baseName.size() + 1).toULongLong(&isNumber);
        if (isNumber && number > 0) {
            found.push_back({file.absoluteFilePath(),
                             number,
                             file.lastModified().toMSecsSinceEpoch(),
                             file.size()});
        }
    }
    std::sort(found.begin(), found.end(), [](const Generation &one, const Generation &other) {
        return one.number > other.number;
    });
    return found;
}

Medium mediumOf(const QString &folder, const QString &beside)
{
    struct stat one = {};
    struct stat other = {};
    if (::stat(QFile::encodeName(folder).constData(), &one) != 0 ||
        ::stat(QFile::encodeName(beside).constData(), &other) != 0) {
        return Medium::Unknown;
    }
    return one.st_dev == other.st_dev ? Medium::Same : Medium::Another;
}

} // namespace vault
