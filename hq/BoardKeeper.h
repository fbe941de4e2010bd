// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "hq/Board.h"
#include "hq/Clock.h"
#include "web/EventStream.h"

#include <memory>
#include <mutex>

namespace hq {

// The board as it was last made, for the server's thread, and the stream that tells browsers of
// changes. Written by the writer's thread.
class BoardKeeper
{
public:
    explicit BoardKeeper(Clock clock);

    // Publishes at once if anything that can be seen has changed.
    void put(Board board);
    [[nodiscard]] std::shared_ptr<const Board> board() const;
    // As board(), with the time of now: what a reader gets who asks.
    [[nodiscard]] Board boardNow() const;
    [[nodiscard]] std::shared_ptr<web::EventStream> events() const { return m_events; }

private:
    [[nodiscard]] web::Event snapshot() const;

    Clock m_clock;
    mutable std::mutex m_mutex;
    std::shared_ptr<const Board> m_board;
    std::shared_ptr<web::EventStream> m_events;
};

} // namespace hq
