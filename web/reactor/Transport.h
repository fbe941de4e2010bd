// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <boost/asio/buffer.hpp>
#include <boost/asio/error.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/post.hpp>
#include <memory>
#include <netinet/tcp.h>
#include <openssl/err.h>
#include <openssl/ssl.h>

namespace web {

namespace asio = boost::asio;
using Executor = asio::io_context::executor_type;
using Socket = asio::basic_stream_socket<asio::ip::tcp, Executor>;
using Acceptor = asio::basic_socket_acceptor<asio::ip::tcp, Executor>;
using ErrorCode = boost::system::error_code;

// A connection's byte stream, with or without TLS. One type instead of a template parameter, so
// that everything above it is compiled once.
//
// OpenSSL works on the socket itself. asio::ssl::stream would hold 70 KiB of buffers for every
// connection, also for one that never says a word; here such a one costs the socket only.
class Transport
{
public:
    // `tls` outlives it; none: no encryption.
    Transport(Socket socket, SSL_CTX *tls)
        : m_socket(std::move(socket))
        , m_context(tls)
    {
        ErrorCode ignored; // none of these options is needed for being right
        m_socket.set_option(asio::ip::tcp::no_delay(true), ignored);
        // A peer that vanished without a word (pulled cable) is noticed by what we send to it.
        using UserTimeout = asio::detail::socket_option::integer<IPPROTO_TCP, TCP_USER_TIMEOUT>;
        m_socket.set_option(UserTimeout(30'000), ignored);
        m_socket.non_blocking(true, ignored);
    }

    // What asio::async_write() wants of a stream.
    using executor_type = Executor;
    executor_type get_executor() { return m_socket.get_executor(); }
    template <typename Buffers, typename Done>
    void async_write_some(const Buffers &buffers, Done &&done)
    {
        if (!isEncrypted())
            return m_socket.async_write_some(buffers, std::forward<Done>(done));
        auto first = asio::buffer_sequence_begin(buffers);
        while (asio::const_buffer(*first).size() == 0)
            ++first; // asio::async_write() never asks for nothing
        const asio::const_buffer bytes(*first);
        attempt(
            [bytes](SSL *tls, std::size_t *count) {
                return SSL_write_ex(tls, bytes.data(), bytes.size(), count);
            },
            std::forward<Done>(done));
    }

    template <typename Done> void readSome(asio::mutable_buffer room, Done &&done)
    {
        if (!isEncrypted())
            return m_socket.async_read_some(room, std::forward<Done>(done));
        auto read = [room](SSL *tls, std::size_t *count) {
            return SSL_read_ex(tls, room.data(), room.size(), count);
        };
        if (SSL_has_pending(m_tls.get()) == 1)
            return attempt(std::move(read), std::forward<Done>(done));
        attemptWhen(Socket::wait_read, std::move(read), std::forward<Done>(done));
    }

    template <typename Done> void handshake(Done done)
    {
        m_socket.async_wait(Socket::wait_read, [this, done](const ErrorCode &error) mutable {
            if (error || !begin())
                return done(error ? error : asio::error::no_memory);
            attempt([](SSL *tls, std::size_t *) { return SSL_accept(tls); },
                    [done](const ErrorCode &failure, std::size_t) mutable { done(failure); });
        });
    }

    // The client is told that nothing more comes; not asked whether it heard it.
    template <typename Done> void sayGoodbye(Done done)
    {
        attempt([](SSL *tls, std::size_t *) { return SSL_shutdown(tls) < 0 ? -1 : 1; },
                [done](const ErrorCode &error, std::size_t) mutable { done(error); });
    }

    [[nodiscard]] bool isEncrypted() const { return m_context != nullptr; }
    [[nodiscard]] Socket &socket() { return m_socket; }

private:
    struct Free
    {
        void operator()(SSL *tls) const { SSL_free(tls); }
    };

    [[nodiscard]] bool begin()
    {
        m_tls.reset(SSL_new(m_context));
        if (!m_tls || SSL_set_fd(m_tls.get(), m_socket.native_handle()) != 1)
            return false;
        SSL_set_accept_state(m_tls.get());
        return true;
    }

    // Does `step` until it has done something, then calls `done`; never from within this call.
    // `done` keeps the connection, and with it this object.
    template <typename Step, typename Done> void attempt(Step step, Done &&done)
    {
        const auto finish = [this, &done](const ErrorCode &error, std::size_t count) {
            asio::post(
                m_socket.get_executor(),
                [done = std::forward<Done>(done), error, count]() mutable { done(error, count); });
        };
        // Closed meanwhile: the descriptor may be another connection's by now.
        if (!m_socket.is_open() || !m_tls)
            return finish(asio::error::operation_aborted, 0);
        ERR_clear_error();
        std::size_t count = 0;
        const int result = step(m_tls.get(), &count);
        if (result == 1)
            return finish({}, count);
        switch (SSL_get_error(m_tls.get(), result)) {
        case SSL_ERROR_WANT_READ:
            return attemptWhen(Socket::wait_read, std::move(step), std::forward<Done>(done));
        case SSL_ERROR_WANT_WRITE:
            return attemptWhen(Socket::wait_write, std::move(step), std::forward<Done>(done));
        case SSL_ERROR_ZERO_RETURN:
            return finish(asio::error::eof, 0);
        default:
            return finish(asio::error::connection_reset, 0);
        }
    }

    template <typename Step, typename Done>
    void attemptWhen(Socket::wait_type ready, Step step, Done &&done)
    {
        m_socket.async_wait(ready,
                            [this, step = std::move(step), done = std::forward<Done>(done)](
                                const ErrorCode &error) mutable {
                                if (error)
                                    return done(error, 0);
                                attempt(std::move(step), std::move(done));
                            });
    }

    Socket m_socket;
    SSL_CTX *m_context;
    std::unique_ptr<SSL, Free> m_tls; // from the client's first byte on
};

} // namespace web
