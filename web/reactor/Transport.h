// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/ssl/context.hpp>
#include <boost/asio/ssl/stream.hpp>
#include <netinet/tcp.h>
#include <optional>

namespace web {

namespace asio = boost::asio;
using Executor = asio::io_context::executor_type;
using Socket = asio::basic_stream_socket<asio::ip::tcp, Executor>;
using Acceptor = asio::basic_socket_acceptor<asio::ip::tcp, Executor>;
using ErrorCode = boost::system::error_code;

// A connection's byte stream, with or without TLS. One type instead of a template parameter, so
// that everything above it is compiled once.
class Transport
{
public:
    Transport(Socket socket, asio::ssl::context *tls)
        : m_socket(std::move(socket))
    {
        if (tls)
            m_tls.emplace(m_socket, *tls);
        ErrorCode ignored; // none of these options is needed for being right
        m_socket.set_option(asio::ip::tcp::no_delay(true), ignored);
        // A peer that vanished without a word (pulled cable) is noticed by what we send to it.
        using UserTimeout = asio::detail::socket_option::integer<IPPROTO_TCP, TCP_USER_TIMEOUT>;
        m_socket.set_option(UserTimeout(30'000), ignored);
    }

    // What asio::async_write() wants of a stream.
    using executor_type = Executor;
    executor_type get_executor() { return m_socket.get_executor(); }
    template <typename Buffers, typename Done>
    void async_write_some(const Buffers &buffers, Done &&done)
    {
        if (m_tls)
            m_tls->async_write_some(buffers, std::forward<Done>(done));
        else
            m_socket.async_write_some(buffers, std::forward<Done>(done));
    }

    template <typename Done> void readSome(asio::mutable_buffer room, Done &&done)
    {
        if (m_tls)
            m_tls->async_read_some(room, std::forward<Done>(done));
        else
            m_socket.async_read_some(room, std::forward<Done>(done));
    }

    template <typename Done> void handshake(Done &&done)
    {
        m_tls->async_handshake(asio::ssl::stream_base::server, std::forward<Done>(done));
    }

    template <typename Done> void sayGoodbye(Done &&done)
    {
        m_tls->async_shutdown(std::forward<Done>(done));
    }

    [[nodiscard]] bool isEncrypted() const { return m_tls.has_value(); }
    [[nodiscard]] Socket &socket() { return m_socket; }

private:
    Socket m_socket;
    std::optional<asio::ssl::stream<Socket &>> m_tls;
};

} // namespace web
