// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/DeskStatus.h"
#include "store/Ballast.h"
#include "store/SqliteRegister.h"

#include <QObject>
#include <QString>
#include <QTimer>

#include <functional>

namespace app {

// Looks at the machine every few seconds and puts together what the strip says.
class StatusWatch : public QObject
{
    Q_OBJECT

public:
    // reg, ballast, dataFolder: of the same desk. now: wall clock, ms since 1970 UTC.
    StatusWatch(const store::SqliteRegister &reg,
                store::Ballast ballast,
                QString dataFolder,
                std::function<qint64()> now,
                QObject *parent = nullptr);

    void start();
    void setBackup(core::DeskStatus::Backup backup, qint64 newest);
    void setCheck(core::DeskStatus::Check check);
    void setReader(core::DeskStatus::Reader reader);
    void setCamera(core::DeskStatus::Camera camera);
    void setLink(core::DeskStatus::Link link, qint64 lastReceipt, quint64 waiting);
    // Headquarters' clock at the last receipt.
    void compareClock(qint64 headquartersTime);
    [[nodiscard]] const core::DeskStatus &status() const { return m_status; }

Q_SIGNALS:
    void changed(const core::DeskStatus &status);

private:
    void look();
    void announceIf(const core::DeskStatus &before);

    const store::SqliteRegister &m_register;
    store::Ballast m_ballast;
    QString m_dataFolder;
    std::function<qint64()> m_now;
    core::DeskStatus m_status;
    QTimer m_timer;
};

// Fewer free bytes are a warning: some 400,000 admissions, or an hour of another program's log.
constexpr qint64 leastFreeBytes = 500LL * 1024 * 1024;

// What the disk of path says, of the register's own disk or another's.
struct DiskReading
{
    qint64 freeBytes = 0;
    enum class Writing { Possible, Impossible } writing = Writing::Possible;
    store::Ballast::State ballast = store::Ballast::State::Held;
};
[[nodiscard]] core::DeskStatus::Disk diskState(const DiskReading &reading);

// How far the clock stands before headquarters', in ms; 0 when it is right. Within a minute, so
// that the strip does not change at every receipt.
[[nodiscard]] qint64 clockAheadOf(qint64 headquartersTime, qint64 now);
// More than five minutes apart is doubtful. Both in ms since 1970 UTC.
[[nodiscard]] core::DeskStatus::Clock clockBeside(qint64 headquartersTime, qint64 now);

// Percent and power source of the first battery below folder (/sys/class/power_supply); nothing on
// a machine without one.
struct BatteryReading
{
    int percent = 0;
    core::DeskStatus::Power power = core::DeskStatus::Power::Mains;
    bool operator==(const BatteryReading &) const = default;
};
[[nodiscard]] std::optional<BatteryReading> readBattery(const QString &folder);

} // namespace app
