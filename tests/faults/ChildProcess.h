// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QFile>
#include <QProcess>

#include <csignal>
#include <sys/prctl.h>
#include <unistd.h>

namespace faults {

// A test that is itself killed leaves no process behind.
inline void dieWithParent(QProcess &process)
{
    const pid_t parent = ::getpid();
    process.setChildProcessModifier([parent] {
        ::prctl(PR_SET_PDEATHSIG, SIGKILL);
        if (::getppid() != parent) {
            ::_exit(1); // it died before the line above
        }
    });
}

// libfaketime leaves its shared memory behind when a process is killed.
inline void removeFakedClock(qint64 pid)
{
    for (const char *name : {"faketime_shm_", "sem.faketime_sem_"}) {
        QFile::remove(QStringLiteral("/dev/shm/%1%2").arg(QLatin1String(name)).arg(pid));
    }
}

} // namespace faults
