// SPDX-License-Identifier: Apache-2.0
#include "ocr/IdWorker.h"

#include <QDeadlineTimer>

#include <chrono>
#include <utility>

using namespace std::chrono_literals;

namespace ocr {

IdWorker::IdWorker(std::unique_ptr<IdLooker> looker)
    : m_looker(new FrameLooker(std::move(looker)))
    , m_thread(new QThread)
{
    m_looker->moveToThread(m_thread);
    connect(m_thread, &QThread::finished, m_looker, &QObject::deleteLater);
    connect(m_looker, &FrameLooker::looked, this, &IdWorker::looked);
    connect(m_looker, &FrameLooker::wasRead, this, &IdWorker::wasRead);
    m_thread->start();
}

IdWorker::~IdWorker()
{
    if (m_thread == nullptr) {
        return;
    }
    m_thread->quit();
    if (m_thread->wait(QDeadlineTimer(2s))) {
        delete m_thread;
    } else {
        abandon();
    }
}

void IdWorker::look(const QVideoFrame &frame, FrameLooker::Task task)
{
    QMetaObject::invokeMethod(
        m_looker,
        [looker = m_looker, frame, task] { looker->look(frame, task); },
        Qt::QueuedConnection);
}

void IdWorker::forget()
{
    QMetaObject::invokeMethod(
        m_looker, [looker = m_looker] { looker->forget(); }, Qt::QueuedConnection);
}

void IdWorker::abandon()
{
    disconnect(m_looker, nullptr, this, nullptr);
    QThread *thread = std::exchange(m_thread, nullptr);
    connect(thread, &QThread::finished, thread, &QObject::deleteLater);
    thread->quit();
}

} // namespace ocr
