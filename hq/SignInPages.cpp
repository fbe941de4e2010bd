// SPDX-License-Identifier: Apache-2.0
#include "hq/SignInPages.h"

#include "hq/LogLine.h"

using namespace Qt::StringLiterals;

namespace hq {

namespace {

enum class Notice { None, Refused, SignedOut };

web::Response signInPage(const OfficePages &pages, Language language, Notice notice)
{
    const Words &say = pages.words(language);
    QString main;
    if (notice == Notice::Refused) {
        main += u"<p class=\"warning\" role=\"alert\">%1</p>\n"_s.arg(
            OfficePages::text(say(u"refused"_s)));
    } else if (notice == Notice::SignedOut) {
        main += u"<p role=\"status\">%1</p>\n"_s.arg(OfficePages::text(say(u"signedOut"_s)));
    }
    main += OfficePages::form(
        language,
        "/hq/sign-in",
        field(say(u"name"_s),
              u"name"_s,
              u"required maxlength=\"32\" autocomplete=\"username\" autocapitalize=\"none\" "
              "spellcheck=\"false\" autofocus"_s) +
            field(say(u"passphrase"_s),
                  u"passphrase"_s,
                  u"type=\"password\" required maxlength=\"256\" "
                  "autocomplete=\"current-password\""_s) +
            field(say(u"digits"_s),
                  u"digits"_s,
                  u"required maxlength=\"7\" inputmode=\"numeric\" "
                  "autocomplete=\"one-time-code\""_s) +
            u"<p><button>%1</button></p>"_s.arg(OfficePages::text(say(u"signIn"_s))));
    main += u"<p class=\"aside\"><a href=\"%1\">%2</a><br>%3</p>\n"_s.arg(
        OfficePages::text(OfficePages::link("/hq/set-up", language)),
        OfficePages::text(say(u"haveCode"_s)),
        OfficePages::text(say(u"lostPhone"_s)));
    return pages.page(notice == Notice::Refused ? 403 : 200, language, say(u"signIn"_s), main);
}

QByteArray cookie(const QByteArray &value, const QByteArray &lifetime)
{
    return QByteArray(PageGuard::cookieName) + '=' + value +
           "; Path=/; Secure; HttpOnly; SameSite=Strict" + lifetime;
}

// What a sign-in form says, away from the request.
struct Try
{
    QByteArray name;
    core::SecretBytes passphrase;
    QByteArray digits;
    QByteArray address;
    Language language = Language::Japanese;
    std::optional<SignedIn> before; // who was signed in on this browser
};

void signedIn(const OfficeParts &office,
              const Account &account,
              const Try &attempt,
              const web::Responder &responder)
{
    office.limits.succeeded(attempt.address, attempt.name);
    // Whatever the browser showed before is worth nothing from now on.
    if (attempt.before) {
        office.sessions.end(attempt.before->session);
    }
    web::Response response = OfficePages::seeOther("/hq", attempt.language);
    response.headers.emplace_back("Set-Cookie", cookie(office.sessions.begin(account), {}));
    responder.send(std::move(response));
    logLine(Level::Info,
            u"signed_in"_s,
            {{u"account"_s, account.name}, {u"from"_s, QString::fromLatin1(attempt.address)}});
}

void refused(const OfficeParts &office,
             AccountBook &book,
             AccountError why,
             const Try &attempt,
             const web::Responder &responder)
{
    if (why != AccountError::Refused) {
        return responder.send(office.pages.sentence(503, attempt.language, u"notNow"_s));
    }
    responder.send(signInPage(office.pages, attempt.language, Notice::Refused));
    const QString who = book.knows(attempt.name) ? QString::fromLatin1(attempt.name) : QString();
    logLine(Level::Warning,
            u"sign_in_refused"_s,
            {{u"account"_s, who}, {u"from"_s, QString::fromLatin1(attempt.address)}});
}

void onSignIn(const OfficeParts &office,
              const web::Request &request,
              const web::Form &form,
              const web::Responder &responder)
{
    auto attempt = std::make_shared<Try>(Try{plainly(form.text("name")),
                                             form.secret("passphrase"),
                                             plainly(form.text("digits")),
                                             request.remoteAddress,
                                             OfficePages::languageOf(request),
                                             office.guard.whoAsks(request)});
    const auto wait = office.limits.take(attempt->address, attempt->name);
    if (wait.count() > 0) {
        return responder.send(slowDown(office.pages, attempt->language, wait));
    }
    askDesk(office,
            AccountDesk::Kind::Slow,
            attempt->language,
            responder,
            [office, attempt, responder](AccountBook &book) {
                const auto account =
                    book.signIn(attempt->name, attempt->passphrase, attempt->digits);
                if (account) {
                    signedIn(office, *account, *attempt, responder);
                } else {
                    refused(office, book, account.error(), *attempt, responder);
                }
            });
}

} // namespace

void addSignInPages(web::Router &router, const OfficeParts &office)
{
    const PageGuard &guard = office.guard;
    guard.page(router,
               "/hq",
               Role::Officer,
               [office](const SignedIn &who, const web::Request &, const web::Responder &answer) {
                   const Words &say = office.pages.words(who.language);
                   answer.send(office.pages.page(
                       200,
                       who,
                       say(u"office"_s),
                       u"<p>%1</p>\n<p><a href=\"%2\">%3</a></p>\n"_s.arg(
                           OfficePages::text(say(u"welcome"_s)),
                           OfficePages::text(OfficePages::link("/", who.language)),
                           OfficePages::text(say(u"toBoard"_s)))));
               });
    guard.openPage(
        router, "/hq/sign-in", [office](const web::Request &request, const web::Responder &answer) {
            const Language language = OfficePages::languageOf(request);
            answer.send(office.guard.whoAsks(request)
                            ? OfficePages::seeOther("/hq", language)
                            : signInPage(office.pages, language, Notice::None));
        });
    guard.openForm(
        router,
        "/hq/sign-in",
        [office](const web::Request &request, const web::Form &form, const web::Responder &answer) {
            onSignIn(office, request, form, answer);
        });
    guard.leadBack(router, "/hq/sign-out", "/hq");
    guard.form(router,
               "/hq/sign-out",
               Role::Officer,
               [office](const SignedIn &who, const web::Form &, const web::Responder &answer) {
                   office.sessions.end(who.session);
                   web::Response page = signInPage(office.pages, who.language, Notice::SignedOut);
                   page.headers.emplace_back("Set-Cookie", cookie({}, "; Max-Age=0"));
                   answer.send(std::move(page));
                   logLine(Level::Info, u"signed_out"_s, {{u"account"_s, who.name}});
               });
}

} // namespace hq
