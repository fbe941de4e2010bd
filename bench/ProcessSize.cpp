// SPDX-License-Identifier: Apache-2.0
#include "bench/ProcessSize.h"

#include <QDir>
#include <QFile>

#include <unistd.h>

using namespace Qt::StringLiterals;

namespace bench {

namespace {

// proc(5): utime and stime are fields 14 and 15; the name in field 2 may hold spaces.
double cpuOf(const QString &folder)
{
    QFile stat(folder + u"/stat"_s);
    if (!stat.open(QIODevice::ReadOnly)) {
        return 0;
    }
    const QByteArray text = stat.readAll();
    const auto fields = text.mid(text.lastIndexOf(')') + 2).split(' ');
    constexpr qsizetype utime = 14 - 3;
    return fields.size() <= utime + 1 ? 0
                                      : (fields[utime].toDouble() + fields[utime + 1].toDouble()) /
                                            static_cast<double>(::sysconf(_SC_CLK_TCK));
}

} // namespace

ProcessSize sizeOf(qint64 pid)
{
    const QString folder = u"/proc/%1"_s.arg(pid);
    ProcessSize size;
    QFile status(folder + u"/status"_s);
    if (status.open(QIODevice::ReadOnly)) {
        for (const QByteArray &line : status.readAll().split('\n')) {
            const auto kiB = [&line] {
                return line.mid(6).trimmed().split(' ').front().toLongLong();
            };
            if (line.startsWith("VmRSS:")) {
                size.residentKiB = kiB();
            } else if (line.startsWith("VmHWM:")) {
                size.mostResidentKiB = kiB();
            }
        }
    }
    size.cpuSeconds = cpuOf(folder);
    size.handles = QDir(folder + u"/fd"_s).entryList(QDir::AllEntries | QDir::System).size();
    return size;
}

} // namespace bench
