// SPDX-License-Identifier: Apache-2.0
#include "hq/PageGuard.h"

#include "core/Record.h"
#include "hq/LogLine.h"

using namespace Qt::StringLiterals;

namespace hq {

namespace {

// As the browser says, which no page can make it say otherwise. Browsers that do not know
// Sec-Fetch-Site send Origin; to a page that wants no referrer, the newer ones send "null" there.
bool isFromOwnPage(const web::Request &request)
{
    const QByteArray site = request.header("sec-fetch-site");
    const QByteArray origin = request.header("origin");
    const bool isOwnOrigin = origin == "https://" + request.header("host");
    if (site.isEmpty()) {
        return isOwnOrigin;
    }
    return site == "same-origin" && (origin.isEmpty() || origin == "null" || isOwnOrigin);
}

// The hashes are compared, so that the time it takes says nothing.
bool isSameToken(const QByteArray &left, const QByteArray &right)
{
    return !left.isEmpty() && core::hashOf(left) == core::hashOf(right);
}

void noteForgery(const web::Request &request, const QString &why)
{
    logLine(Level::Warning,
            u"form_refused"_s,
            {{u"from"_s, QString::fromLatin1(request.remoteAddress)}, {u"why"_s, why}});
}

} // namespace

std::optional<SignedIn> PageGuard::whoAsks(const web::Request &request) const
{
    const auto shown = web::cookieOf(request, cookieName);
    const auto session = shown ? m_sessions.find(*shown) : std::nullopt;
    if (!session) {
        return std::nullopt;
    }
    return SignedIn{session->account,
                    session->name,
                    session->role,
                    OfficePages::languageOf(request),
                    session->key,
                    session->formToken};
}

std::optional<web::Response> PageGuard::refusal(const web::Request &request,
                                                const std::optional<SignedIn> &who,
                                                Role least) const
{
    const Language language = OfficePages::languageOf(request);
    if (!who) {
        return OfficePages::seeOther("/hq/sign-in", language);
    }
    if (!mayActAs(who->role, least)) {
        logLine(Level::Warning,
                u"page_refused"_s,
                {{u"account"_s, who->name}, {u"role"_s, codeOf(who->role)}});
        return m_pages.sentence(403, language, u"notYours"_s);
    }
    return std::nullopt;
}

void PageGuard::page(web::Router &router, const QByteArray &path, Role least, Page show) const
{
    openPage(router,
             path,
             [this, least, show = std::move(show)](const web::Request &request,
                                                   const web::Responder &responder) {
                 const auto who = whoAsks(request);
                 if (const auto refused = refusal(request, who, least)) {
                     return responder.send(*refused);
                 }
                 show(*who, request, responder);
             });
}

void PageGuard::form(web::Router &router, const QByteArray &path, Role least, Form act) const
{
    openForm(router,
             path,
             [this, least, act = std::move(act)](const web::Request &request,
                                                 const web::Form &form,
                                                 const web::Responder &responder) {
                 const auto who = whoAsks(request);
                 if (const auto refused = formRefusal(request, who, form.text("form"), least)) {
                     return responder.send(*refused);
                 }
                 act(*who, form, responder);
             });
}

void PageGuard::upload(web::Router &router, const QByteArray &path, Role least, Upload act) const
{
    router.handle(web::Method::Post,
                  path,
                  [this, least, act = std::move(act)](const web::Request &request,
                                                      const web::Responder &responder) {
                      if (const auto refused = lineRefusal(request)) {
                          return responder.send(*refused);
                      }
                      const auto who = whoAsks(request);
                      const auto upload = web::Upload::from(request);
                      if (!upload) {
                          return responder.send(m_pages.sentence(
                              400, OfficePages::languageOf(request), u"formUnreadable"_s));
                      }
                      if (const auto refused = formRefusal(request, who, upload->token, least)) {
                          return responder.send(*refused);
                      }
                      act(*who, *upload, responder);
                  });
}

std::optional<web::Response> PageGuard::formRefusal(const web::Request &request,
                                                    const std::optional<SignedIn> &who,
                                                    const QByteArray &token,
                                                    Role least) const
{
    if (who && !isSameToken(token, who->formToken)) {
        noteForgery(request, u"token"_s);
        return m_pages.sentence(403, who->language, u"formTooOld"_s);
    }
    return refusal(request, who, least);
}

std::optional<web::Response> PageGuard::lineRefusal(const web::Request &request) const
{
    if (request.line != web::Line::Encrypted) {
        return web::Response::plain(404);
    }
    if (!isFromOwnPage(request)) {
        noteForgery(request, u"origin"_s);
        return m_pages.sentence(403, OfficePages::languageOf(request), u"formTooOld"_s);
    }
    return std::nullopt;
}

void PageGuard::openPage(web::Router &router, const QByteArray &path, web::Handler show) const
{
    router.handle(
        web::Method::Get,
        path,
        [show = std::move(show)](const web::Request &request, const web::Responder &responder) {
            if (request.line != web::Line::Encrypted) {
                return responder.send(web::Response::plain(404));
            }
            show(request, responder);
        });
}

void PageGuard::openForm(web::Router &router, const QByteArray &path, OpenForm act) const
{
    router.handle(
        web::Method::Post,
        path,
        [this, act = std::move(act)](const web::Request &request, const web::Responder &responder) {
            if (const auto refused = lineRefusal(request)) {
                return responder.send(*refused);
            }
            const auto form = web::Form::from(request);
            if (!form) {
                return responder.send(
                    m_pages.sentence(400, OfficePages::languageOf(request), u"formUnreadable"_s));
            }
            act(request, *form, responder);
        });
}

void PageGuard::leadBack(web::Router &router, const QByteArray &path, const QByteArray &to) const
{
    openPage(router, path, [to](const web::Request &request, const web::Responder &responder) {
        responder.send(OfficePages::seeOther(to, OfficePages::languageOf(request)));
    });
}

} // namespace hq
