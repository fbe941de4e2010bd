// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "bench/LoadConnection.h"
#include "bench/Row.h"
#include "bench/Timings.h"

#include <queue>

#include <chrono>
#include <deque>
#include <functional>
#include <memory>
#include <vector>

namespace bench {

// What one kiosk has to say, in this order, each after the answer to the one before.
struct Errand
{
    std::vector<QByteArray> requests;    // HTTP, ready to be sent
    std::chrono::milliseconds begins{0}; // after the load begins
    std::chrono::milliseconds pace{0};   // from one to the next, at least
    std::size_t next = 0;
    Timings::Clock::time_point due{};
    Timings::Clock::time_point firstTried{}; // of the next one; none: not yet
    bool isTried = false;
};

// Errands of one kind, spread over so many connections, and what became of them.
struct Load
{
    std::vector<Errand> errands;
    std::size_t connections = 1;

    // From the first try to the 200, however often it was sent away in between.
    Timings timings;
    Timings::Clock::time_point timedUntil = Timings::Clock::time_point::max(); // of first tries
    qsizetype stored = 0;
    qsizetype busy = 0;   // 503
    qsizetype failed = 0; // anything else, and broken connections
    qsizetype left = 0;   // requests not answered with 200 yet
};

// Kiosks in great number, from one thread. The requests are made and signed before the clock
// starts, so that it costs little beside the server.
class LoadGenerator
{
public:
    // Sees every so many-th answer with what it answers; false: it is not right.
    using Inspect = std::function<bool(const QByteArray &request, const QByteArray &body)>;

    [[nodiscard]] static Result<LoadGenerator>
    make(quint16 port, const QByteArray &authorityPem, Inspect inspect);
    LoadGenerator(LoadGenerator &&) noexcept;
    ~LoadGenerator();

    // Connects; the handshakes are done when it returns.
    [[nodiscard]] Result<void> join(Load &load);
    // Until the first load is done or the time is over; the others go on beside it. Seconds.
    [[nodiscard]] Result<double> run(std::chrono::milliseconds longest);
    // The same until this one is done.
    [[nodiscard]] Result<double> runOn(Load &load, std::chrono::milliseconds longest);
    // Connections that do nothing but hold on: without a handshake, or after it with the beginning
    // of a header.
    enum class Unfinished { Handshake, Header };
    [[nodiscard]] Result<void> hold(Unfinished what, std::size_t count);
    // How many of those held the server has not closed yet.
    [[nodiscard]] std::size_t stillHeld();

private:
    struct Seat;
    struct FreeContext
    {
        void operator()(SSL_CTX *tls) const { SSL_CTX_free(tls); }
    };
    using Due = std::pair<Timings::Clock::time_point, Seat *>;

    LoadGenerator(std::unique_ptr<SSL_CTX, FreeContext> tls, quint16 port, Inspect inspect);

    [[nodiscard]] bool connectAll(const std::vector<Seat *> &seats);
    void watch(Seat &seat);
    void work(Seat &seat);
    void takeAnswer(Seat &seat);
    void startNext(Seat &seat);
    void reconnect(Seat &seat);
    void wakeDue();
    void step(int atMostMs);

    std::unique_ptr<SSL_CTX, FreeContext> m_tls;
    quint16 m_port;
    Inspect m_inspect;
    int m_epoll;
    std::vector<Load *> m_loads;
    std::deque<std::unique_ptr<Seat>> m_seats;
    std::priority_queue<Due, std::vector<Due>, std::greater<>> m_later;
    std::vector<std::unique_ptr<LoadConnection>> m_held;
    quint64 m_answers = 0;
    bool m_isRunning = false;
    bool m_isWrong = false;
};

} // namespace bench
