// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "hq/Admissions.h"
#include "hq/EnrolmentBook.h"
#include "hq/Whereabouts.h"

#include <chrono>
#include <condition_variable>
#include <map>
#include <mutex>
#include <thread>

namespace hq {

// Tells the desks whose people came in at another shelter: keeps the letters in the enrolment book
// in step with the open stays, on a thread of its own, as the writer waits for no other database.
// Nothing is remembered but in the book and in the records: a letter is written when a stay has
// been open for a while and has none, and withdrawn when it is no longer open.
class MoveLetters
{
public:
    using Clock = std::chrono::steady_clock;

    // settling: how long somebody who was let in by mistake can be taken back at the desk.
    MoveLetters(EnrolmentBook &book, Admissions &admissions, std::chrono::milliseconds settling);
    ~MoveLetters();
    MoveLetters(const MoveLetters &) = delete;
    MoveLetters &operator=(const MoveLetters &) = delete;

    // All of them, whenever they are others. From any thread, which does not wait.
    void keepInStepWith(std::vector<OpenStay> open);

private:
    using Moment = Clock::time_point;

    void run();
    // When to look again, if nothing is heard before.
    [[nodiscard]] Moment bringInStep(const std::vector<OpenStay> &open);
    [[nodiscard]] std::optional<core::KioskId> addressee(const OpenStay &stay,
                                                         const std::vector<KioskEntry> &desks);

    EnrolmentBook &m_book;
    Admissions &m_admissions;
    const std::chrono::milliseconds m_settling;
    // Of the thread: since when each is open, by the letter's content.
    std::map<QByteArray, Moment> m_since;

    std::mutex m_mutex;
    std::condition_variable m_wake;
    std::vector<OpenStay> m_open;
    bool m_hasNews = false;
    bool m_isOver = false;
    std::thread m_thread; // last: it uses all the others
};

} // namespace hq
