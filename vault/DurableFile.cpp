// SPDX-License-Identifier: Apache-2.0
#include "vault/DurableFile.h"

#include "vault/Descriptor.h"

#include <QFile>
#include <QFileInfo>

#include <fcntl.h>
#include <sys/stat.h>

namespace vault {

namespace {

bool writeAll(int descriptor, const QByteArray &bytes)
{
    qsizetype written = 0;
    while (written < bytes.size()) {
        const auto count = ::write(
            descriptor, bytes.constData() + written, static_cast<size_t>(bytes.size() - written));
        if (count < 0 && errno == EINTR) {
            continue;
        }
        if (count <= 0) {
            return false;
        }
        written += count;
    }
    return true;
}

Result<void> writeNew(const QByteArray &name, const QByteArray &bytes, Readers readers)
{
    const mode_t mode = readers == Readers::OwnerOnly ? 0600 : 0644;
    // A leftover of a crash may have other rights: it is removed, not reused.
    ::unlink(name.constData());
    Descriptor file(::open(name.constData(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, mode));
    if (!file.isOpen()) {
        return core::fail(fromErrno(errno));
    }
    if (::fchmod(file.number(), mode) != 0 || !writeAll(file.number(), bytes) ||
        ::fsync(file.number()) != 0 || !file.close()) {
        const int error = errno;
        ::unlink(name.constData());
        return core::fail(fromErrno(error));
    }
    return {};
}

Result<void> syncOpened(const QString &path, int how)
{
    const Descriptor file(::open(QFile::encodeName(path).constData(), how | O_CLOEXEC));
    if (!file.isOpen() || ::fsync(file.number()) != 0) {
        return core::fail(fromErrno(errno));
    }
    return {};
}

Result<QByteArray> readBounded(const QString &path, qsizetype max, mode_t forbidden)
{
    Descriptor file(::open(QFile::encodeName(path).constData(), O_RDONLY | O_CLOEXEC));
    if (!file.isOpen()) {
        return core::fail(fromErrno(errno));
    }
    struct stat status = {};
    if (::fstat(file.number(), &status) != 0) {
        return core::fail(VaultError::IoFailed);
    }
    if ((status.st_mode & forbidden) != 0) {
        return core::fail(VaultError::TooOpen);
    }
    if (!S_ISREG(status.st_mode) || status.st_size > max) {
        return core::fail(VaultError::Damaged);
    }
    QFile reader;
    if (!reader.open(file.number(), QIODevice::ReadOnly | QIODevice::Unbuffered)) {
        return core::fail(VaultError::IoFailed);
    }
    QByteArray bytes = reader.read(max);
    if (reader.error() != QFileDevice::NoError || bytes.size() != status.st_size) {
        return core::fail(VaultError::IoFailed);
    }
    return bytes;
}

} // namespace

Result<void> syncFile(const QString &path)
{
    return syncOpened(path, O_RDWR);
}

Result<void> syncFolder(const QString &path)
{
    return syncOpened(path, O_RDONLY | O_DIRECTORY);
}

Result<void> writeDurably(const QString &path, const QByteArray &bytes, Readers readers)
{
    const QByteArray name = QFile::encodeName(path);
    const QByteArray temporary = name + ".tmp";
    if (const auto written = writeNew(temporary, bytes, readers); !written) {
        return written;
    }
    if (::rename(temporary.constData(), name.constData()) != 0) {
        const int error = errno;
        ::unlink(temporary.constData());
        return core::fail(fromErrno(error));
    }
    return syncFolder(QFileInfo(path).absolutePath());
}

Result<QByteArray> readFile(const QString &path, qsizetype max)
{
    return readBounded(path, max, 0);
}

Result<QByteArray> readSecretFile(const QString &path, qsizetype max)
{
    return readBounded(path, max, S_IRWXG | S_IRWXO);
}

} // namespace vault
