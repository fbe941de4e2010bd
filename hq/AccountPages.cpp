// SPDX-License-Identifier: Apache-2.0
#include "hq/AccountPages.h"

#include "hq/BoardText.h"
#include "hq/LogLine.h"

using namespace Qt::StringLiterals;

namespace hq {

namespace {

QString stateWord(const Account &account)
{
    switch (account.state) {
    case AccountState::Invited:
        return u"state.invited"_s;
    case AccountState::Active:
        return u"state.active"_s;
    case AccountState::Disabled:
        return u"state.disabled"_s;
    }
    return {};
}

// The list and its forms, for one administrator.
class AccountList
{
public:
    AccountList(const OfficePages &pages, const SignedIn &who, qint64 now)
        : m_pages(pages)
        , m_who(who)
        , m_say(pages.words(who.language))
        , m_now(now)
    {}

    // `wrong`: key of what was wrong with the last form; empty for none.
    [[nodiscard]] web::Response page(const std::vector<Account> &accounts,
                                     const QString &wrong) const
    {
        QString main;
        if (!wrong.isEmpty()) {
            main += u"<p class=\"warning\" role=\"alert\">%1</p>\n"_s.arg(text(m_say(wrong)));
        }
        main += u"<div class=\"scrolls\"><table id=\"accounts\">\n<thead><tr>"_s;
        for (const auto &word : {u"name"_s, u"role"_s, u"state"_s, u"signedInAt"_s, u"change"_s}) {
            main += u"<th scope=\"col\">%1</th>"_s.arg(text(m_say(word)));
        }
        main += u"</tr></thead>\n<tbody>\n"_s;
        for (const Account &account : accounts) {
            main += row(account);
        }
        main += u"</tbody>\n</table></div>\n"_s + invitationForm();
        return m_pages.page(wrong.isEmpty() ? 200 : 422, m_who, m_say(u"accounts"_s), main);
    }

private:
    [[nodiscard]] static QString text(const QString &plain) { return OfficePages::text(plain); }
    [[nodiscard]] QString button(const QString &word) const
    {
        return u"<button>%1</button>"_s.arg(text(m_say(word)));
    }

    [[nodiscard]] QString row(const Account &account) const
    {
        QString state = text(m_say(stateWord(account)));
        if (account.invitedUntil && *account.invitedUntil > m_now) {
            state += u"<small>%1</small>"_s.arg(text(
                m_say(u"invitedUntil"_s, {{u"time"_s, timeText(*account.invitedUntil, m_now)}})));
        }
        QString forms = OfficePages::form(m_who,
                                          "/hq/accounts/invite",
                                          OfficePages::hidden(u"name"_s, account.name) +
                                              OfficePages::hidden(u"role"_s, codeOf(account.role)) +
                                              button(u"inviteAgain"_s));
        if (account.id != m_who.account && account.state != AccountState::Disabled) {
            forms +=
                OfficePages::form(m_who,
                                  "/hq/accounts/disable",
                                  OfficePages::hidden(u"account"_s, QString::number(account.id)) +
                                      button(u"disable"_s));
        }
        return u"<tr data-account=\"%1\"><th scope=\"row\">%1</th><td>%2</td><td>%3</td>"
               "<td>%4</td><td class=\"forms\">%5</td></tr>\n"_s.arg(
                   text(account.name),
                   text(m_say(u"role."_s + codeOf(account.role))),
                   state,
                   account.signedInAt ? text(timeText(*account.signedInAt, m_now)) : u"—"_s,
                   forms);
    }

    [[nodiscard]] QString invitationForm() const
    {
        QString roles;
        for (const Role role : {Role::Officer, Role::Administrator}) {
            roles += u"<option value=\"%1\">%2</option>"_s.arg(
                codeOf(role), text(m_say(u"role."_s + codeOf(role))));
        }
        return u"<h3>%1</h3>\n"_s.arg(text(m_say(u"invite"_s))) +
               OfficePages::form(
                   m_who,
                   "/hq/accounts/invite",
                   field(m_say(u"name"_s),
                         u"name"_s,
                         u"required maxlength=\"32\" pattern=\"[a-z][a-z0-9._\\-]*\" "
                         "autocomplete=\"off\" autocapitalize=\"none\" spellcheck=\"false\""_s) +
                       u"<p class=\"aside\">%1</p>\n"_s.arg(text(m_say(u"nameWhat"_s))) +
                       u"<p><label for=\"role\">%1</label><select id=\"role\" "
                       "name=\"role\">%2</select></p>\n<p>%3</p>"_s.arg(
                           text(m_say(u"role"_s)), roles, button(u"invite"_s)));
    }

    const OfficePages &m_pages;
    const SignedIn &m_who;
    const Words &m_say;
    qint64 m_now;
};

web::Response listPage(const OfficeParts &office,
                       AccountBook &book,
                       const SignedIn &who,
                       const QString &wrong = {})
{
    const auto accounts = book.accounts();
    return accounts ? AccountList(office.pages, who, book.now()).page(*accounts, wrong)
                    : office.pages.sentence(503, who.language, u"notNow"_s);
}

web::Response
invitationPage(const OfficePages &pages, const SignedIn &who, const Invitation &invitation)
{
    const Words &say = pages.words(who.language);
    const auto text = [](const QString &plain) { return OfficePages::text(plain); };
    return pages.page(200,
                      who,
                      say(u"invitation"_s),
                      u"<p>%1 <b>%2</b> <small>%3</small></p>\n<p class=\"code\"><code "
                      u"id=\"code\">%4</code></p>\n"
                      "<p>%5</p>\n<p><a href=\"%6\">%7</a></p>\n"_s.arg(
                          text(say(u"name"_s)),
                          text(invitation.account.name),
                          text(say(u"role."_s + codeOf(invitation.account.role))),
                          text(QString::fromLatin1(invitation.code.text())),
                          text(say(u"invitationWhat"_s)),
                          text(OfficePages::link("/hq/accounts", who.language)),
                          text(say(u"accounts"_s))));
}

void onInvite(const OfficeParts &office,
              const SignedIn &who,
              const web::Form &form,
              const web::Responder &responder)
{
    const auto role = roleFrom(form.text("role"));
    if (!role) {
        return responder.send(office.pages.sentence(400, who.language, u"formUnreadable"_s));
    }
    askDesk(office,
            AccountDesk::Kind::Quick,
            who.language,
            responder,
            [office, who, role = *role, name = plainly(form.text("name")), responder](
                AccountBook &book) {
                const auto invitation = book.invite(name, role);
                if (!invitation) {
                    return responder.send(invitation.error() == AccountError::NameInvalid
                                              ? listPage(office, book, who, u"nameInvalid"_s)
                                              : listPage(office, book, who, u"notNow"_s));
                }
                responder.send(invitationPage(office.pages, who, *invitation));
                logLine(Level::Info,
                        u"account_invited"_s,
                        {{u"account"_s, invitation->account.name},
                         {u"role"_s, codeOf(role)},
                         {u"by"_s, who.name}});
            });
}

void onDisable(const OfficeParts &office,
               const SignedIn &who,
               const web::Form &form,
               const web::Responder &responder)
{
    const qint64 id = form.text("account").toLongLong();
    // Somebody has to be left; and it is a mistake.
    if (id == who.account) {
        return responder.send(office.pages.sentence(422, who.language, u"notYourself"_s));
    }
    askDesk(office,
            AccountDesk::Kind::Quick,
            who.language,
            responder,
            [office, who, id, responder](AccountBook &book) {
                const auto account = book.disable(id);
                if (!account) {
                    return responder.send(
                        office.pages.sentence(account.error() == AccountError::Unknown ? 404 : 503,
                                              who.language,
                                              u"notNow"_s));
                }
                office.sessions.endAllOf(id);
                responder.send(OfficePages::seeOther("/hq/accounts", who.language));
                logLine(Level::Info,
                        u"account_disabled"_s,
                        {{u"account"_s, account->name}, {u"by"_s, who.name}});
            });
}

} // namespace

void addAccountPages(web::Router &router, const OfficeParts &office)
{
    office.guard.page(
        router,
        "/hq/accounts",
        Role::Administrator,
        [office](const SignedIn &who, const web::Request &, const web::Responder &responder) {
            askDesk(office,
                    AccountDesk::Kind::Quick,
                    who.language,
                    responder,
                    [office, who, responder](AccountBook &book) {
                        responder.send(listPage(office, book, who));
                    });
        });
    const auto with = [office](auto act) -> PageGuard::Form {
        return [office,
                act](const SignedIn &who, const web::Form &form, const web::Responder &responder) {
            act(office, who, form, responder);
        };
    };
    office.guard.form(router, "/hq/accounts/invite", Role::Administrator, with(onInvite));
    office.guard.form(router, "/hq/accounts/disable", Role::Administrator, with(onDisable));
    office.guard.leadBack(router, "/hq/accounts/invite", "/hq/accounts");
    office.guard.leadBack(router, "/hq/accounts/disable", "/hq/accounts");
}

} // namespace hq
