// SPDX-License-Identifier: Apache-2.0
#include "hq/DeskPages.h"

#include "hq/CarriedPages.h"
#include "hq/DeskTable.h"
#include "hq/LogLine.h"
#include "hq/QrSvg.h"

#include <algorithm>
#include <memory>

using namespace Qt::StringLiterals;

namespace hq {

namespace {

class DeskPages
{
public:
    DeskPages(const OfficePages &pages, DeskPagesParts parts)
        : m_pages(pages)
        , m_table(pages, parts.shelters, parts.clock)
        , m_carried(
              pages, m_table, CarriedDesks(parts.mode, parts.book, parts.bundles, parts.clock))
        , m_parts(std::move(parts))
    {}

    [[nodiscard]] web::Response list(const SignedIn &who);
    [[nodiscard]] web::Response makeCode(const SignedIn &who, const web::Form &form);
    enum class Verb { Approve, Refuse, Revoke };
    [[nodiscard]] web::Response move(const SignedIn &who, const web::Form &form);
    [[nodiscard]] web::Response decide(const SignedIn &who, const web::Form &form, Verb verb);
    void settle(const SignedIn &who,
                const web::Form &form,
                Choice choice,
                const web::Responder &responder);

    [[nodiscard]] CarriedPages &carried() { return m_carried; }

private:
    [[nodiscard]] QString say(const SignedIn &who, const QString &word) const
    {
        return OfficePages::text(m_pages.words(who.language)(word));
    }
    [[nodiscard]] bool isShelter(const core::ShelterCode &code) const;
    [[nodiscard]] QString codeForm(const SignedIn &who) const;
    [[nodiscard]] QString ticketHtml(const SignedIn &who,
                                     const QString &letters,
                                     const QByteArray &ticket,
                                     bool isCarried) const;
    [[nodiscard]] static QString wordOf(BookRefusal refusal);
    // `word`: key of what it says.
    [[nodiscard]] web::Response refused(const SignedIn &who, const QString &word) const;
    [[nodiscard]] web::Response refused(const SignedIn &who, BookRefusal refusal) const
    {
        return refused(who, wordOf(refusal));
    }
    [[nodiscard]] QString wayBack(const SignedIn &who, const QString &word) const;
    [[nodiscard]] web::Response askToRevoke(const SignedIn &who, const core::KioskId &kiosk) const;
    [[nodiscard]] BookResult<void> done(const core::KioskId &kiosk, Verb verb);

    const OfficePages &m_pages;
    DeskTable m_table;
    CarriedPages m_carried;
    DeskPagesParts m_parts;
};

bool DeskPages::isShelter(const core::ShelterCode &code) const
{
    const auto isIt = [&code](const core::Shelter &known) { return known.code == code; };
    return std::any_of(m_parts.shelters.begin(), m_parts.shelters.end(), isIt);
}

QString DeskPages::codeForm(const SignedIn &who) const
{
    const auto way = [&](const QString &value, const QString &checked) {
        return u"<label><input type=\"radio\" name=\"way\" value=\"%1\"%2> %3</label>\n"_s.arg(
            value, checked, say(who, u"desks.way."_s + value));
    };
    return u"<h3>%1</h3>\n"_s.arg(say(who, u"desks.newCode"_s)) +
           OfficePages::form(
               who,
               "/hq/desks/code",
               m_table.shelterChoice(who) +
                   u"<fieldset>\n<legend>%1</legend>\n"_s.arg(say(who, u"desks.way"_s)) +
                   way(u"network"_s, u" checked"_s) + way(u"stick"_s, {}) +
                   u"</fieldset>\n<p><button>%1</button></p>"_s.arg(say(who, u"desks.makeCode"_s)));
}

web::Response DeskPages::list(const SignedIn &who)
{
    const auto codes = m_parts.book.waiting();
    const auto kiosks = m_parts.book.kiosks();
    const auto locks = m_parts.book.locks();
    const auto carried = m_parts.book.carried();
    if (!codes || !kiosks || !locks || !carried) {
        return refused(who, BookRefusal::StoreFailed);
    }
    return m_pages.page(
        200,
        who,
        m_pages.words(who.language)(u"desks"_s),
        m_table.waiting(who, *codes) + m_carried.answers(who, *carried, *kiosks) + codeForm(who) +
            m_carried.requestForm(who) +
            m_table.html(who, {*kiosks, m_parts.admissions.all(), *locks, m_parts.kept.all()}));
}

QString DeskPages::wordOf(BookRefusal refusal)
{
    switch (refusal) {
    case BookRefusal::Unknown:
        return u"desks.unknown"_s;
    case BookRefusal::NotWaiting:
        return u"desks.notWaiting"_s;
    case BookRefusal::KeyPending:
        return u"desks.keyPending"_s;
    case BookRefusal::OtherKey:
    case BookRefusal::StoreFailed:
        break;
    }
    return u"desks.failed"_s;
}

web::Response DeskPages::refused(const SignedIn &who, const QString &word) const
{
    return m_pages.page(word == u"desks.failed"_s ? 503 : 409,
                        who,
                        m_pages.words(who.language)(u"desks"_s),
                        u"<p class=\"warning\">%1</p>\n"_s.arg(say(who, word)) +
                            wayBack(who, u"desks"_s));
}

QString DeskPages::wayBack(const SignedIn &who, const QString &word) const
{
    return u"<p><a href=\"%1\">%2</a></p>\n"_s.arg(
        OfficePages::text(OfficePages::link("/hq/desks", who.language)), say(who, word));
}

web::Response DeskPages::makeCode(const SignedIn &who, const web::Form &form)
{
    const core::ShelterCode shelter = QString::fromUtf8(form.text("shelter"));
    if (!isShelter(shelter)) {
        return refused(who, BookRefusal::Unknown);
    }
    const bool isCarried = form.text("way") == "stick";
    auto code = vault::EnrolmentCode::random(m_parts.mode);
    const QString letters = code.text();
    const auto added =
        m_parts.book.addCode(code, shelter, isCarried ? CodeEntry::byStick : CodeEntry::byNetwork);
    const auto ticket = m_parts.bundles.ticket(std::move(code));
    if (!added || !ticket) {
        return refused(who, BookRefusal::StoreFailed);
    }
    logLine(Level::Info, u"enrolment_code_made"_s, {{u"by"_s, who.name}, {u"shelter"_s, shelter}});
    auto response =
        m_pages.page(200,
                     who,
                     m_pages.words(who.language)(
                         u"desks.code"_s, {{u"shelter"_s, m_table.shelterName(who, shelter)}}),
                     ticketHtml(who, letters, ticket->text(), isCarried));
    response.headers.emplace_back("Cache-Control", "no-store");
    return response;
}

// Only a ticket from a stick can go on by stick, so there the letters and the QR are not shown.
QString DeskPages::ticketHtml(const SignedIn &who,
                              const QString &letters,
                              const QByteArray &ticket,
                              bool isCarried) const
{
    QString html = u"<p>%1</p>\n"_s.arg(
        say(who, isCarried ? u"desks.codeAdviceStick"_s : u"desks.codeAdvice"_s));
    if (!isCarried) {
        html += u"<p class=\"digits\"><code>%1</code></p>\n<div class=\"app\">%2</div>\n"_s.arg(
            OfficePages::text(letters),
            qrSvg(ticket, m_pages.words(who.language)(u"desks.codeQr"_s)));
    }
    html += u"<p><a download=\"uketsuke-enrol.txt\" href=\"data:text/plain,%1\">%2</a></p>\n"_s.arg(
        QString::fromLatin1(ticket.toPercentEncoding()), say(who, u"desks.codeFile"_s));
    return html + wayBack(who, isCarried ? u"desks.codeNextStick"_s : u"desks.codeNext"_s);
}

BookResult<void> DeskPages::done(const core::KioskId &kiosk, Verb verb)
{
    switch (verb) {
    case Verb::Approve:
        return m_parts.book.approve(kiosk);
    case Verb::Refuse:
        return m_parts.book.refuse(kiosk);
    case Verb::Revoke:
        break;
    }
    const auto admitted = m_parts.admissions.find(kiosk);
    return m_parts.book.revoke(kiosk, admitted ? std::optional(admitted->signing) : std::nullopt);
}

// What the button on the list leads to; nothing has happened yet.
web::Response DeskPages::askToRevoke(const SignedIn &who, const core::KioskId &kiosk) const
{
    const auto entry = m_parts.book.kiosk(kiosk);
    const auto admitted = m_parts.admissions.find(kiosk);
    if (!entry) {
        return refused(who, entry.error());
    }
    if (!admitted || admitted->standing == Standing::Revoked) {
        return refused(who, BookRefusal::Unknown);
    }
    const core::ShelterCode shelter = *entry ? (*entry)->shelter : core::ShelterCode();
    return m_pages.page(200,
                        who,
                        m_pages.words(who.language)(u"desks.revokeAsk"_s),
                        m_table.revokeQuestion(who, kiosk, shelter) +
                            wayBack(who, u"desks.revokeNot"_s));
}

web::Response DeskPages::decide(const SignedIn &who, const web::Form &form, Verb verb)
{
    const auto kiosk = core::KioskId::fromText(QString::fromUtf8(form.text("desk")));
    if (!kiosk) {
        return refused(who, BookRefusal::Unknown);
    }
    if (verb == Verb::Revoke && form.text("sure") != "yes") {
        return askToRevoke(who, *kiosk);
    }
    if (const auto result = done(*kiosk, verb); !result) {
        return refused(who, result.error());
    }
    logLine(Level::Info,
            u"desk_decided"_s,
            {{u"by"_s, who.name},
             {u"kiosk"_s, kiosk->text()},
             {u"decision"_s, static_cast<int>(verb)}});
    return OfficePages::seeOther("/hq/desks", who.language);
}

// The list's button leads to a page that asks where to; its form comes here with the answer.
web::Response DeskPages::move(const SignedIn &who, const web::Form &form)
{
    const auto kiosk = core::KioskId::fromText(QString::fromUtf8(form.text("desk")));
    const auto entry = kiosk ? m_parts.book.kiosk(*kiosk) : core::fail(BookRefusal::Unknown);
    if (!entry || !*entry) {
        return refused(who, entry ? BookRefusal::Unknown : entry.error());
    }
    const core::ShelterCode shelter = QString::fromUtf8(form.text("shelter"));
    if (shelter.isEmpty()) {
        return m_pages.page(200,
                            who,
                            m_pages.words(who.language)(u"desks.move"_s),
                            m_table.moveQuestion(who, *kiosk, (*entry)->shelter) +
                                wayBack(who, u"desks.moveNot"_s));
    }
    const auto moved =
        isShelter(shelter) ? m_parts.book.move(*kiosk, shelter) : core::fail(BookRefusal::Unknown);
    if (!moved && moved.error() != BookRefusal::NotWaiting) { // that: it is there already
        return refused(who, moved.error());
    }
    logLine(Level::Info,
            u"desk_moved"_s,
            {{u"by"_s, who.name}, {u"kiosk"_s, kiosk->text()}, {u"shelter"_s, shelter}});
    return OfficePages::seeOther("/hq/desks", who.language);
}

// The answers are made beforehand: when the writer is done headquarters may be about to stop, and
// the pages gone.
void DeskPages::settle(const SignedIn &who,
                       const web::Form &form,
                       Choice choice,
                       const web::Responder &responder)
{
    const auto kiosk = core::KioskId::fromText(QString::fromUtf8(form.text("desk")));
    const KeptOfDesks all = m_parts.kept.all();
    const auto kept = kiosk ? all.find(*kiosk) : all.end();
    const auto seenIsPast = refused(who, u"desks.seenIsPast"_s);
    if (kept == all.end() || form.text("seen") != DeskTable::seen(kept->second)) {
        responder.send(seenIsPast);
        return;
    }
    const auto answer = [responder,
                         seenIsPast,
                         done = OfficePages::seeOther("/hq/desks", who.language),
                         notStored = refused(who, BookRefusal::StoreFailed)](Decided decided) {
        switch (decided) {
        case Decided::Done:
            return responder.send(done);
        case Decided::SeenIsPast:
            return responder.send(seenIsPast);
        case Decided::NotStored:
            return responder.send(notStored);
        }
    };
    if (m_parts.writer.decide({*kiosk, choice, kept->second, who.name}, answer) ==
        Writer::Queued::Stopping) {
        answer(Decided::NotStored);
    }
}

} // namespace

void addDeskPages(web::Router &router, Office &office, const DeskPagesParts &parts)
{
    office.pages().addToMenu({"/hq/desks", u"desks"_s, Role::Administrator});
    const auto pages = std::make_shared<DeskPages>(office.pages(), parts);
    const PageGuard &guard = office.guard();
    guard.page(router,
               "/hq/desks",
               Role::Administrator,
               [pages](const SignedIn &who, const web::Request &, const web::Responder &responder) {
                   responder.send(pages->list(who));
               });
    guard.page(router,
               "/hq/desks/answer",
               Role::Administrator,
               [pages](const SignedIn &who, const web::Request &request, const web::Responder &to) {
                   to.send(pages->carried().answer(who, request));
               });
    guard.upload(router,
                 "/hq/desks/carried",
                 Role::Administrator,
                 [pages](const SignedIn &who, const web::Upload &sent, const web::Responder &to) {
                     to.send(pages->carried().take(who, sent));
                 });
    guard.leadBack(router, "/hq/desks/carried", "/hq/desks");
    const auto form = [&](const char *path, auto act) {
        guard.form(
            router,
            path,
            Role::Administrator,
            [pages, act](const SignedIn &who,
                         const web::Form &sent,
                         const web::Responder &responder) { act(*pages, who, sent, responder); });
    };
    form("/hq/desks/code", [](auto &desks, const auto &who, const auto &sent, const auto &to) {
        to.send(desks.makeCode(who, sent));
    });
    using Verb = DeskPages::Verb;
    for (const auto &[path, verb] : {std::pair{"/hq/desks/approve", Verb::Approve},
                                     std::pair{"/hq/desks/refuse", Verb::Refuse},
                                     std::pair{"/hq/desks/revoke", Verb::Revoke}}) {
        form(path, [verb = verb](auto &desks, const auto &who, const auto &sent, const auto &to) {
            to.send(desks.decide(who, sent, verb));
        });
    }
    form("/hq/desks/move", [](auto &desks, const auto &who, const auto &sent, const auto &to) {
        to.send(desks.move(who, sent));
    });
    guard.leadBack(router, "/hq/desks/move", "/hq/desks");
    guard.leadBack(router, "/hq/desks/revoke", "/hq/desks");
    for (const auto &[path, choice] : {std::pair{"/hq/desks/count", Choice::Count},
                                       std::pair{"/hq/desks/leave-out", Choice::LeaveOut}}) {
        form(path,
             [choice = choice](auto &desks, const auto &who, const auto &sent, const auto &to) {
                 desks.settle(who, sent, choice, to);
             });
    }
}

} // namespace hq
