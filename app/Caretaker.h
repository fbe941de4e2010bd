// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/DeskStatus.h"
#include "store/Backup.h"
#include "store/Ballast.h"
#include "store/SqliteRegister.h"
#include "vault/SecondMedium.h"

#include <QElapsedTimer>
#include <QObject>
#include <QThreadPool>
#include <QTimer>

#include <chrono>
#include <functional>

namespace app {

struct CareTimes
{
    std::chrono::milliseconds look{60'000};             // between two looks at what there is to do
    std::chrono::milliseconds betweenCopies{600'000};   // while there are new records
    std::chrono::milliseconds betweenExpiries{600'000}; // each deletion costs two copies
};

// The desk's slow chores, one after another in one worker thread that the screen never waits for:
// copies of the register, the ballast, and reading the register through.
//
// A copy is made when there are records that no copy has: every ten minutes, whenever the names are
// locked, and at the end; and when person keys were deleted, until no copy has them.
//
// The person keys of who left are deleted here, too, in short steps on the thread that owns the
// register, while nothing reads it.
class Caretaker : public QObject
{
    Q_OBJECT

public:
    enum class Place { BesideData, Named };
    enum class SlotCopies { Gone, Left }; // Left: the medium is missing, or refuses
    struct Settings
    {
        QString dataFolder;
        QString backupFolder;
        Place place = Place::BesideData; // a named folder is never made: a pulled stick is missing
        core::KioskId kiosk;
        qint64 ballast = store::Ballast::usualSize;
        CareTimes times;
        std::chrono::milliseconds expireAfter = std::chrono::hours(24);
    };

    // now: wall clock, ms since 1970 UTC.
    Caretaker(store::SqliteRegister &reg, Settings settings, std::function<qint64()> now);
    ~Caretaker() override; // the last copy: blocks as long as the medium needs

    void start();

public Q_SLOTS:
    // If there is anything new.
    void backUp();
    // The keys are others now: a slot that was taken away leaves the copy, too.
    void copyKeys();
    // Every staff slot leaves the copy (vault/TakenOut.h). Answers slotCopiesAnswered.
    void deleteSlotCopies();

Q_SIGNALS:
    // newest: when the newest copy was made, ms since 1970 UTC; 0: there is none.
    void backedUp(core::DeskStatus::Backup state, qint64 newest);
    void checked(core::DeskStatus::Check check);
    void slotCopiesAnswered(SlotCopies copies);
    // Person keys were deleted.
    void expired(int people);

private:
    void look();
    void expire();
    [[nodiscard]] bool isWorkerIdle() const { return m_worker.activeThreadCount() == 0; }
    void check();
    [[nodiscard]] bool hasNews() const;
    [[nodiscard]] store::BackupPlan plan();
    void hear(const core::Result<void, store::BackupError> &done,
              const std::optional<store::StreamHead> &head);
    [[nodiscard]] core::DeskStatus::Backup goodPlace();

    store::SqliteRegister &m_register;
    Settings m_settings;
    std::function<qint64()> m_now;
    QTimer m_timer;
    std::optional<store::StreamHead> m_copied; // as far as the newest copy reaches
    std::optional<qint64> m_lastTry;           // ms since 1970 UTC
    QElapsedTimer m_sinceExpiry;               // invalid: at the next look
    std::optional<qint64> m_lastCheck;
    enum class Keys { AsCopied, Changed, BeingCopied } m_keys = Keys::AsCopied;
    enum class Last { Succeeded, Failed } m_last = Last::Succeeded;
    enum class Copying { Idle, UnderWay } m_copying = Copying::Idle;
    vault::SecondMedium m_medium;
    QThreadPool m_worker;
};

// Once a night, at three in Tokyo. Both in ms since 1970 UTC.
[[nodiscard]] bool isCheckDue(std::optional<qint64> lastCheck, qint64 now);

} // namespace app
