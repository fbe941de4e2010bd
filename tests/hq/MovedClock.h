// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tests/hq/HqProcess.h"

#include <QTemporaryDir>

namespace hqtest {

// The wall clock of a headquarters, moved from outside while it runs. Not under the thread
// sanitizer (scripts/tsan): there no program starts with another clock.
class MovedClock
{
public:
    explicit MovedClock(HqProcess &hq)
        : m_hq(hq)
    {
        moveTo("+0");
        auto environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"LD_PRELOAD"_s,
                           u"/usr/lib/x86_64-linux-gnu/faketime/libfaketime.so.1"_s);
        environment.insert(u"ASAN_OPTIONS"_s, u"verify_asan_link_order=0:detect_leaks=0"_s);
        environment.insert(u"FAKETIME_TIMESTAMP_FILE"_s, m_folder.filePath(u"clock"_s));
        environment.insert(u"FAKETIME_NO_CACHE"_s, u"1"_s);
        environment.insert(u"FAKETIME_DONT_FAKE_MONOTONIC"_s, u"1"_s);
        m_hq.setEnvironment(environment);
    }
    ~MovedClock()
    {
        const auto pid = m_hq.pid();
        m_hq.stop();
        faults::removeFakedClock(pid);
    }
    MovedClock(const MovedClock &) = delete;
    MovedClock &operator=(const MovedClock &) = delete;

    // "+31m", from the right time.
    void moveTo(const QByteArray &offset)
    {
        QFile file(m_folder.filePath(u"clock"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(offset);
    }

private:
    HqProcess &m_hq;
    QTemporaryDir m_folder;
};

} // namespace hqtest
