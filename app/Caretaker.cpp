// SPDX-License-Identifier: Apache-2.0
#include "app/Caretaker.h"

#include "store/Soundness.h"
#include "vault/TakenOut.h"

#include <QDir>
#include <QFileInfo>

#include <cstdlib>
#include <memory>

using namespace Qt::StringLiterals;

namespace app {

namespace {

using core::DeskStatus;

constexpr qint64 hour = 3'600'000;
constexpr qint64 tokyo = 9 * hour; // no summer time
constexpr qint64 checkHour = 3;

} // namespace

bool isCheckDue(std::optional<qint64> lastCheck, qint64 now)
{
    const bool isNight = (now + tokyo) / hour % 24 == checkHour;
    return isNight && (!lastCheck || std::abs(now - *lastCheck) > 2 * hour);
}

Caretaker::Caretaker(store::SqliteRegister &reg, Settings settings, std::function<qint64()> now)
    : m_register(reg)
    , m_settings(std::move(settings))
    , m_now(std::move(now))
    , m_medium(m_settings.backupFolder, m_settings.dataFolder)
{
    m_worker.setMaxThreadCount(1);
    m_timer.setInterval(m_settings.times.look);
    connect(&m_timer, &QTimer::timeout, this, &Caretaker::look);
}

Caretaker::~Caretaker()
{
    m_worker.waitForDone();
    // Twice, if person keys were deleted that both copies still have.
    while (m_register.isConnected() && hasNews()) {
        if (!store::backUp(plan())) {
            return;
        }
        m_copied = m_register.head();
        m_keys = Keys::AsCopied;
        if (!m_register.copyMade()) {
            return;
        }
    }
}

void Caretaker::start()
{
    if (m_register.isAfterUncleanStop()) {
        check();
    }
    m_timer.start();
    backUp();
}

bool Caretaker::hasNews() const
{
    const auto head = m_register.head();
    return head.has_value() &&
           (head != m_copied || m_keys != Keys::AsCopied || m_register.expiry().copiesOwed > 0);
}

void Caretaker::look()
{
    const store::Ballast ballast(m_settings.dataFolder, m_settings.ballast);
    if (ballast.state() == store::Ballast::State::Missing) {
        m_worker.start([ballast] { ballast.hold(); });
    }
    expire();
    const qint64 now = m_now();
    if (isCheckDue(m_lastCheck, now)) {
        check();
    }
    // Whoever plugs the stick in again need not wait; a clock that was set back does not hold it
    // up.
    const bool isTime = !m_lastTry || m_last == Last::Failed ||
                        std::abs(now - *m_lastTry) >= m_settings.times.betweenCopies.count();
    if (isTime) {
        backUp();
    }
}

// While nothing reads the register, so that its WAL can be emptied, and no copy is under way that
// would count as one without the deleted keys.
void Caretaker::expire()
{
    const bool isTime = !m_sinceExpiry.isValid() ||
                        m_sinceExpiry.hasExpired(m_settings.times.betweenExpiries.count());
    if (!isTime || !m_register.isConnected() || !isWorkerIdle()) {
        return;
    }
    const auto step = m_register.expire(m_settings.expireAfter);
    if (step && step->more) {
        m_sinceExpiry.invalidate(); // goes on at the next look
    } else {
        m_sinceExpiry.start();
    }
    if (step && step->expired > 0) {
        Q_EMIT expired(step->expired);
    }
    if (m_register.expiry().copiesOwed > 0 && (!step || !step->more)) {
        backUp();
    }
}

store::BackupPlan Caretaker::plan()
{
    if (m_settings.place == Place::BesideData) {
        QDir().mkdir(m_settings.backupFolder,
                     QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    }
    return {m_settings.dataFolder, m_settings.backupFolder, m_settings.kiosk, m_register.head()};
}

void Caretaker::copyKeys()
{
    m_keys = Keys::Changed;
    backUp();
}

// Behind a copy that is under way: it may just have copied one.
void Caretaker::deleteSlotCopies()
{
    const bool isMissing = m_medium.isGone() || (m_settings.place == Place::Named &&
                                                 !QFileInfo(m_settings.backupFolder).isDir());
    if (isMissing) {
        Q_EMIT slotCopiesAnswered(SlotCopies::Left);
        return;
    }
    const QString copy =
        store::backupFolderOf(m_settings.backupFolder, m_settings.kiosk) + u"/keys"_s;
    m_worker.start([this, copy] {
        const auto done = QFileInfo(copy).isDir() ? vault::takeOut(copy) : vault::Result<void>();
        const auto copies = done ? SlotCopies::Gone : SlotCopies::Left;
        QMetaObject::invokeMethod(
            this, [this, copies] { Q_EMIT slotCopiesAnswered(copies); }, Qt::QueuedConnection);
    });
}

void Caretaker::backUp()
{
    if (!m_register.isConnected() || m_copying == Copying::UnderWay || !hasNews()) {
        return;
    }
    m_lastTry = m_now();
    const store::BackupPlan next = plan();
    if (m_medium.isGone()) {
        hear(core::fail(store::BackupError::MediumMissing), next.head);
        return;
    }
    m_copying = Copying::UnderWay;
    // What changes while the copy is made is copied after it.
    m_keys = m_keys == Keys::Changed ? Keys::BeingCopied : m_keys;
    m_worker.start([this, next] {
        const auto done = store::backUp(next);
        QMetaObject::invokeMethod(
            this, [this, done, head = next.head] { hear(done, head); }, Qt::QueuedConnection);
    });
}

DeskStatus::Backup Caretaker::goodPlace()
{
    return m_medium.whereCopiesLie() == vault::Medium::Another ? DeskStatus::Backup::OnAnotherMedium
                                                               : DeskStatus::Backup::OnTheSameDisk;
}

void Caretaker::hear(const core::Result<void, store::BackupError> &done,
                     const std::optional<store::StreamHead> &head)
{
    m_copying = Copying::Idle;
    m_last = done ? Last::Succeeded : Last::Failed;
    const bool owed = m_register.expiry().copiesOwed > 0;
    const bool changedMeanwhile = m_keys == Keys::Changed;
    if (done) {
        m_copied = head;
        m_keys = changedMeanwhile ? Keys::Changed : Keys::AsCopied;
        // If it cannot be written down, one copy more is made.
        (void)m_register.copyMade();
    }
    const auto newest = store::newestBackup(m_settings.backupFolder, m_settings.kiosk);
    const auto state = done ? goodPlace()
                       : done.error() == store::BackupError::MediumMissing
                           ? DeskStatus::Backup::MediumMissing
                           : DeskStatus::Backup::Failed;
    Q_EMIT backedUp(state, newest.value_or(0));
    if (!done && done.error() == store::BackupError::RegisterDamaged) {
        Q_EMIT checked(DeskStatus::Check::Failed);
    }
    if (done && (changedMeanwhile || (owed && m_register.expiry().copiesOwed > 0))) {
        backUp();
    }
}

void Caretaker::check()
{
    m_lastCheck = m_now();
    m_worker.start([this, path = m_settings.dataFolder + u"/register.db"_s] {
        const auto state = store::soundRegister(path, m_settings.kiosk, store::Depth::Thorough);
        const auto found = state ? DeskStatus::Check::Sound : DeskStatus::Check::Failed;
        QMetaObject::invokeMethod(
            this, [this, found] { Q_EMIT checked(found); }, Qt::QueuedConnection);
    });
}

} // namespace app
