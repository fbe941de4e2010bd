// SPDX-License-Identifier: Apache-2.0
#include "readers/camera/CodeWorker.h"

#include <QDeadlineTimer>

#include <chrono>
#include <utility>

using namespace std::chrono_literals;

namespace camera {

CodeWorker::CodeWorker(const Decode &decode)
    : m_reader(new CodeReader(decode))
    , m_thread(new QThread)
{
    m_reader->moveToThread(m_thread);
    connect(m_thread, &QThread::finished, m_reader, &QObject::deleteLater);
    connect(m_reader, &CodeReader::done, this, &CodeWorker::done);
    m_thread->start();
}

CodeWorker::~CodeWorker()
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

void CodeWorker::read(const QVideoFrame &frame)
{
    QMetaObject::invokeMethod(
        m_reader, [reader = m_reader, frame] { reader->read(frame); }, Qt::QueuedConnection);
}

void CodeWorker::abandon()
{
    disconnect(m_reader, nullptr, this, nullptr);
    QThread *thread = std::exchange(m_thread, nullptr);
    connect(thread, &QThread::finished, thread, &QObject::deleteLater);
    thread->quit();
}

} // namespace camera
