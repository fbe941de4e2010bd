// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "web/RequestReader.h"
#include "web/ResponseHead.h"
#include "web/reactor/Reactor.h"

#include <array>

namespace web {

// One client: receives a request, has it answered, sends the answer, begins again; or turns into an
// event stream. One request at a time: what is pipelined waits in the reader, so answers keep their
// order. Every phase has a deadline; the reactor's tick looks after it.
class Connection : public std::enable_shared_from_this<Connection>
{
public:
    enum class Admission { Welcome, OverCapacity }; // over capacity: one 503, then closed

    Connection(Reactor &reactor, Socket socket, SSL_CTX *tls, Admission admission);

    void start();
    void close();

    // In one of the reactor's waiting rooms.
    [[nodiscard]] bool isOverdue() const
    {
        return Clock::now() - m_waitingSince >= WaitingRoom::grace;
    }
    // Something has to happen now: tick() does it.
    [[nodiscard]] bool isDue(Clock::time_point now) const;
    void tick();

private:
    enum class Phase {
        Handshake,
        Idle,      // kept alive, no byte of a request yet
        Receiving, // inside a request
        Answering, // the handler has it
        Sending,
        Streaming, // server-sent events
        Lingering, // answered and closed on our side; lets the client read before it is cut off
        Closed,
    };

    // ConnectionInput.h
    void receive();
    void advance(RequestReader::State state);
    [[nodiscard]] bool admitsBody();
    void sendContinue();
    void dispatch();
    [[nodiscard]] Responder responder();
    void answer(quint64 serial, const Response &response);

    // ConnectionOutput.h
    void send(Response response);
    template <typename Done> void write(Done done);
    void linger();
    void drain();
    void startStreaming(EventStream &events, const Request &request);
    void watchForGoodbye();
    void pump();
    void writeEvents(const QByteArray &bytes);

    // For a client that will be closed anyway.
    static constexpr std::chrono::milliseconds lastPatience{2'000};

    static constexpr qsizetype smallAnswer = 4096; // bytes

    // None: it does not wait.
    void waitIn(std::list<Connection *> *room);
    void allow(std::chrono::milliseconds time, std::uint64_t bytes = 0);
    void forgetBody();
    [[nodiscard]] bool admitsAnswer();
    void forgetAnswer();

    Reactor &m_reactor;
    Transport m_transport;
    RequestReader m_reader;
    QByteArray m_remoteAddress;
    Admission m_admission;
    Phase m_phase = Phase::Handshake;
    AfterAnswer m_after = AfterAnswer::Close;
    RequestReader::State m_timed = RequestReader::State::Complete; // whose deadline is running
    Clock::time_point m_deadline = Clock::time_point::max();
    Clock::time_point m_heartbeat = Clock::time_point::max();
    std::list<Connection *> *m_room = nullptr;
    std::list<Connection *>::iterator m_placeInRoom;
    Clock::time_point m_waitingSince;
    bool m_hasAsked = false;         // a whole request was here
    quint64 m_serial = 0;            // of the request that is being answered
    std::size_t m_countedBody = 0;   // our part of Reactor::bodyBytes
    std::size_t m_countedAnswer = 0; // … and of Reactor::answerBytes
    QByteArray m_head;               // what is being written, with m_body
    QByteArray m_body;
    bool m_isWriting = false; // streaming only
    std::array<char, 1024> m_scrap;
    std::shared_ptr<Subscription> m_subscription;
};

inline Connection::Connection(Reactor &reactor, Socket socket, SSL_CTX *tls, Admission admission)
    : m_reactor(reactor)
    , m_transport(std::move(socket), tls)
    , m_reader(reactor.limits)
    , m_admission(admission)
{
    ErrorCode error;
    auto address = m_transport.socket().remote_endpoint(error).address();
    if (address.is_v6() && address.to_v6().is_v4_mapped())
        address = asio::ip::make_address_v4(asio::ip::v4_mapped, address.to_v6());
    if (!error)
        m_remoteAddress = QByteArray::fromStdString(address.to_string());
}

inline void Connection::start()
{
    if (!m_transport.isEncrypted())
        return advance(RequestReader::State::Idle);
    waitIn(&m_reactor.waiting.unfinished);
    allow(m_reactor.limits.handshake);
    m_transport.handshake([self = shared_from_this()](const ErrorCode &error) {
        if (self->m_phase == Phase::Closed)
            return;
        if (error)
            return self->close();
        self->advance(RequestReader::State::Idle);
    });
}

inline void Connection::close()
{
    if (m_phase == Phase::Closed)
        return;
    if (m_phase == Phase::Streaming)
        --m_reactor.eventClients;
    m_phase = Phase::Closed;
    waitIn(nullptr);
    m_subscription.reset();
    forgetBody();
    forgetAnswer();
    ErrorCode ignored;
    m_transport.socket().close(ignored);
    m_reactor.connections.erase(shared_from_this());
}

inline bool Connection::isDue(Clock::time_point now) const
{
    return now >= m_deadline || (m_phase == Phase::Streaming && !m_isWriting && now >= m_heartbeat);
}

inline void Connection::tick()
{
    if (Clock::now() < m_deadline)
        return writeEvents(":\n\n");
    if (m_phase != Phase::Answering)
        return close();
    m_after = AfterAnswer::Close;
    send(busy(5));
}

inline void Connection::waitIn(std::list<Connection *> *room)
{
    if (room == m_room)
        return;
    if (m_room)
        m_room->erase(m_placeInRoom);
    if (room)
        m_placeInRoom = room->insert(room->end(), this);
    m_waitingSince = Clock::now();
    m_room = room;
}

// From now on `time`, and what `bytes` take on the slowest line that we put up with.
inline void Connection::allow(std::chrono::milliseconds time, std::uint64_t bytes)
{
    const std::uint64_t seconds = bytes / m_reactor.limits.slowestBytesPerSecond;
    m_deadline = Clock::now() + time + std::chrono::seconds(seconds);
}

inline void Connection::forgetBody()
{
    m_reactor.bodyBytes -= m_countedBody;
    m_countedBody = 0;
}

inline void Connection::forgetAnswer()
{
    m_reactor.answerBytes -= m_countedAnswer;
    m_countedAnswer = 0;
}

} // namespace web
