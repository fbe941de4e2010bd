// SPDX-License-Identifier: Apache-2.0
#include "store/FolderLock.h"

#include <QFile>

#include <cerrno>
#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>
#include <utility>

using namespace Qt::StringLiterals;

namespace store {

FolderLock::FolderLock(FolderLock &&other) noexcept
    : m_file(std::exchange(other.m_file, -1))
{}

FolderLock::~FolderLock()
{
    if (m_file >= 0) {
        ::close(m_file);
    }
}

Result<FolderLock> FolderLock::take(const QString &folder)
{
    const QByteArray path = QFile::encodeName(folder + u"/register.lock"_s);
    const int file = ::open(path.constData(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
    if (file < 0) {
        return core::fail(errno == ENOSPC ? core::RegisterError::DiskFull
                                          : core::RegisterError::ReadOnly);
    }
    if (::flock(file, LOCK_EX | LOCK_NB) != 0) {
        ::close(file);
        return core::fail(core::RegisterError::Unsafe);
    }
    return FolderLock(file);
}

} // namespace store
