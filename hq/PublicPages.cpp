// SPDX-License-Identifier: Apache-2.0
#include "hq/PublicPages.h"

#include "hq/LogLine.h"
#include "prereg/PhonePage.h"

using namespace Qt::StringLiterals;

namespace hq {

namespace {

constexpr QByteArrayView page = "/prereg/";

// Beside those of the desks, which a storm from the internet must not keep out.
web::Limits bounds()
{
    web::Limits limits;
    limits.headerBytes = 8 * 1024;
    limits.bodyBytes = 1024;
    limits.allBodiesBytes = 64 * 1024;
    limits.connections = PublicPages::mostConnections;
    limits.eventClients = 0;
    limits.idle = std::chrono::seconds(15);
    return limits;
}

QString why(web::WebError error)
{
    switch (error) {
    case web::WebError::AddressInvalid:
        return u"\"address\" is not a numeric address"_s;
    case web::WebError::AddressInUse:
        return u"another program listens there"_s;
    case web::WebError::AddressRefused:
        return u"the system refuses that address or port"_s;
    case web::WebError::CertificateUnusable:
        return u"the certificate file is missing or is not PEM"_s;
    case web::WebError::KeyUnusable:
        return u"the key file cannot be read, is encrypted or does not fit"_s;
    case web::WebError::FolderUnreadable:
        break; // of static files, not of a listener
    }
    return {};
}

// Whoever types the name alone is shown the way.
void showTheWay(const web::Request &, const web::Responder &responder)
{
    web::Response response = web::Response::plain(303);
    response.headers.emplace_back("Location", page.toByteArray());
    responder.send(std::move(response));
}

} // namespace

PublicPages::PublicPages(const Config &config)
{
    if (!config.publicly) {
        return;
    }
    web::Router router;
    addTo(router);
    router.handle(web::Method::Get, "/", showTheWay);
    auto server = web::Server::listen({config.publicly->at}, std::move(router), bounds());
    if (!server) {
        logLine(Level::Error,
                u"phone_page_has_no_public_listener"_s,
                {{u"why"_s, why(server.error())}});
        return;
    }
    m_server = std::move(*server);
    const QByteArray host = config.names.isEmpty() ? config.publicly->at.host : config.names[0];
    m_url = !config.publicly->url.isEmpty()
                ? config.publicly->url
                : u"https://%1:%2/prereg/"_s.arg(QString::fromUtf8(host)).arg(m_server->port());
    logLine(Level::Info, u"phone_page_public"_s, {{u"url"_s, m_url}});
}

void PublicPages::addTo(web::Router &router)
{
    using web::StaticFiles;
    auto files = StaticFiles::load(
        prereg::phonePageFolder(), page.toByteArray(), StaticFiles::Policy::OfThePage);
    if (files) {
        router.serve(std::move(*files)); // compiled in: cannot fail
    }
}

} // namespace hq
