// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>
#include <cstddef>

namespace web {

// What one client, and all clients together, may cost us. Every wait has an end and every buffer a
// bound; the defaults fit a headquarters with some thousand kiosks that call every 10 to 60 s.
struct Limits
{
    std::size_t headerBytes = 16 * 1024;            // request line and headers; beyond: 431
    std::size_t bodyBytes = 1024 * 1024;            // one request's body; beyond: 413
    std::size_t allBodiesBytes = 64 * 1024 * 1024;  // all bodies held at once; beyond: 503
    std::size_t allAnswersBytes = 64 * 1024 * 1024; // large answers not yet taken; beyond: 503
    std::size_t connections = 4096;                 // also bounded by RLIMIT_NOFILE; beyond: 503
    std::size_t eventClients = 1024;                // open event streams; beyond: 503
    std::size_t eventQueueBytes = 256 * 1024;       // waiting for one event client; beyond: dropped

    std::chrono::milliseconds handshake{10'000}; // TLS, from accept to finished
    std::chrono::milliseconds header{10'000};   // first byte to last header; dripping buys nothing;
                                                // and until the first byte of the first request
    std::chrono::milliseconds idle{75'000};     // kept alive without a request (kiosks: 60 s)
    std::chrono::milliseconds answer{30'000};   // for the handler; beyond: 503
    std::chrono::milliseconds transfer{20'000}; // a body in, an answer out, plus the time that
    std::size_t slowestBytesPerSecond = 8 * 1024; // … its bytes take on a line this slow
    std::chrono::milliseconds heartbeat{15'000};  // comment on a silent event stream
};

} // namespace web
