// SPDX-License-Identifier: Apache-2.0
#include "bench/ProcessSize.h"

#include <QDir>
#include <QFile>

using namespace Qt::StringLiterals;

namespace bench {

ProcessSize sizeOf(qint64 pid)
{
    const QString folder = u"/proc/%1"_s.arg(pid);
    ProcessSize size;
    QFile status(folder + u"/status"_s);
    if (status.open(QIODevice::ReadOnly)) {
        for (const QByteArray &line : status.readAll().split('\n')) {
            if (line.startsWith("VmRSS:")) {
                size.residentKiB = line.mid(6).trimmed().split(' ').front().toLongLong();
            }
        }
    }
    size.handles = QDir(folder + u"/fd"_s).entryList(QDir::AllEntries | QDir::System).size();
    return size;
}

} // namespace bench
