// SPDX-License-Identifier: Apache-2.0
#include "readers/card/CardSource.h"

#include "readers/card/CardWorker.h"

#include <chrono>
#include <utility>

namespace card {

namespace {

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

// A cancel that comes just before the wait begins is lost, so it is repeated until it was heard.
constexpr auto nudgeInterval = 20ms;

} // namespace

CardSource::CardSource(QObject *parent)
    : core::CardIntake(parent)
    , m_worker(std::make_unique<CardWorker>())
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
    connect(m_worker.get(), &CardWorker::progress, this, &CardSource::progress);
    connect(m_worker.get(), &CardWorker::captured, this, &CardSource::captured);
    connect(m_worker.get(), &CardWorker::failed, this, &CardSource::failed);
    connect(m_worker.get(), &CardWorker::available, this, &CardSource::available);
    connect(m_worker.get(), &CardWorker::measured, this, &CardSource::measured);
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

void CardSource::present(core::SecretBytes pin, core::LastTry lastTry)
{
    // Queued calls are copied by Qt, secrets are not.
    auto entry = std::make_shared<core::SecretBytes>(std::move(pin));
    post([worker = m_worker.get(), entry, lastTry] {
        worker->present(*entry, lastTry);
        entry->clear();
    });
}

void CardSource::release()
{
    post([worker = m_worker.get()] { worker->release(); });
}

} // namespace card
