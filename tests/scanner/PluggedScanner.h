// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QFile>
#include <QString>

#include <array>
#include <cstdlib>
#include <fcntl.h>
#include <unistd.h>

namespace scannertest {

// A serial line with a scanner at its other end: a pseudo-terminal under a name of its own, which
// is gone when this is.
class PluggedScanner
{
public:
    explicit PluggedScanner(QString path)
        : m_path(std::move(path))
        , m_end(posix_openpt(O_RDWR | O_NOCTTY))
    {
        std::array<char, 64> line{};
        if (m_end >= 0 && grantpt(m_end) == 0 && unlockpt(m_end) == 0 &&
            ptsname_r(m_end, line.data(), line.size()) == 0) {
            m_isPlugged = QFile::link(QString::fromLocal8Bit(line.data()), m_path);
        }
    }
    ~PluggedScanner()
    {
        QFile::remove(m_path);
        ::close(m_end);
    }
    PluggedScanner(const PluggedScanner &) = delete;
    PluggedScanner &operator=(const PluggedScanner &) = delete;

    [[nodiscard]] bool isPlugged() const { return m_isPlugged; }

    [[nodiscard]] bool send(const QByteArray &bytes)
    {
        return ::write(m_end, bytes.constData(), static_cast<size_t>(bytes.size())) ==
               static_cast<ssize_t>(bytes.size());
    }

private:
    QString m_path;
    int m_end = -1;
    bool m_isPlugged = false;
};

} // namespace scannertest
