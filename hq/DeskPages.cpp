// SPDX-License-Identifier: Apache-2.0
#include "hq/DeskPages.h"

#include "hq/BoardText.h"
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
        , m_parts(std::move(parts))
    {}

    [[nodiscard]] web::Response list(const SignedIn &who);
    [[nodiscard]] web::Response makeCode(const SignedIn &who, const web::Form &form);
    enum class Decision { Approve, Refuse, Revoke };
    [[nodiscard]] web::Response
    decide(const SignedIn &who, const web::Form &form, Decision decision);

private:
    [[nodiscard]] QString say(const SignedIn &who, const QString &word) const
    {
        return OfficePages::text(m_pages.words(who.language)(word));
    }
    [[nodiscard]] QString nameOf(const SignedIn &who, const core::ShelterCode &code) const;
    [[nodiscard]] QString button(const SignedIn &who,
                                 const QByteArray &path,
                                 const core::KioskId &kiosk,
                                 const QString &word) const;
    [[nodiscard]] QString codeForm(const SignedIn &who) const;
    [[nodiscard]] QString waiting(const SignedIn &who, const std::vector<CodeEntry> &codes) const;
    // When each revoked desk deleted its keys; 0: not yet.
    using Locks = std::map<core::KioskId, qint64>;
    [[nodiscard]] QString
    desks(const SignedIn &who, const std::vector<KioskEntry> &kiosks, const Locks &locks) const;
    [[nodiscard]] QString
    standing(const SignedIn &who, const KioskEntry &kiosk, const Locks &locks) const;
    [[nodiscard]] web::Response refused(const SignedIn &who, BookRefusal refusal) const;
    [[nodiscard]] BookResult<void> done(const core::KioskId &kiosk, Decision decision);

    const OfficePages &m_pages;
    DeskPagesParts m_parts;
};

QString DeskPages::nameOf(const SignedIn &who, const core::ShelterCode &code) const
{
    for (const core::Shelter &shelter : m_parts.shelters) {
        if (shelter.code == code) {
            const bool isEnglish = who.language == Language::English && !shelter.nameEn.isEmpty();
            return isEnglish ? shelter.nameEn : shelter.name;
        }
    }
    return code;
}

QString DeskPages::button(const SignedIn &who,
                          const QByteArray &path,
                          const core::KioskId &kiosk,
                          const QString &word) const
{
    return OfficePages::form(who,
                             path,
                             OfficePages::hidden(u"desk"_s, kiosk.text()) +
                                 u"<button>%1</button>"_s.arg(say(who, word)));
}

QString DeskPages::codeForm(const SignedIn &who) const
{
    QString options;
    for (const core::Shelter &shelter : m_parts.shelters) {
        options += u"<option value=\"%1\">%2</option>\n"_s.arg(
            OfficePages::text(shelter.code), OfficePages::text(nameOf(who, shelter.code)));
    }
    return u"<h3>%1</h3>\n"_s.arg(say(who, u"desks.newCode"_s)) +
           OfficePages::form(
               who,
               "/hq/desks/code",
               u"<p><label for=\"shelter\">%1</label><select id=\"shelter\" name=\"shelter\">\n%2"
               "</select></p>\n<p><button>%3</button></p>"_s.arg(
                   say(who, u"desks.shelter"_s), options, say(who, u"desks.makeCode"_s)));
}

QString DeskPages::waiting(const SignedIn &who, const std::vector<CodeEntry> &codes) const
{
    QString html = u"<h3>%1</h3>\n"_s.arg(say(who, u"desks.waiting"_s));
    if (codes.empty()) {
        return html + u"<p>%1</p>\n"_s.arg(say(who, u"desks.nobodyWaits"_s));
    }
    html += u"<p>%1</p>\n"_s.arg(say(who, u"desks.compare"_s));
    for (const CodeEntry &code : codes) {
        html += u"<section data-desk=\"%1\">\n<p>%2</p>\n<p class=\"digits\">%3</p>\n"_s.arg(
            OfficePages::text(code.kiosk->text()),
            OfficePages::text(nameOf(who, code.shelter)),
            OfficePages::text(code.digits));
        html += button(who, "/hq/desks/approve", *code.kiosk, u"desks.approve"_s) +
                button(who, "/hq/desks/refuse", *code.kiosk, u"desks.refuse"_s) + u"</section>\n"_s;
    }
    return html;
}

QString DeskPages::standing(const SignedIn &who, const KioskEntry &kiosk, const Locks &locks) const
{
    if (kiosk.standing == Standing::Revoked) {
        const auto lock = locks.find(kiosk.kiosk);
        const bool isLocked = lock != locks.end() && lock->second > 0;
        const Words &words = m_pages.words(who.language);
        return say(who, u"desks.revoked"_s) + u"<br>"_s +
               OfficePages::text(isLocked
                                     ? words(u"desks.locked"_s,
                                             {{u"time"_s, timeText(lock->second, m_parts.clock())}})
                                     : words(u"desks.notLocked"_s));
    }
    return say(who, kiosk.confirmedAt == 0 ? u"desks.unconfirmed"_s : u"desks.admitted"_s);
}

QString DeskPages::desks(const SignedIn &who,
                         const std::vector<KioskEntry> &kiosks,
                         const Locks &locks) const
{
    QString html = u"<h3>%1</h3>\n"_s.arg(say(who, u"desks.all"_s));
    QString rows;
    const auto row = [&](const core::KioskId &kiosk,
                         const QString &shelter,
                         const QString &state,
                         Standing standing) {
        rows += u"<tr data-desk=\"%1\"><td>%2</td><td>%1</td><td>%3</td><td>%4</td></tr>\n"_s.arg(
            OfficePages::text(kiosk.text()),
            OfficePages::text(shelter),
            state,
            standing == Standing::Revoked
                ? QString()
                : button(who, "/hq/desks/revoke", kiosk, u"desks.revoke"_s));
    };
    for (const KioskEntry &kiosk : kiosks) {
        row(kiosk.kiosk,
            kiosk.shelter.isEmpty() ? m_pages.words(who.language)(u"desks.byFile"_s)
                                    : nameOf(who, kiosk.shelter),
            this->standing(who, kiosk, locks),
            kiosk.standing);
    }
    for (const core::KioskId &kiosk : m_parts.admissions.all()) {
        const auto isListed = [&kiosk](const KioskEntry &entry) { return entry.kiosk == kiosk; };
        if (std::none_of(kiosks.begin(), kiosks.end(), isListed)) {
            row(kiosk,
                m_pages.words(who.language)(u"desks.byFile"_s),
                say(who, u"desks.admitted"_s),
                Standing::Admitted);
        }
    }
    if (rows.isEmpty()) {
        return html + u"<p>%1</p>\n"_s.arg(say(who, u"desks.none"_s));
    }
    return html +
           u"<p>%1</p>\n<table id=\"desks\">\n%2</table>\n"_s.arg(say(who, u"desks.sure"_s), rows);
}

web::Response DeskPages::list(const SignedIn &who)
{
    const auto codes = m_parts.book.waiting();
    const auto kiosks = m_parts.book.kiosks();
    const auto locks = m_parts.book.locks();
    if (!codes || !kiosks || !locks) {
        return refused(who, BookRefusal::StoreFailed);
    }
    return m_pages.page(200,
                        who,
                        m_pages.words(who.language)(u"desks"_s),
                        waiting(who, *codes) + codeForm(who) + desks(who, *kiosks, *locks));
}

web::Response DeskPages::refused(const SignedIn &who, BookRefusal refusal) const
{
    const auto word = [refusal] {
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
    }();
    return m_pages.page(refusal == BookRefusal::StoreFailed ? 503 : 409,
                        who,
                        m_pages.words(who.language)(u"desks"_s),
                        u"<p class=\"warning\">%1</p>\n<p><a href=\"%2\">%3</a></p>\n"_s.arg(
                            say(who, word),
                            OfficePages::text(OfficePages::link("/hq/desks", who.language)),
                            say(who, u"desks"_s)));
}

web::Response DeskPages::makeCode(const SignedIn &who, const web::Form &form)
{
    const core::ShelterCode shelter = QString::fromUtf8(form.text("shelter"));
    const auto isIt = [&shelter](const core::Shelter &known) { return known.code == shelter; };
    if (std::none_of(m_parts.shelters.begin(), m_parts.shelters.end(), isIt)) {
        return refused(who, BookRefusal::Unknown);
    }
    auto code = vault::EnrolmentCode::random(m_parts.mode);
    const QString letters = code.text();
    const auto added = m_parts.book.addCode(code, shelter);
    const auto ticket = m_parts.bundles.ticket(std::move(code));
    if (!added || !ticket) {
        return refused(who, BookRefusal::StoreFailed);
    }
    logLine(Level::Info, u"enrolment_code_made"_s, {{u"by"_s, who.name}, {u"shelter"_s, shelter}});
    const QByteArray text = ticket->text();
    const Words &words = m_pages.words(who.language);
    QString main = u"<p>%1</p>\n<p class=\"digits\"><code>%2</code></p>\n"_s.arg(
        say(who, u"desks.codeAdvice"_s), OfficePages::text(letters));
    main += u"<div class=\"app\">%1</div>\n"_s.arg(qrSvg(text, words(u"desks.codeQr"_s)));
    main += u"<p><a download=\"uketsuke-enrol.txt\" href=\"data:text/plain,%1\">%2</a></p>\n"_s.arg(
        QString::fromLatin1(text.toPercentEncoding()), say(who, u"desks.codeFile"_s));
    main += u"<p><a href=\"%1\">%2</a></p>\n"_s.arg(
        OfficePages::text(OfficePages::link("/hq/desks", who.language)),
        say(who, u"desks.codeNext"_s));
    auto response = m_pages.page(
        200, who, words(u"desks.code"_s, {{u"shelter"_s, nameOf(who, shelter)}}), main);
    response.headers.emplace_back("Cache-Control", "no-store");
    return response;
}

BookResult<void> DeskPages::done(const core::KioskId &kiosk, Decision decision)
{
    switch (decision) {
    case Decision::Approve:
        return m_parts.book.approve(kiosk);
    case Decision::Refuse:
        return m_parts.book.refuse(kiosk);
    case Decision::Revoke:
        break;
    }
    const auto admitted = m_parts.admissions.find(kiosk);
    return m_parts.book.revoke(kiosk, admitted ? std::optional(admitted->signing) : std::nullopt);
}

web::Response DeskPages::decide(const SignedIn &who, const web::Form &form, Decision decision)
{
    const auto kiosk = core::KioskId::fromText(QString::fromUtf8(form.text("desk")));
    if (!kiosk) {
        return refused(who, BookRefusal::Unknown);
    }
    if (const auto result = done(*kiosk, decision); !result) {
        return refused(who, result.error());
    }
    logLine(Level::Info,
            u"desk_decided"_s,
            {{u"by"_s, who.name},
             {u"kiosk"_s, kiosk->text()},
             {u"decision"_s, static_cast<int>(decision)}});
    return OfficePages::seeOther("/hq/desks", who.language);
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
    guard.form(
        router,
        "/hq/desks/code",
        Role::Administrator,
        [pages](const SignedIn &who, const web::Form &form, const web::Responder &responder) {
            responder.send(pages->makeCode(who, form));
        });
    using Decision = DeskPages::Decision;
    for (const auto &[path, decision] : {std::pair{"/hq/desks/approve", Decision::Approve},
                                         std::pair{"/hq/desks/refuse", Decision::Refuse},
                                         std::pair{"/hq/desks/revoke", Decision::Revoke}}) {
        guard.form(router,
                   path,
                   Role::Administrator,
                   [pages, decision = decision](const SignedIn &who,
                                                const web::Form &form,
                                                const web::Responder &responder) {
                       responder.send(pages->decide(who, form, decision));
                   });
    }
}

} // namespace hq
