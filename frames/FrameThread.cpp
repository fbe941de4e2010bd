// SPDX-License-Identifier: Apache-2.0
#include "frames/FrameThread.h"

#include <QDeadlineTimer>

#include <chrono>
#include <utility>

using namespace std::chrono_literals;

namespace frames {

FrameThread::FrameThread(QObject *reader)
    : m_reader(reader)
    , m_thread(new QThread)
{
    m_reader->moveToThread(m_thread);
    connect(m_thread, &QThread::finished, m_reader, &QObject::deleteLater);
    m_thread->start();
}

FrameThread::~FrameThread()
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

void FrameThread::abandon()
{
    disconnect(m_reader, nullptr, this, nullptr);
    QThread *thread = std::exchange(m_thread, nullptr);
    connect(thread, &QThread::finished, thread, &QObject::deleteLater);
    thread->quit();
}

} // namespace frames
