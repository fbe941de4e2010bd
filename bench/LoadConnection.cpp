// SPDX-License-Identifier: Apache-2.0
#include "bench/LoadConnection.h"

#include <array>
#include <cerrno>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <openssl/err.h>
#include <sys/socket.h>
#include <unistd.h>

namespace bench {

namespace {

int connecting(quint16 port)
{
    const int descriptor = ::socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0);
    if (descriptor < 0) {
        return -1;
    }
    const int yes = 1;
    ::setsockopt(descriptor, IPPROTO_TCP, TCP_NODELAY, &yes, sizeof yes);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(port);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    // NOLINTNEXTLINE: the sockets API wants it
    const auto *generic = reinterpret_cast<const sockaddr *>(&address);
    if (::connect(descriptor, generic, sizeof address) != 0 && errno != EINPROGRESS) {
        ::close(descriptor);
        return -1;
    }
    return descriptor;
}

} // namespace

LoadConnection::LoadConnection(SSL_CTX *tls, quint16 port)
    : m_descriptor(connecting(port))
    , m_tls(SSL_new(tls))
{
    if (m_descriptor < 0 || !m_tls || SSL_set_fd(m_tls.get(), m_descriptor) != 1) {
        m_wants = Wants::Failed;
        return;
    }
    SSL_set_connect_state(m_tls.get());
}

LoadConnection::~LoadConnection()
{
    m_tls.reset();
    if (m_descriptor >= 0) {
        ::close(m_descriptor);
    }
}

void LoadConnection::say(const QByteArray &request)
{
    m_request = &request;
    m_said = 0;
    m_heard.resize(0);
    m_answerSize = 0;
    m_doing = Doing::Saying;
    write();
}

void LoadConnection::proceed()
{
    switch (m_doing) {
    case Doing::Handshake:
        return shakeHands();
    case Doing::Saying:
        return write();
    case Doing::Hearing:
        return read();
    }
}

void LoadConnection::shakeHands()
{
    ERR_clear_error();
    const int result = SSL_do_handshake(m_tls.get());
    if (result == 1) {
        m_wants = Wants::NextRequest;
        return;
    }
    waitFor(result);
}

void LoadConnection::write()
{
    while (m_said < m_request->size()) {
        ERR_clear_error();
        const int written = SSL_write(m_tls.get(),
                                      m_request->constData() + m_said,
                                      static_cast<int>(m_request->size() - m_said));
        if (written <= 0) {
            return waitFor(written);
        }
        m_said += written;
    }
    m_doing = Doing::Hearing;
    m_wants = Wants::Readable;
}

void LoadConnection::read()
{
    std::array<char, 16 * 1024> room;
    for (;;) {
        ERR_clear_error();
        const int count = SSL_read(m_tls.get(), room.data(), static_cast<int>(room.size()));
        if (count <= 0) {
            return waitFor(count);
        }
        m_heard.append(room.data(), count);
        if (isAnswerComplete()) {
            m_wants = Wants::NextRequest;
            return;
        }
    }
}

bool LoadConnection::isAnswerComplete()
{
    if (m_answerSize == 0) {
        const qsizetype end = m_heard.indexOf("\r\n\r\n");
        const qsizetype field = m_heard.indexOf("Content-Length: ");
        if (end < 0 || field < 0) {
            return false;
        }
        const qsizetype number = field + 16;
        m_bodyStart = end + 4;
        m_answerSize = m_bodyStart +
                       m_heard.sliced(number, m_heard.indexOf('\r', number) - number).toLongLong();
    }
    return m_heard.size() >= m_answerSize;
}

int LoadConnection::status() const
{
    return m_heard.sliced(9, 3).toInt(); // "HTTP/1.1 200 OK"
}

void LoadConnection::waitFor(int result)
{
    switch (SSL_get_error(m_tls.get(), result)) {
    case SSL_ERROR_WANT_READ:
        m_wants = Wants::Readable;
        return;
    case SSL_ERROR_WANT_WRITE:
        m_wants = Wants::Writable;
        return;
    default:
        m_wants = Wants::Failed;
    }
}

} // namespace bench
