// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/Result.h"
#include "web/Server.h"
#include "web/reactor/Connection.h"

#include <boost/asio/ssl/context.hpp>
#include <boost/asio/steady_timer.hpp>
#include <optional>

namespace web {

// One address that we accept connections on.
class Listener
{
public:
    explicit Listener(Reactor &reactor)
        : m_reactor(reactor)
    {}

    [[nodiscard]] std::optional<WebError> open(const ListenAddress &address);
    void accept();
    void close();
    [[nodiscard]] quint16 port() const { return m_port; }

private:
    [[nodiscard]] std::optional<WebError> prepareTls(const TlsFiles &files);
    [[nodiscard]] std::optional<WebError> bind(const asio::ip::tcp::endpoint &endpoint);
    void admit(Socket socket);
    [[nodiscard]] bool makeRoom();
    void acceptLater();

    Reactor &m_reactor;
    Acceptor m_acceptor{m_reactor.io};
    asio::steady_timer m_pause{m_reactor.io};
    std::optional<asio::ssl::context> m_tls;
    quint16 m_port = 0;
};

inline std::optional<WebError> Listener::open(const ListenAddress &address)
{
    ErrorCode error;
    const auto host = asio::ip::make_address(address.host.toStdString(), error);
    if (error)
        return WebError::AddressInvalid;
    if (address.tls) {
        if (const auto problem = prepareTls(*address.tls))
            return problem;
    }
    return bind({host, address.port});
}

inline std::optional<WebError> Listener::prepareTls(const TlsFiles &files)
{
    m_tls.emplace(asio::ssl::context::tls_server);
    SSL_CTX *tls = m_tls->native_handle();
    SSL_CTX_set_min_proto_version(tls, TLS1_3_VERSION);
    // Few reads from the kernel, and no buffers for a connection that is silent.
    SSL_CTX_set_read_ahead(tls, 1);
    SSL_CTX_set_mode(tls,
                     SSL_MODE_RELEASE_BUFFERS | SSL_MODE_ENABLE_PARTIAL_WRITE |
                         SSL_MODE_ACCEPT_MOVING_WRITE_BUFFER);
    // An encrypted key is an error here, not a question on the terminal.
    m_tls->set_password_callback([](std::size_t, auto) { return std::string(); });
    ErrorCode error;
    m_tls->use_certificate_chain_file(files.certificate.toStdString(), error);
    if (error)
        return WebError::CertificateUnusable;
    m_tls->use_private_key_file(files.key.toStdString(), asio::ssl::context::pem, error);
    if (error || SSL_CTX_check_private_key(tls) != 1)
        return WebError::KeyUnusable;
    return std::nullopt;
}

inline std::optional<WebError> Listener::bind(const asio::ip::tcp::endpoint &endpoint)
{
    ErrorCode error;
    m_acceptor.open(endpoint.protocol(), error);
    if (error)
        return WebError::AddressRefused;
    m_acceptor.set_option(Acceptor::reuse_address(true), error);
    m_acceptor.bind(endpoint, error);
    if (!error)
        m_acceptor.listen(Acceptor::max_listen_connections, error);
    if (error == asio::error::address_in_use)
        return WebError::AddressInUse;
    if (error)
        return WebError::AddressRefused;
    m_port = m_acceptor.local_endpoint(error).port();
    return std::nullopt;
}

inline void Listener::accept()
{
    m_acceptor.async_accept([this](const ErrorCode &error, Socket socket) {
        if (error == asio::error::operation_aborted || !m_acceptor.is_open())
            return;
        // Out of descriptors, most likely: trying at once would only spin.
        if (error && error != asio::error::connection_aborted)
            return acceptLater();
        accept(); // first: a connection that cannot be set up must not be the last one
        if (!error)
            admit(std::move(socket));
    });
}

inline void Listener::acceptLater()
{
    m_pause.expires_after(std::chrono::milliseconds(100));
    m_pause.async_wait([this](const ErrorCode &error) {
        if (!error && m_acceptor.is_open())
            accept();
    });
}

inline void Listener::close()
{
    ErrorCode ignored;
    m_acceptor.close(ignored);
    m_pause.cancel();
}

inline void Listener::admit(Socket socket)
{
    // So many may wait at the same time to be told that there is no room; more are just cut off.
    constexpr std::size_t anteroom = 32;
    const std::size_t most = m_reactor.limits.connections;
    auto admission = Connection::Admission::Welcome;
    if (m_reactor.connections.size() >= most && !makeRoom()) {
        if (m_reactor.connections.size() >= most + anteroom)
            return;
        admission = Connection::Admission::OverCapacity;
    }
    auto connection = std::make_shared<Connection>(
        m_reactor, std::move(socket), m_tls ? m_tls->native_handle() : nullptr, admission);
    m_reactor.connections.insert(connection);
    connection->start();
}

// Ends the connection that has waited longest for its own first request, or else, as who has only
// just come deserves time to shake hands, the one that has been idle for longest, or that is long
// over its body. False if all are busy.
inline bool Listener::makeRoom()
{
    const auto &[unfinished, bodies, idle] = m_reactor.waiting;
    const auto isOverdue = [](const auto &room) {
        return !room.empty() && room.front()->isOverdue();
    };
    if (!idle.empty() && !isOverdue(unfinished))
        idle.front()->close();
    else if (!unfinished.empty())
        unfinished.front()->close();
    else if (isOverdue(bodies))
        bodies.front()->close();
    else
        return false;
    return true;
}

} // namespace web
