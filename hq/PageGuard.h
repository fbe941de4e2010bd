// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "hq/OfficePages.h"
#include "web/Form.h"
#include "web/Responder.h"
#include "web/Router.h"
#include "web/Upload.h"

#include <functional>

namespace hq {

// Before every page and form of headquarters' people: lets through who is signed in and may.
//
//   guard.page(router, "/hq/desks", Role::Administrator,
//              [&](const SignedIn &who, const web::Request &request, web::Responder responder) …);
//   guard.form(router, "/hq/desks/revoke", Role::Administrator,
//              [&](const SignedIn &who, const web::Form &form, web::Responder responder) …);
//
// Only on an encrypted line; elsewhere the path does not exist. Who is not signed in is sent to
// sign in, who may not gets 403. A form is taken only with the token of their session in it, and
// from a page of this server (Sec-Fetch-Site, Origin); so OfficePages::form() makes them.
class PageGuard
{
public:
    using Page = std::function<void(const SignedIn &, const web::Request &, web::Responder)>;
    using Form = std::function<void(const SignedIn &, const web::Form &, web::Responder)>;
    using Upload = std::function<void(const SignedIn &, const web::Upload &, web::Responder)>;
    // For whoever is not signed in yet: the token is missing, everything else is checked.
    using OpenForm =
        std::function<void(const web::Request &, const web::Form &, const web::Responder &)>;

    static constexpr auto cookieName = "__Host-uketsuke";

    PageGuard(SessionBook &sessions, const OfficePages &pages)
        : m_sessions(sessions)
        , m_pages(pages)
    {}

    void page(web::Router &router, const QByteArray &path, Role least, Page show) const;
    void form(web::Router &router, const QByteArray &path, Role least, Form act) const;
    // A form of one file (OfficePages::fileForm()), under the same checks.
    void upload(web::Router &router, const QByteArray &path, Role least, Upload act) const;
    void openPage(web::Router &router, const QByteArray &path, web::Handler show) const;
    void openForm(web::Router &router, const QByteArray &path, OpenForm act) const;
    // For a form whose answer is a page: who asks for its path again (by the link to the other
    // language, say) is sent to the page `to`. Nothing is done.
    void leadBack(web::Router &router, const QByteArray &path, const QByteArray &to) const;

    [[nodiscard]] std::optional<SignedIn> whoAsks(const web::Request &request) const;

private:
    // Line and origin, before anything is read.
    [[nodiscard]] std::optional<web::Response> lineRefusal(const web::Request &request) const;
    // Token, session and role.
    [[nodiscard]] std::optional<web::Response> formRefusal(const web::Request &request,
                                                           const std::optional<SignedIn> &who,
                                                           const QByteArray &token,
                                                           Role least) const;
    [[nodiscard]] std::optional<web::Response>
    refusal(const web::Request &request, const std::optional<SignedIn> &who, Role least) const;

    SessionBook &m_sessions;
    const OfficePages &m_pages;
};

} // namespace hq
