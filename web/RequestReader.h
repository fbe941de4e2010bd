// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "web/Http.h"
#include "web/Limits.h"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>

namespace web {

// Turns the bytes of one connection into requests, one after the other. Knows no socket, so that
// tests and the fuzzer can feed it directly. Pipelined bytes wait inside, within the same bound.
class RequestReader
{
public:
    enum class State {
        Idle,          // no byte of a request is here
        Head,          // inside the request line or the headers
        WantsContinue, // the client waits for "100 Continue" before it sends the body
        Body,          // inside the body
        Complete,      // request() is ready
        Refused,       // refusal() says why; the connection cannot be used further
    };

    explicit RequestReader(const Limits &limits);
    ~RequestReader();
    RequestReader(const RequestReader &) = delete;
    RequestReader &operator=(const RequestReader &) = delete;

    // Where the next bytes go; never empty. Valid until the next call of anything here.
    [[nodiscard]] std::span<char> room();
    // `count` bytes were written to room().
    State received(std::size_t count);
    // After WantsContinue was answered, or after Complete: goes on with the bytes that are here.
    State proceed();

    [[nodiscard]] State state() const;
    [[nodiscard]] int refusal() const; // 400, 405, 411, 413, 431
    [[nodiscard]] bool keepsAlive() const;
    [[nodiscard]] bool isHead() const; // HEAD: the answer's body stays here
    [[nodiscard]] std::size_t bodyBytes() const;
    // Nothing where no Content-Length was sent.
    [[nodiscard]] std::optional<std::uint64_t> announcedBytes() const;

    // Takes the request out; State::Complete only. remoteAddress is left empty.
    [[nodiscard]] Request takeRequest();

private:
    class Parser;
    std::unique_ptr<Parser> m_parser;
};

} // namespace web
