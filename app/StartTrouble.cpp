// SPDX-License-Identifier: Apache-2.0
#include "app/StartTrouble.h"

#include <chrono>

using namespace std::chrono_literals;

namespace app {

using core::screen::PaperMode;

namespace {

constexpr auto betweenTries = 4s;

// What a copy can mend. A disk that is full or write-protected has lost nothing.
bool canBeRestored(PaperMode::Reason reason)
{
    return reason == PaperMode::Reason::Damaged || reason == PaperMode::Reason::IoFailed ||
           reason == PaperMode::Reason::KeysUnreadable;
}

} // namespace

StartTrouble::StartTrouble(Trouble trouble, store::RestorePlan plan, std::function<qint64()> now)
    : m_plan(std::move(plan))
    , m_now(std::move(now))
{
    PaperMode paper;
    paper.reason = trouble.reason;
    paper.lastTried = m_now();
    paper.since = trouble.since.value_or(paper.lastTried);
    paper.staffDoor = PaperMode::StaffDoor::Closed;
    paper.phone = trouble.phone;
    m_screen = std::move(paper);
    m_worker.setMaxThreadCount(1);
    connect(&m_retry, &QTimer::timeout, this, &StartTrouble::retryWanted);
    setTimer(trouble.reason);
    lookForCopy();
}

StartTrouble::~StartTrouble()
{
    m_worker.waitForDone();
}

qint64 StartTrouble::since() const
{
    return std::get<PaperMode>(m_screen).since;
}

PaperMode &StartTrouble::page()
{
    return std::get<PaperMode>(m_screen);
}

// Damage does not pass by itself, and each try reads the whole register.
void StartTrouble::setTimer(Reason reason)
{
    if (reason == Reason::Damaged || reason == Reason::KeysUnreadable) {
        m_retry.stop();
    } else {
        m_retry.start(betweenTries);
    }
}

void StartTrouble::stillDown(Reason reason)
{
    const bool isOther = page().reason != reason;
    page().reason = reason;
    page().lastTried = m_now();
    setTimer(reason);
    if (isOther) {
        page().copyOf.reset();
        lookForCopy();
    }
    Q_EMIT screenChanged(m_screen);
}

void StartTrouble::lookForCopy()
{
    if (!canBeRestored(page().reason)) {
        return;
    }
    m_worker.start([this, plan = m_plan] {
        const auto copy = store::newestGoodCopy(plan);
        const auto madeAt = copy ? std::optional(copy->madeAt) : std::nullopt;
        QMetaObject::invokeMethod(
            this,
            [this, madeAt] {
                page().copyOf = canBeRestored(page().reason) ? madeAt : std::nullopt;
                Q_EMIT screenChanged(m_screen);
            },
            Qt::QueuedConnection);
    });
}

void StartTrouble::take(const core::Input &input)
{
    if (m_restoring == Restoring::Yes) {
        return;
    }
    if (std::holds_alternative<core::input::TryRegister>(input)) {
        Q_EMIT retryWanted();
    } else if (std::holds_alternative<core::input::RestoreCopy>(input) && page().copyOf) {
        restore();
    }
}

void StartTrouble::restore()
{
    m_restoring = Restoring::Yes;
    m_retry.stop();
    m_worker.start([this, plan = m_plan] {
        // Whatever became of it, the next try to open the desk shows it.
        (void)store::restore(plan);
        QMetaObject::invokeMethod(
            this,
            [this] {
                m_restoring = Restoring::No;
                Q_EMIT retryWanted();
            },
            Qt::QueuedConnection);
    });
}

} // namespace app
