// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "hq/DutyRecords.h"

#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>

namespace hq {

// The thread on which staff's records are read: the first time all that is stored is gone through,
// which would hold up the uploads on the server's own thread.
class AttendanceDesk
{
public:
    using Answer = std::function<void(const StoreResult<core::Attendance> &)>;
    static constexpr std::size_t mostWaiting = 8;

    explicit AttendanceDesk(const QString &databasePath);
    // Who waits is not answered any more.
    ~AttendanceDesk();
    AttendanceDesk(const AttendanceDesk &) = delete;
    AttendanceDesk &operator=(const AttendanceDesk &) = delete;

    enum class Taken { Yes, No };
    // `answer` is called on this thread. No: too many wait already.
    [[nodiscard]] Taken ask(Answer answer);

private:
    void run();

    DutyRecords m_records; // of the thread
    std::mutex m_mutex;
    std::condition_variable m_wake;
    std::deque<Answer> m_waiting;
    bool m_isOver = false;
    std::thread m_thread;
};

} // namespace hq
