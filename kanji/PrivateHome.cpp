// SPDX-License-Identifier: Apache-2.0
#include "kanji/PrivateHome.h"

#include <QDir>
#include <QFile>

#include <fcntl.h>
#include <linux/magic.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <sys/vfs.h>
#include <unistd.h>
#include <utility>

using namespace Qt::StringLiterals;

namespace kanji {

namespace {

const QString prefix = u"uketsuke-kanji-"_s;

bool isInMemory(const QString &place)
{
    struct statfs about
    {};
    return ::statfs(QFile::encodeName(place).constData(), &about) == 0 &&
           about.f_type == TMPFS_MAGIC;
}

// The folder, opened and locked; -1 where somebody lives in it, or it is gone or no folder.
int locked(const QByteArray &path)
{
    const int folder = ::open(path.constData(), O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC);
    struct stat here
    {};
    struct stat there
    {};
    const bool isLocked = folder >= 0 && ::flock(folder, LOCK_EX | LOCK_NB) == 0 &&
                          ::fstat(folder, &here) == 0 && ::lstat(path.constData(), &there) == 0 &&
                          here.st_ino == there.st_ino;
    if (!isLocked && folder >= 0) {
        ::close(folder);
    }
    return isLocked ? folder : -1;
}

void deleteAbandoned(const QString &place, Account owner)
{
    const auto found =
        QDir(place).entryInfoList({prefix + u'*'}, QDir::Dirs | QDir::Hidden | QDir::NoSymLinks);
    for (const QFileInfo &folder : found) {
        const uid_t user = folder.ownerId();
        if (user != owner.user && user != Account::own().user) {
            continue;
        }
        if (const int lock = locked(QFile::encodeName(folder.absoluteFilePath())); lock >= 0) {
            QDir(folder.absoluteFilePath()).removeRecursively();
            ::close(lock);
        }
    }
}

} // namespace

std::optional<PrivateHome> PrivateHome::make(const QStringList &places, Account owner)
{
    for (const QString &place : places) {
        if (!place.isEmpty() && isInMemory(place)) {
            deleteAbandoned(place, owner);
            if (auto home = makeIn(place, owner)) {
                return home;
            }
        }
    }
    return {};
}

QStringList PrivateHome::placesFor(Account owner)
{
    QStringList places;
    if (owner == Account::own()) { // nobody else may enter it
        places += qEnvironmentVariable("XDG_RUNTIME_DIR");
    }
    return places << u"/dev/shm"_s;
}

std::optional<PrivateHome> PrivateHome::makeIn(const QString &place, Account owner)
{
    QByteArray path = QFile::encodeName(QDir(place).absoluteFilePath(prefix + u"XXXXXX"_s));
    if (::mkdtemp(path.data()) == nullptr) {
        return {};
    }
    const int lock = locked(path);
    if (lock < 0) { // another desk, just starting, took it for abandoned
        ::rmdir(path.constData());
        return {};
    }
    PrivateHome home(QFile::decodeName(path), lock, owner);
    return home.isOwned(home.m_path) ? std::optional(std::move(home)) : std::nullopt;
}

PrivateHome::PrivateHome(QString path, int lock, Account owner)
    : m_path(std::move(path))
    , m_lock(lock)
    , m_owner(owner)
{}

PrivateHome::PrivateHome(PrivateHome &&other) noexcept
    : m_path(std::move(other.m_path))
    , m_lock(std::exchange(other.m_lock, -1))
    , m_owner(other.m_owner)
{}

PrivateHome &PrivateHome::operator=(PrivateHome &&other) noexcept
{
    std::swap(m_path, other.m_path);
    std::swap(m_lock, other.m_lock);
    std::swap(m_owner, other.m_owner);
    return *this;
}

PrivateHome::~PrivateHome()
{
    if (m_lock >= 0) {
        QDir(m_path).removeRecursively();
        ::close(m_lock);
    }
}

bool PrivateHome::isOwned(const QString &path) const
{
    return m_owner == Account::own() ||
           ::lchown(QFile::encodeName(path).constData(), m_owner.user, m_owner.group) == 0;
}

bool PrivateHome::makeFolder(const QString &name) const
{
    const QString path = m_path + u'/' + name;
    return ::mkdir(QFile::encodeName(path).constData(), 0700) == 0 && isOwned(path);
}

bool PrivateHome::write(const QString &name, const QByteArray &bytes) const
{
    QFile file(m_path + u'/' + name);
    return file.open(QIODevice::WriteOnly | QIODevice::NewOnly) &&
           file.write(bytes) == bytes.size() && file.flush() &&
           file.setPermissions(QFile::ReadOwner | QFile::WriteOwner) && isOwned(file.fileName());
}

} // namespace kanji
