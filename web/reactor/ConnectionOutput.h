// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "web/reactor/Connection.h"

#include <boost/asio/write.hpp>

namespace web {

// Writes m_head and m_body, then calls `done`; a client that is gone ends the connection instead.
template <typename Done> void Connection::write(Done done)
{
    const std::array buffers{
        asio::const_buffer(m_head.constData(), static_cast<std::size_t>(m_head.size())),
        asio::const_buffer(m_body.constData(), static_cast<std::size_t>(m_body.size()))};
    asio::async_write(m_transport,
                      buffers,
                      [self = shared_from_this(), done](const ErrorCode &error, std::size_t) {
                          if (self->m_phase == Phase::Closed)
                              return;
                          if (error)
                              return self->close();
                          self->m_head.clear();
                          self->m_body.clear();
                          done();
                      });
}

inline void Connection::send(Response response)
{
    m_phase = Phase::Sending;
    waitIn(nullptr);
    ++m_serial;
    forgetBody();
    m_head = responseHead(response, m_after);
    if (m_head.isEmpty()) {
        response = Response::plain(500);
        m_head = responseHead(response, m_after);
    }
    if (!m_reader.isHead() && mayHaveBody(response.status))
        m_body = std::move(response.body);
    if (!admitsAnswer()) {
        m_after = AfterAnswer::Close;
        const Response refusal = busy(5);
        m_head = responseHead(refusal, m_after);
        m_body = refusal.body;
    }
    allow(m_reactor.limits.transfer, static_cast<std::uint64_t>(m_body.size()));
    if (m_body.size() < smallAnswer) { // one packet, one TLS record
        m_head.append(m_body);
        m_body.clear();
    }
    write([this] {
        forgetAnswer();
        if (m_after == AfterAnswer::Close)
            return linger();
        advance(m_reader.proceed());
    });
}

// False: so many clients do not take the large answers they have asked for that no more is held for
// them. Small ones, such as receipts, always go.
inline bool Connection::admitsAnswer()
{
    const auto size = static_cast<std::size_t>(m_body.size());
    if (m_body.size() < smallAnswer)
        return true;
    if (m_reactor.answerBytes + size > m_reactor.limits.allAnswersBytes)
        return false;
    m_reactor.answerBytes += size;
    m_countedAnswer = size;
    return true;
}

// Closing at once with unread bytes in the kernel would reset the connection, and the client might
// never see why it was refused.
inline void Connection::linger()
{
    m_phase = Phase::Lingering;
    allow(lastPatience);
    if (!m_transport.isEncrypted())
        return drain();
    m_transport.sayGoodbye([self = shared_from_this()](const ErrorCode &) {
        if (self->m_phase != Phase::Closed)
            self->drain();
    });
}

inline void Connection::drain()
{
    ErrorCode ignored;
    m_transport.socket().shutdown(Socket::shutdown_send, ignored);
    m_transport.socket().async_read_some(
        asio::buffer(m_scrap), [self = shared_from_this()](const ErrorCode &error, std::size_t) {
            if (self->m_phase == Phase::Closed)
                return;
            return error ? self->close() : self->drain();
        });
}

inline void Connection::startStreaming(EventStream &events, const Request &request)
{
    const Limits &limits = m_reactor.limits;
    m_after = AfterAnswer::Close;
    Response opening{.status = 200,
                     .contentType = "text/event-stream",
                     .body = {},
                     .headers = {{"X-Accel-Buffering", "no"}}};
    if (m_reader.isHead())
        return send(std::move(opening));
    if (m_reactor.eventClients >= limits.eventClients)
        return send(busy(10));
    m_phase = Phase::Streaming;
    ++m_reactor.eventClients;
    // Without this the kernel would take megabytes for a client that does not read.
    ErrorCode ignored;
    m_transport.socket().set_option(Socket::send_buffer_size(64 * 1024), ignored);
    auto wake = [mailbox = m_reactor.mailbox, weak = weak_from_this()] {
        mailbox->post([weak] {
            if (const auto self = weak.lock())
                self->pump();
        });
    };
    m_subscription =
        events.subscribe(request.header("last-event-id"), limits.eventQueueBytes, std::move(wake));
    writeEvents(responseHead(opening, AfterAnswer::Close, BodyLength::UntilClose) +
                "retry: 3000\n\n");
    watchForGoodbye();
}

// An event client has nothing more to say: whatever arrives, it is over.
inline void Connection::watchForGoodbye()
{
    m_transport.readSome(
        asio::buffer(m_scrap),
        [self = shared_from_this()](const ErrorCode &, std::size_t) { self->close(); });
}

inline void Connection::pump()
{
    if (m_phase != Phase::Streaming)
        return;
    if (m_isWriting) {
        if (m_subscription->isTooSlow())
            close();
        return;
    }
    const auto bytes = m_subscription->take();
    if (!bytes)
        return close();
    if (!bytes->isEmpty())
        writeEvents(*bytes);
}

inline void Connection::writeEvents(const QByteArray &bytes)
{
    m_isWriting = true;
    m_body = bytes;
    allow(m_reactor.limits.transfer, static_cast<std::uint64_t>(bytes.size()));
    write([this] {
        m_isWriting = false;
        m_deadline = Clock::time_point::max();
        m_heartbeat = Clock::now() + m_reactor.limits.heartbeat;
        pump();
    });
}

} // namespace web
