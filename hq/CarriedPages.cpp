// SPDX-License-Identifier: Apache-2.0
#include "hq/CarriedPages.h"

#include "hq/LogLine.h"

#include <QUrlQuery>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace hq {

namespace {

QString wordOf(CarriedRefusal refusal)
{
    switch (refusal) {
    case CarriedRefusal::NoRequest:
        return u"desks.carried.noRequest"_s;
    case CarriedRefusal::UnknownCode:
        return u"desks.carried.unknownCode"_s;
    case CarriedRefusal::WrongMac:
        return u"desks.carried.wrongMac"_s;
    case CarriedRefusal::TooManyTries:
        return u"desks.carried.tooManyTries"_s;
    case CarriedRefusal::WrongMode:
        return u"desks.carried.wrongMode"_s;
    case CarriedRefusal::Expired:
        return u"desks.carried.expired"_s;
    case CarriedRefusal::Taken:
        return u"desks.carried.taken"_s;
    case CarriedRefusal::Refused:
        return u"desks.carried.refused"_s;
    case CarriedRefusal::AlreadyIn:
        return u"desks.carried.alreadyIn"_s;
    case CarriedRefusal::NoAnswer:
        return u"desks.carried.noAnswer"_s;
    case CarriedRefusal::StoreFailed:
        break;
    }
    return u"desks.failed"_s;
}

// Until the desk itself has been heard of: then nobody needs the file.
bool isAwaited(const std::vector<KioskEntry> &kiosks, const core::KioskId &kiosk)
{
    return std::any_of(kiosks.begin(), kiosks.end(), [&kiosk](const KioskEntry &entry) {
        return entry.kiosk == kiosk && entry.standing == Standing::Admitted &&
               entry.confirmedAt == 0;
    });
}

} // namespace

QString CarriedPages::answers(const SignedIn &who,
                              const std::vector<CodeEntry> &carried,
                              const std::vector<KioskEntry> &kiosks) const
{
    QString html;
    for (const CodeEntry &code : carried) {
        if (!isAwaited(kiosks, *code.kiosk)) {
            continue;
        }
        const QString path =
            u"/hq/desks/answer?desk=%1&lang=%2"_s.arg(code.kiosk->text(), codeOf(who.language));
        html += u"<section data-answer=\"%1\">\n<p>%2<br>%1</p>\n"
                "<p><a class=\"button\" href=\"%3\">%4</a></p>\n</section>\n"_s.arg(
                    OfficePages::text(code.kiosk->text()),
                    OfficePages::text(m_table.shelterName(who, code.shelter)),
                    OfficePages::text(path),
                    say(who, u"desks.answerFile"_s));
    }
    return html.isEmpty() ? html
                          : u"<h3>%1</h3>\n<p>%2</p>\n"_s.arg(say(who, u"desks.answers"_s),
                                                              say(who, u"desks.answersAdvice"_s)) +
                                html;
}

QString CarriedPages::requestForm(const SignedIn &who) const
{
    return u"<h3>%1</h3>\n<p>%2</p>\n"_s.arg(say(who, u"desks.carried"_s),
                                             say(who, u"desks.carriedAdvice"_s)) +
           OfficePages::fileForm(
               who,
               "/hq/desks/carried",
               u"<p><label for=\"file\">%1</label><input id=\"file\" name=\"file\" type=\"file\" "
               "accept=\".txt,text/plain\" required></p><p><button>%2</button></p>"_s.arg(
                   say(who, u"desks.carriedFile"_s), say(who, u"desks.carriedTake"_s)));
}

web::Response CarriedPages::refused(const SignedIn &who, CarriedRefusal refusal) const
{
    const QString back = OfficePages::link("/hq/desks", who.language);
    return m_pages.page(
        refusal == CarriedRefusal::StoreFailed ? 503 : 409,
        who,
        m_pages.words(who.language)(u"desks"_s),
        u"<p class=\"warning\">%1</p>\n<p><a href=\"%2\">%3</a></p>\n"_s.arg(
            say(who, wordOf(refusal)), OfficePages::text(back), say(who, u"desks"_s)));
}

web::Response CarriedPages::take(const SignedIn &who, const web::Upload &upload)
{
    const auto taken = m_desks.take(upload.file);
    if (!taken) {
        logLine(Level::Warning,
                u"carried_request_refused"_s,
                {{u"by"_s, who.name}, {u"why"_s, static_cast<int>(taken.error())}});
        return refused(who, taken.error());
    }
    logLine(Level::Info,
            u"carried_request_taken"_s,
            {{u"by"_s, who.name}, {u"kiosk"_s, taken->text()}});
    return OfficePages::seeOther("/hq/desks", who.language);
}

web::Response CarriedPages::answer(const SignedIn &who, const web::Request &request)
{
    const QUrlQuery asked(QString::fromLatin1(request.query));
    const auto kiosk = core::KioskId::fromText(asked.queryItemValue(u"desk"_s));
    const auto file = kiosk ? m_desks.answer(*kiosk) : core::fail(CarriedRefusal::NoAnswer);
    if (!file) {
        return refused(who, file.error());
    }
    logLine(
        Level::Info, u"carried_answer_given"_s, {{u"by"_s, who.name}, {u"kiosk"_s, kiosk->text()}});
    return {200,
            "text/plain; charset=utf-8",
            *file,
            {{"Cache-Control", "no-store"},
             {"Content-Disposition", "attachment; filename=\"uketsuke-answer.txt\""}}};
}

} // namespace hq
