// SPDX-License-Identifier: Apache-2.0
#include "readers/card/CardSource.h"

#include "readers/card/CardWorker.h"

#include <algorithm>
#include <chrono>
#include <utility>

namespace card {

namespace {

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

// A cancel that comes just before the wait begins is lost, so it is repeated until it was heard.
constexpr auto nudgeInterval = 20ms;

} // namespace

CardSource::CardSource(SerialHash keyed, QObject *parent)
    : core::CardIntake(parent)
    , m_worker(std::make_unique<CardWorker>(std::move(keyed)))
{
    qRegisterMetaType<core::IntakeProgress>();
    qRegisterMetaType<core::IntakeFailure>();
    qRegisterMetaType<core::Drafts>();
    qRegisterMetaType<CardEffort>();
    m_worker->moveToThread(&m_thread);
    relay();
    m_nudge.setInterval(nudgeInterval);
    connect(&m_nudge, &QTimer::timeout, this, [this] {
        if (!m_worker->isAnnounced()) {
            m_nudge.stop();
            return;
        }
        m_worker->wake();
    });
    m_thread.setObjectName(u"card"_s);
    m_thread.start();
}

CardSource::~CardSource()
{
    // The worker's last call ends its own thread, so that nothing is left running when it goes.
    post([worker = m_worker.get(), thread = &m_thread] {
        worker->end();
        thread->quit();
    });
    while (!m_thread.wait(nudgeInterval)) {
        m_worker->wake();
    }
}

void CardSource::relay()
{
    relayVisits();
    relayRecognised();
    connect(
        m_worker.get(), &CardWorker::emptied, this, [this] { Q_EMIT progress(core::CardGone{}); });
    connect(m_worker.get(), &CardWorker::failed, this, &CardSource::failed);
    connect(m_worker.get(), &CardWorker::available, this, &CardSource::available);
    connect(m_worker.get(), &CardWorker::measured, this, &CardSource::measured);
}

void CardSource::relayVisits()
{
    connect(m_worker.get(),
            &CardWorker::visitProgress,
            this,
            [this](int visit, const core::IntakeProgress &step) {
                if (isWanted(visit) || std::holds_alternative<core::CardGone>(step)) {
                    Q_EMIT progress(step);
                }
            });
    connect(m_worker.get(),
            &CardWorker::visitCaptured,
            this,
            [this](int visit, const core::Drafts &drafts) {
                if (isWanted(visit)) {
                    Q_EMIT captured(drafts);
                }
            });
    connect(m_worker.get(),
            &CardWorker::visitFailed,
            this,
            [this](int visit, const core::IntakeFailure &failure) {
                if (isWanted(visit)) {
                    Q_EMIT failed(failure);
                }
            });
}

void CardSource::relayRecognised()
{
    const auto relayed = [this](int visit, const QByteArray &keyed) {
        if (!isWanted(visit)) {
            return;
        }
        if (m_purpose == core::CardPurpose::Duty) {
            Q_EMIT recognised(keyed);
        } else {
            // Laid down at the very moment when staff turned away: whoever it is has to lay it down
            // once more.
            Q_EMIT failed({core::IntakeProblem::CardSilent, std::nullopt});
        }
    };
    connect(m_worker.get(), &CardWorker::visitRecognised, this, relayed);
}

bool CardSource::isWanted(int visit)
{
    m_visit = std::max(m_visit, visit);
    return visit > m_released;
}

template <typename Call> void CardSource::post(Call call)
{
    m_worker->announce();
    QMetaObject::invokeMethod(m_worker.get(), std::move(call), Qt::QueuedConnection);
    m_worker->wake();
    m_nudge.start();
}

void CardSource::start()
{
    post([worker = m_worker.get()] { worker->begin(); });
}

void CardSource::stop()
{
    post([worker = m_worker.get()] { worker->end(); });
}

template <typename Present> void CardSource::enter(core::SecretBytes secret, Present present)
{
    if (m_visit == m_released) {
        // No card is waited for. Answered later, as every answer is.
        const auto answer = [this] {
            Q_EMIT failed({core::IntakeProblem::CardTakenTooEarly, std::nullopt});
        };
        QMetaObject::invokeMethod(this, answer, Qt::QueuedConnection);
        return;
    }
    // Queued calls are copied by Qt, secrets are not.
    auto entry = std::make_shared<core::SecretBytes>(std::move(secret));
    post([visit = m_visit, entry, present] {
        present(visit, *entry);
        entry->clear();
    });
}

void CardSource::present(core::SecretBytes pin, core::LastTry lastTry)
{
    enter(std::move(pin),
          [worker = m_worker.get(), lastTry](int visit, const core::SecretBytes &entry) {
              worker->present(visit, entry, lastTry);
          });
}

void CardSource::presentFace(core::SecretBytes faceNumber)
{
    enter(std::move(faceNumber),
          [worker = m_worker.get()](int visit, const core::SecretBytes &entry) {
              worker->presentFace(visit, entry);
          });
}

void CardSource::release()
{
    m_released = m_visit;
    post([worker = m_worker.get(), visit = m_visit] { worker->release(visit); });
}

void CardSource::expect(core::CardPurpose purpose)
{
    m_released = m_visit;
    m_purpose = purpose;
    post([worker = m_worker.get(), purpose] { worker->expect(purpose); });
}

} // namespace card
