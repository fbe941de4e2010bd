// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "hq/Config.h"
#include "web/Server.h"

#include <QString>

#include <memory>

namespace hq {

// What is for everybody's phone: GET /prereg/, the page on which people enter themselves, and its
// service worker. It is static and nothing is sent back. The configuration may name a listener of
// its own for it, with a certificate that phones trust; nothing else is served there.
class PublicPages
{
public:
    // Descriptors, beside those of headquarters' own listeners.
    static constexpr std::size_t mostConnections = 1'024;

    // Opens that listener. Where it cannot, the log says so and headquarters goes on: it counts
    // whatever becomes of a certificate.
    explicit PublicPages(const Config &config);

    // The page on headquarters' own listeners, too.
    static void addTo(web::Router &router);

    // Where phones find it without a warning; empty: there is no such listener.
    [[nodiscard]] QString url() const { return m_url; }

private:
    std::unique_ptr<web::Server> m_server;
    QString m_url;
};

} // namespace hq
