// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/Result.h"
#include "web/Limits.h"
#include "web/Router.h"
#include "web/TlsFiles.h"
#include "web/WebError.h"

#include <QByteArray>

#include <cstddef>
#include <memory>
#include <optional>
#include <vector>

namespace web {

struct ListenAddress
{
    QByteArray host = "127.0.0.1";    // numeric; "::" and "0.0.0.0" for all
    quint16 port = 0;                 // 0: the system chooses, see Server::port()
    std::optional<TlsFiles> tls = {}; // TLS 1.3 and nothing older; without: plain HTTP
};

// HTTP/1.1 on a thread of its own, on which all handlers run. When all connections are taken, one
// that has not finished its first request or has been idle for longest makes room; if there is
// none, newcomers get 503 + Retry-After.
class Server
{
public:
    [[nodiscard]] static core::Result<std::unique_ptr<Server>, WebError>
    listen(const std::vector<ListenAddress> &addresses, Router router, const Limits &limits = {});

    ~Server();
    Server(const Server &) = delete;
    Server &operator=(const Server &) = delete;

    [[nodiscard]] quint16 port(std::size_t address = 0) const;

    // Closes everything and waits for the thread; answers sent later are dropped without harm. Not
    // from a handler. The destructor does it too.
    void stop();

private:
    class Running;
    explicit Server(std::unique_ptr<Running> running);
    std::unique_ptr<Running> m_running;
};

} // namespace web
