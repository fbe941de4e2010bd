// SPDX-License-Identifier: Apache-2.0
#include "app/StatusWatch.h"

#include <QDir>
#include <QFile>
#include <QStorageInfo>

#include <chrono>
#include <cstdlib>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace app {

namespace {

constexpr qint64 clockTolerance = 5 * 60 * 1'000;
// 2026-01-01 UTC: this version did not exist before, so an earlier clock is a dead battery's.
constexpr qint64 earliestTime = 1'767'225'600'000;

QString firstLine(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QString::fromLatin1(file.readLine(64)).trimmed()
                                          : QString();
}

} // namespace

std::optional<BatteryReading> readBattery(const QString &folder)
{
    const QDir supplies(folder);
    for (const QString &name : supplies.entryList(QDir::AllEntries | QDir::NoDotAndDotDot)) {
        const QString path = supplies.filePath(name);
        if (firstLine(path + u"/type"_s) != u"Battery"_s) {
            continue;
        }
        bool isNumber = false;
        const int percent = firstLine(path + u"/capacity"_s).toInt(&isNumber);
        if (isNumber) {
            const bool draining = firstLine(path + u"/status"_s) == u"Discharging"_s;
            return BatteryReading{percent,
                                  draining ? core::DeskStatus::Power::Battery
                                           : core::DeskStatus::Power::Mains};
        }
    }
    return std::nullopt;
}

core::DeskStatus::Clock clockBeside(qint64 headquartersTime, qint64 now)
{
    return std::abs(now - headquartersTime) > clockTolerance ? core::DeskStatus::Clock::Doubtful
                                                             : core::DeskStatus::Clock::Good;
}

core::DeskStatus::Disk diskState(const DiskReading &reading)
{
    using Disk = core::DeskStatus::Disk;
    if (reading.writing == DiskReading::Writing::Impossible) {
        return Disk::Unusable;
    }
    if (reading.ballast == store::Ballast::State::Missing) {
        return Disk::ReserveInUse;
    }
    return reading.freeBytes < leastFreeBytes ? Disk::Low : Disk::Enough;
}

qint64 clockAheadOf(qint64 headquartersTime, qint64 now)
{
    constexpr qint64 minute = 60'000;
    return clockBeside(headquartersTime, now) == core::DeskStatus::Clock::Good
               ? 0
               : (now - headquartersTime) / minute * minute;
}

StatusWatch::StatusWatch(const store::SqliteRegister &reg,
                         store::Ballast ballast,
                         QString dataFolder,
                         std::function<qint64()> now,
                         QObject *parent)
    : QObject(parent)
    , m_register(reg)
    , m_ballast(std::move(ballast))
    , m_dataFolder(std::move(dataFolder))
    , m_now(std::move(now))
{
    connect(&m_timer, &QTimer::timeout, this, [this] { look(); });
}

void StatusWatch::start()
{
    look();
    Q_EMIT changed(m_status);
    m_timer.start(5s);
}

void StatusWatch::look()
{
    const core::DeskStatus before = m_status;
    const QStorageInfo storage(m_dataFolder);
    // A file system that met an error makes itself read-only.
    const bool isWritable = m_register.isConnected() && storage.isReady() && !storage.isReadOnly();
    m_status.diskFreeBytes = storage.bytesAvailable();
    m_status.disk =
        diskState({storage.bytesAvailable(),
                   isWritable ? DiskReading::Writing::Possible : DiskReading::Writing::Impossible,
                   m_ballast.state()});
    if (const auto battery = readBattery(u"/sys/class/power_supply"_s)) {
        m_status.batteryPercent = battery->percent;
        m_status.power = battery->power;
    }
    if (m_now() < earliestTime) {
        m_status.clock = core::DeskStatus::Clock::Doubtful;
    }
    announceIf(before);
}

void StatusWatch::setBackup(core::DeskStatus::Backup backup, qint64 newest)
{
    const core::DeskStatus before = m_status;
    m_status.backup = backup;
    m_status.lastBackup = newest;
    announceIf(before);
}

void StatusWatch::setCheck(core::DeskStatus::Check check)
{
    const core::DeskStatus before = m_status;
    m_status.check = check;
    announceIf(before);
}

void StatusWatch::setReader(core::DeskStatus::Reader reader)
{
    const core::DeskStatus before = m_status;
    m_status.reader = reader;
    announceIf(before);
}

void StatusWatch::setCamera(core::DeskStatus::Camera camera)
{
    const core::DeskStatus before = m_status;
    m_status.camera = camera;
    announceIf(before);
}

void StatusWatch::setLink(core::DeskStatus::Link link, qint64 lastReceipt, quint64 waiting)
{
    const core::DeskStatus before = m_status;
    m_status.link = link;
    m_status.lastReceipt = lastReceipt;
    m_status.waiting = waiting;
    announceIf(before);
}

void StatusWatch::compareClock(qint64 headquartersTime)
{
    const core::DeskStatus before = m_status;
    m_status.clock = clockBeside(headquartersTime, m_now());
    m_status.clockAhead = clockAheadOf(headquartersTime, m_now());
    announceIf(before);
}

void StatusWatch::announceIf(const core::DeskStatus &before)
{
    if (!(m_status == before)) {
        Q_EMIT changed(m_status);
    }
}

} // namespace app
