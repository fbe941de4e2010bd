// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtGlobal>

namespace bench {

// What a process of this machine holds, by /proc; zeros when it is gone.
struct ProcessSize
{
    qint64 residentKiB = 0;
    qint64 mostResidentKiB = 0; // since it started
    double cpuSeconds = 0;      // of all its threads
    qint64 handles = 0;         // open file descriptors
};

[[nodiscard]] ProcessSize sizeOf(qint64 pid);

} // namespace bench
