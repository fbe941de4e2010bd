// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "web/Limits.h"
#include "web/Router.h"
#include "web/reactor/Mailbox.h"
#include "web/reactor/Transport.h"

#include <chrono>
#include <list>
#include <memory>
#include <unordered_set>

namespace web {

class Connection;
using Clock = std::chrono::steady_clock;

// Connections that may have to make room for others, in the order in which they began to wait.
struct WaitingRoom
{
    std::list<Connection *> unfinished; // the head of their first request is not here yet
    std::list<Connection *> bodies;     // in the middle of a body
    std::list<Connection *> idle;       // between two requests

    // Nobody is put out of the first two before that: who has only just come deserves it.
    static constexpr std::chrono::seconds grace{2};
};

// What all connections of a server share. Touched by the reactor's thread only.
struct Reactor
{
    Reactor(Router routes, const Limits &bounds)
        : limits(bounds)
        , router(std::move(routes))
        , mailbox(std::make_shared<Mailbox>(io))
    {}

    asio::io_context io{1};
    Limits limits;
    Router router;
    std::shared_ptr<Mailbox> mailbox;
    std::unordered_set<std::shared_ptr<Connection>> connections;
    WaitingRoom waiting;
    std::size_t eventClients = 0;
    std::size_t bodyBytes = 0;   // held in requests that are not answered yet
    std::size_t answerBytes = 0; // in large answers that are not taken yet
};

} // namespace web
