// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "web/reactor/Connection.h"

namespace web {

inline void Connection::receive()
{
    const std::span<char> room = m_reader.room();
    m_transport.readSome(asio::buffer(room.data(), room.size()),
                         [self = shared_from_this()](const ErrorCode &error, std::size_t count) {
                             if (self->m_phase == Phase::Closed)
                                 return;
                             if (error)
                                 return self->close();
                             self->advance(self->m_reader.received(count));
                         });
}

inline void Connection::advance(RequestReader::State state)
{
    using State = RequestReader::State;
    const Limits &limits = m_reactor.limits;
    m_phase = state == State::Idle ? Phase::Idle : Phase::Receiving;
    // Each part of a request has its time as a whole: a client that drips bytes gains none.
    const bool isNew = std::exchange(m_timed, state) != state;
    WaitingRoom &waiting = m_reactor.waiting;
    if (state == State::Body || state == State::WantsContinue)
        waitIn(&waiting.bodies);
    else if (!m_hasAsked)
        waitIn(&waiting.unfinished);
    else
        waitIn(state == State::Idle ? &waiting.idle : nullptr);
    // Who has never asked anything is given no more time for the beginning than for the rest.
    if (isNew && state == State::Idle && m_admission == Admission::Welcome)
        allow(m_hasAsked ? limits.idle : std::min(limits.idle, limits.header));
    if (isNew && state == State::Idle && m_admission == Admission::OverCapacity)
        allow(lastPatience);
    if (isNew && state == State::Head)
        allow(limits.header);
    if (isNew && (state == State::Body || state == State::WantsContinue))
        allow(limits.transfer, m_reader.announcedBytes().value_or(limits.bodyBytes));

    switch (state) {
    case State::Idle:
    case State::Head:
        return receive();
    case State::WantsContinue:
        return admitsBody() ? sendContinue() : send(busy(5));
    case State::Body:
        return admitsBody() ? receive() : send(busy(5));
    case State::Complete:
        return admitsBody() ? dispatch() : send(busy(5));
    case State::Refused:
        m_after = AfterAnswer::Close;
        Response refusal = Response::plain(m_reader.refusal());
        if (refusal.status == 405)
            refusal.headers.emplace_back("Allow", "GET, HEAD, POST");
        return send(std::move(refusal));
    }
}

// False: the server is full, by connections or by bodies; the client is told and cut off.
inline bool Connection::admitsBody()
{
    m_after = AfterAnswer::Close;
    const std::size_t size = m_reader.bodyBytes();
    m_reactor.bodyBytes += size - m_countedBody;
    m_countedBody = size;
    // Bodies that do not come any further must not keep out those that do.
    auto &bodies = m_reactor.waiting.bodies;
    while (m_reactor.bodyBytes > m_reactor.limits.allBodiesBytes && !bodies.empty() &&
           bodies.front() != this && bodies.front()->isOverdue())
        bodies.front()->close();
    return m_admission == Admission::Welcome &&
           m_reactor.bodyBytes <= m_reactor.limits.allBodiesBytes;
}

inline void Connection::sendContinue()
{
    m_head = "HTTP/1.1 100 Continue\r\n\r\n";
    m_body.clear();
    write([this] {
        const auto state = m_reader.proceed();
        m_timed = state; // the time for the body is running already
        advance(state);
    });
}

inline void Connection::dispatch()
{
    m_phase = Phase::Answering;
    m_hasAsked = true;
    waitIn(nullptr);
    allow(m_reactor.limits.answer);
    if (m_reader.keepsAlive())
        m_after = AfterAnswer::KeepAlive;
    Request request = m_reader.takeRequest();
    request.remoteAddress = m_remoteAddress;
    request.line = m_transport.isEncrypted() ? Line::Encrypted : Line::Plain;
    auto target = m_reactor.router.find(request);
    if (auto *ready = std::get_if<Response>(&target))
        send(std::move(*ready));
    else if (const auto *handler = std::get_if<const Handler *>(&target))
        (**handler)(request, responder());
    else
        startStreaming(*std::get<std::shared_ptr<EventStream>>(target), request);
}

// Holds no owner of the connection: an answer may be a long time coming, the client may be gone.
inline Responder Connection::responder()
{
    return Responder([mailbox = m_reactor.mailbox, weak = weak_from_this(), serial = m_serial](
                         Response response) {
        mailbox->post([weak, serial, response = std::move(response)] {
            if (const auto self = weak.lock())
                self->answer(serial, response);
        });
    });
}

inline void Connection::answer(quint64 serial, const Response &response)
{
    // Otherwise closed, or answered with 503 because this took too long.
    if (m_phase == Phase::Answering && serial == m_serial)
        send(response);
}

} // namespace web
