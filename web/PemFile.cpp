// SPDX-License-Identifier: Apache-2.0
#include "web/PemFile.h"

#include <QByteArray>
#include <QFile>
#include <QFileInfo>

#include <cstdio>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace web {
namespace {

class Descriptor
{
public:
    explicit Descriptor(int fd)
        : m_fd(fd)
    {}
    ~Descriptor()
    {
        if (m_fd >= 0)
            ::close(m_fd);
    }
    Descriptor(const Descriptor &) = delete;
    Descriptor &operator=(const Descriptor &) = delete;

    [[nodiscard]] bool isOpen() const { return m_fd >= 0; }
    [[nodiscard]] int fd() const { return m_fd; }

private:
    int m_fd;
};

bool writeAll(int fd, std::span<const char> content)
{
    while (!content.empty()) {
        const ssize_t count = ::write(fd, content.data(), content.size());
        if (count < 0 && errno == EINTR)
            continue;
        if (count <= 0)
            return false;
        content = content.subspan(static_cast<std::size_t>(count));
    }
    return ::fsync(fd) == 0;
}

bool syncFolder(const QString &path)
{
    const QByteArray folder = QFile::encodeName(QFileInfo(path).absolutePath());
    const Descriptor descriptor(::open(folder.constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    return descriptor.isOpen() && ::fsync(descriptor.fd()) == 0;
}

bool writeNew(const QByteArray &path, std::span<const char> content, FileMode mode)
{
    ::unlink(path.constData()); // left by a power cut
    const Descriptor descriptor(::open(
        path.constData(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, static_cast<mode_t>(mode)));
    return descriptor.isOpen() && writeAll(descriptor.fd(), content);
}

} // namespace

WriteResult writeDurably(const QString &path, std::span<const char> content, FileMode mode)
{
    const QByteArray target = QFile::encodeName(path);
    const QByteArray temporary = target + ".new";
    if (!writeNew(temporary, content, mode) ||
        ::rename(temporary.constData(), target.constData()) != 0) {
        ::unlink(temporary.constData());
        return WriteResult::Failed;
    }
    return syncFolder(path) ? WriteResult::Written : WriteResult::Failed;
}

} // namespace web
