// SPDX-License-Identifier: Apache-2.0
#include "hq/AttendanceDesk.h"

#include <utility>

namespace hq {

AttendanceDesk::AttendanceDesk(const QString &databasePath)
    : m_records(databasePath)
    , m_thread([this] { run(); })
{}

AttendanceDesk::~AttendanceDesk()
{
    {
        const std::lock_guard lock(m_mutex);
        m_isOver = true;
    }
    m_wake.notify_one();
    m_thread.join();
}

AttendanceDesk::Taken AttendanceDesk::ask(Answer answer)
{
    {
        const std::lock_guard lock(m_mutex);
        if (m_waiting.size() >= mostWaiting) {
            return Taken::No;
        }
        m_waiting.push_back(std::move(answer));
    }
    m_wake.notify_one();
    return Taken::Yes;
}

void AttendanceDesk::run()
{
    std::unique_lock lock(m_mutex);
    for (;;) {
        m_wake.wait(lock, [this] { return m_isOver || !m_waiting.empty(); });
        if (m_isOver) {
            return;
        }
        const Answer answer = std::move(m_waiting.front());
        m_waiting.pop_front();
        lock.unlock();
        answer(m_records.attendance());
        lock.lock();
    }
}

} // namespace hq
