// SPDX-License-Identifier: Apache-2.0
#include "app/PhonePage.h"

#include "prereg/PhonePage.h"

#include <cstdio>

using namespace Qt::StringLiterals;

namespace app {

namespace {

constexpr std::chrono::seconds untilNextTry{5};

// A shelter's Wi-Fi, not a city: and nobody has anything to send.
web::Limits bounds()
{
    web::Limits limits;
    limits.headerBytes = 8 * 1024;
    limits.bodyBytes = 1024;
    limits.allBodiesBytes = 64 * 1024;
    limits.connections = 128;
    limits.eventClients = 0;
    limits.header = std::chrono::seconds(5);
    limits.idle = std::chrono::seconds(15);
    return limits;
}

web::Response nothingHere()
{
    web::Response response = web::Response::plain(404);
    response.body = "ここには何もありません。ポスターのアドレスをもう一度見てください。\n"
                    "ここには なにも ありません。ポスターの アドレスを もう一度 見て ください。\n"
                    "There is nothing here. Look at the address on the poster again.\n";
    return response;
}

// Brackets around an IPv6 address, as in any URL.
QByteArray urlOf(const QByteArray &host, quint16 port)
{
    return "http://" + (host.contains(':') ? '[' + host + ']' : host) + ':' +
           QByteArray::number(port) + '/';
}

} // namespace

PhonePage::PhonePage(web::ListenAddress at)
    : m_at(std::move(at))
{
    using web::StaticFiles;
    auto files = StaticFiles::load(prereg::phonePageFolder(), "/", StaticFiles::Policy::OfThePage);
    if (files) {
        m_router.serve(std::move(*files)); // compiled in: cannot fail
    }
    m_router.otherwise(nothingHere());
    connect(&m_again, &QTimer::timeout, this, &PhonePage::listen);
    listen();
}

void PhonePage::listen()
{
    auto server = web::Server::listen({m_at}, m_router, bounds());
    if (server) {
        m_again.stop();
        m_server = std::move(*server);
        std::fprintf(stderr,
                     "uketsuke-kiosk: phone page at %s\n",
                     urlOf(m_at.host, m_server->port()).constData());
    } else if (!m_again.isActive()) {
        m_again.start(untilNextTry);
        std::fprintf(stderr,
                     "uketsuke-kiosk: no phone page at %s yet (web error %d); trying on\n",
                     urlOf(m_at.host, m_at.port).constData(),
                     static_cast<int>(server.error()));
    }
}

} // namespace app
