// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/DeskStatus.h"

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
    // dataFolder: whose disk counts. now: wall clock, ms since 1970 UTC.
    StatusWatch(QString dataFolder, std::function<qint64()> now, QObject *parent = nullptr);

    void start();
    void setReader(core::DeskStatus::Reader reader);
    void setLink(core::DeskStatus::Link link, qint64 lastReceipt, quint64 waiting);
    // Headquarters' clock at the last receipt.
    void compareClock(qint64 headquartersTime);
    [[nodiscard]] const core::DeskStatus &status() const { return m_status; }

Q_SIGNALS:
    void changed(const core::DeskStatus &status);

private:
    void look();
    void announceIf(const core::DeskStatus &before);

    QString m_dataFolder;
    std::function<qint64()> m_now;
    core::DeskStatus m_status;
    QTimer m_timer;
};

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
