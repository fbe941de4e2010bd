// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>

#include <memory>
#include <openssl/ssl.h>

namespace bench {

// One kept-alive TLS 1.3 connection of the load generator: says a request that was made beforehand,
// takes the answer. Never blocks; the generator's epoll says when to go on.
class LoadConnection
{
public:
    // What it waits for; Failed: closed or refused, nothing more comes.
    enum class Wants { Readable, Writable, NextRequest, Failed };

    // Connects to 127.0.0.1.
    LoadConnection(SSL_CTX *tls, quint16 port);
    ~LoadConnection();
    LoadConnection(const LoadConnection &) = delete;
    LoadConnection &operator=(const LoadConnection &) = delete;

    [[nodiscard]] int descriptor() const { return m_descriptor; }
    [[nodiscard]] Wants wants() const { return m_wants; }
    // In state NextRequest. The bytes must stay until the answer is here.
    void say(const QByteArray &request);
    // The descriptor became readable or writable.
    void proceed();

    // Of the last answer, in state NextRequest.
    [[nodiscard]] int status() const;
    [[nodiscard]] QByteArray body() const { return m_heard.sliced(m_bodyStart); }

private:
    enum class Doing { Handshake, Saying, Hearing };
    struct Free
    {
        void operator()(SSL *tls) const { SSL_free(tls); }
    };

    void shakeHands();
    void write();
    void read();
    [[nodiscard]] bool isAnswerComplete();
    void waitFor(int result);

    int m_descriptor = -1;
    std::unique_ptr<SSL, Free> m_tls;
    Doing m_doing = Doing::Handshake;
    Wants m_wants = Wants::Writable;
    const QByteArray *m_request = nullptr;
    qsizetype m_said = 0;
    QByteArray m_heard;
    qsizetype m_bodyStart = 0;
    qsizetype m_answerSize = 0; // 0: the head is not complete yet
};

} // namespace bench
