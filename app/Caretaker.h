// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/DeskStatus.h"
#include "store/Backup.h"
#include "store/Ballast.h"
#include "store/SqliteRegister.h"
#include "vault/SecondMedium.h"

#include <QObject>
#include <QThreadPool>
#include <QTimer>

#include <chrono>
#include <functional>

namespace app {

struct CareTimes
{
    std::chrono::milliseconds look{60'000};           // between two looks at what there is to do
    std::chrono::milliseconds betweenCopies{600'000}; // while there are new records
};

// The desk's slow chores, one after another in one worker thread that the screen never waits for:
// copies of the register, the ballast, and reading the register through.
//
// A copy is made when there are records that no copy has: every ten minutes, whenever the names are
// locked, and at the end.
class Caretaker : public QObject
{
    Q_OBJECT

public:
    enum class Place { BesideData, Named };
    struct Settings
    {
        QString dataFolder;
        QString backupFolder;
        Place place = Place::BesideData; // a named folder is never made: a pulled stick is missing
        core::KioskId kiosk;
        qint64 ballast = store::Ballast::usualSize;
        CareTimes times;
    };

    // now: wall clock, ms since 1970 UTC.
    Caretaker(const store::SqliteRegister &reg, Settings settings, std::function<qint64()> now);
    ~Caretaker() override; // the last copy: blocks as long as the medium needs

    void start();

public Q_SLOTS:
    // If there is anything new.
    void backUp();

Q_SIGNALS:
    // newest: when the newest copy was made, ms since 1970 UTC; 0: there is none.
    void backedUp(core::DeskStatus::Backup state, qint64 newest);
    void checked(core::DeskStatus::Check check);

private:
    void look();
    void check();
    [[nodiscard]] bool hasNews() const;
    [[nodiscard]] store::BackupPlan plan();
    void hear(const core::Result<void, store::BackupError> &done,
              const std::optional<store::StreamHead> &head);
    [[nodiscard]] core::DeskStatus::Backup goodPlace();

    const store::SqliteRegister &m_register;
    Settings m_settings;
    std::function<qint64()> m_now;
    QTimer m_timer;
    std::optional<store::StreamHead> m_copied; // as far as the newest copy reaches
    std::optional<qint64> m_lastTry;           // ms since 1970 UTC
    std::optional<qint64> m_lastCheck;
    enum class Last { Succeeded, Failed } m_last = Last::Succeeded;
    enum class Copying { Idle, UnderWay } m_copying = Copying::Idle;
    vault::SecondMedium m_medium;
    QThreadPool m_worker;
};

// Once a night, at three in Tokyo. Both in ms since 1970 UTC.
[[nodiscard]] bool isCheckDue(std::optional<qint64> lastCheck, qint64 now);

} // namespace app
