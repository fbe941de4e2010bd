// SPDX-License-Identifier: Apache-2.0
#include "hq/ServerHealth.h"

#include "hq/BoardJson.h"
#include "hq/LogLine.h"

#include <QFile>

#include <sys/statvfs.h>

using namespace Qt::StringLiterals;

namespace hq {

ServerHealth::ServerHealth(QString dataFolder, core::Mode mode, Clock clock)
    : m_folder(std::move(dataFolder))
    , m_mode(mode)
    , m_clock(std::move(clock))
{}

void ServerHealth::report(AlarmKind kind, Condition condition)
{
    const std::lock_guard lock(m_mutex);
    const bool wasBad = m_since.contains(kind);
    if (wasBad == (condition == Condition::Bad)) {
        return;
    }
    if (wasBad) {
        m_since.erase(kind);
    } else {
        m_since.emplace(kind, m_clock());
    }
    logLine(wasBad ? Level::Info : Level::Warning,
            wasBad ? u"good_again"_s : u"bad_condition"_s,
            {{u"what"_s, codeOf(kind)}});
}

void ServerHealth::look()
{
    struct statvfs disk = {};
    if (::statvfs(QFile::encodeName(m_folder).constData(), &disk) != 0) {
        return; // what is wrong there shows when it is written to
    }
    const auto free = static_cast<quint64>(disk.f_bavail) * disk.f_frsize;
    report(AlarmKind::DiskLow, free < leastFree ? Condition::Bad : Condition::Good);
}

std::vector<Alarm> ServerHealth::alarms() const
{
    const std::lock_guard lock(m_mutex);
    std::vector<Alarm> alarms;
    for (const auto &[kind, since] : m_since) {
        alarms.push_back({kind, {{m_mode, QUuid()}, 0}, 0, {}, since});
    }
    return alarms;
}

} // namespace hq
