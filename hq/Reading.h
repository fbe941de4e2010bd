// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "hq/Door.h"
#include "web/Responder.h"

#include <condition_variable>
#include <deque>
#include <functional>
#include <thread>
#include <vector>

namespace hq {

// An upload as it came in.
struct Received
{
    QByteArray body;
    QByteArray knownBy;                   // hq/Asked.h
    std::optional<core::StreamId> stream; // that its address names; none: an announcement
    web::Responder responder;
    Door::Place place;
};

// The threads on which uploads are verified and read, one for each core: an Ed25519 verification
// and the records' hashes take longer than everything else that the server's thread does. They
// wait in lanes: announcements go first, then live batches, but each lane has turns of its own.
// Bounded by the door: each holds a place.
class Reading
{
public:
    using Read = std::function<void(Received)>;

    // `read` is called on these threads.
    explicit Reading(Read read);
    // Drops what waits.
    ~Reading();
    Reading(const Reading &) = delete;
    Reading &operator=(const Reading &) = delete;

    void add(Received received);

private:
    void work();
    // Nothing: it is over.
    [[nodiscard]] std::optional<Received> next();
    [[nodiscard]] std::deque<Received> *fullQueue();

    Read m_read;
    std::mutex m_mutex;
    std::condition_variable m_arrived;
    std::array<std::deque<Received>, laneCount> m_queues;
    unsigned m_turn = 0;
    bool m_isStopping = false;
    std::vector<std::thread> m_threads; // last: they use all the others
};

} // namespace hq
