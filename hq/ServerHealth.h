// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "hq/Alarm.h"
#include "hq/Clock.h"

#include <QString>

#include <map>
#include <mutex>
#include <vector>

namespace hq {

// What is wrong with headquarters' own machine at the moment. It is shown among the alarms, but not
// stored: it goes as it came. Used by several threads.
class ServerHealth
{
public:
    // Warned of below this; by then there is still room for days.
    static constexpr qint64 leastFree = 500 * 1024 * 1024; // bytes

    ServerHealth(QString dataFolder, core::Mode mode, Clock clock);

    enum class Condition { Good, Bad };
    void report(AlarmKind kind, Condition condition);
    // Looks at the disk.
    void look();
    [[nodiscard]] std::vector<Alarm> alarms() const;

private:
    QString m_folder;
    core::Mode m_mode;
    Clock m_clock;
    mutable std::mutex m_mutex;
    std::map<AlarmKind, qint64> m_since;
};

} // namespace hq
