// SPDX-License-Identifier: Apache-2.0
#pragma once

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

} // namespace faults
