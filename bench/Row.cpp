// SPDX-License-Identifier: Apache-2.0
#include "bench/Row.h"

#include <QDateTime>
#include <QFile>
#include <QStorageInfo>
#include <QStringList>
#include <QThread>

#include <array>
#include <cstdlib>

using namespace Qt::StringLiterals;

namespace bench {

namespace {

QString processor()
{
    QFile file(u"/proc/cpuinfo"_s);
    if (file.open(QIODevice::ReadOnly)) {
        const auto lines = QString::fromUtf8(file.readAll()).split(u'\n');
        for (const QString &line : lines) {
            if (line.startsWith(u"model name"_s)) {
                return line.section(u':', 1).trimmed();
            }
        }
    }
    return u"unknown processor"_s;
}

QString load()
{
    std::array<double, 2> averages{};
    if (getloadavg(averages.data(), 2) != 2) {
        return u"unknown"_s;
    }
    return u"%1 (1 min), %2 (5 min)"_s.arg(averages[0], 0, 'f', 1).arg(averages[1], 0, 'f', 1);
}

QString words(Reached reached)
{
    switch (reached) {
    case Reached::Yes:
        return u"yes"_s;
    case Reached::No:
        return u"**no**"_s;
    case Reached::Untold:
        break;
    }
    return u"–"_s;
}

} // namespace

QString circumstances(const QString &workFolder)
{
    return u"Uketsuke %1 · %2 · %3 cores (%4) · %5 · load %6"_s.arg(
        QStringLiteral(UKETSUKE_VERSION),
        QDateTime::currentDateTimeUtc().toString(u"yyyy-MM-dd HH:mm 'UTC'"_s),
        QString::number(QThread::idealThreadCount()),
        processor(),
        QString::fromLatin1(QStorageInfo(workFolder).fileSystemType()),
        load());
}

QString markdown(const Row &row)
{
    return u"| %1 | %2 | %3 | %4 |"_s.arg(row.what, row.toReach, row.measured, words(row.reached));
}

} // namespace bench
