// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QDir>
#include <QFile>
#include <QNetworkAccessManager>
#include <QThread>

#include <memory>

namespace hqtest {

// A QNetworkAccessManager whose thread is really gone when it is. QThread::wait() answers before
// the thread's own destructors ran, and OpenSSL's random generators of that thread go with those:
// at the end of a program the leak check of sanitizer builds would take them for ours.
class TestNetwork
{
public:
    TestNetwork() = default;
    ~TestNetwork()
    {
        const int before = threads();
        m_manager.reset();
        // Up to a second: one that never asked anything had no thread.
        for (int i = 0; i < 1'000 && before > 0 && threads() >= before; ++i) {
            QThread::msleep(1);
        }
    }
    TestNetwork(const TestNetwork &) = delete;
    TestNetwork &operator=(const TestNetwork &) = delete;

    QNetworkAccessManager *operator->() const { return m_manager.get(); }
    [[nodiscard]] QNetworkAccessManager *get() const { return m_manager.get(); }

private:
    // Network threads of this process, as the kernel sees them.
    [[nodiscard]] static int threads()
    {
        int count = 0;
        const QDir tasks(QStringLiteral("/proc/self/task"));
        for (const QString &task : tasks.entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
            QFile name(tasks.filePath(task + QStringLiteral("/comm")));
            if (name.open(QIODevice::ReadOnly) && name.readAll() == "QNetworkAccessM\n") {
                ++count;
            }
        }
        return count;
    }

    std::unique_ptr<QNetworkAccessManager> m_manager = std::make_unique<QNetworkAccessManager>();
};

} // namespace hqtest
