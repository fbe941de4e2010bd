// SPDX-License-Identifier: Apache-2.0
#include "hq/AttendancePages.h"

#include "core/AttendanceCsv.h"
#include "hq/BoardText.h"

#include <QUrlQuery>

#include <algorithm>
#include <memory>

using namespace Qt::StringLiterals;

namespace hq {

namespace {

constexpr int retryAfter = 2; // seconds

// Of one shelter.
struct DutySummary
{
    int onDuty = 0;
    int shifts = 0;
    qint64 last = 0; // the newest begin or end, ms since 1970 UTC; 0: none
};

class AttendancePages
{
public:
    AttendancePages(const OfficePages &pages, AttendancePagesParts parts)
        : m_pages(pages)
        , m_parts(std::move(parts))
    {}

    [[nodiscard]] AttendanceDesk &desk() const { return m_parts.desk; }
    [[nodiscard]] web::Response overview(const SignedIn &who,
                                         const core::Attendance &attendance) const;
    [[nodiscard]] web::Response badDays(const SignedIn &who) const
    {
        return m_pages.sentence(400, who.language, u"attendance.badDays"_s);
    }

private:
    using Summaries = std::map<core::ShelterCode, DutySummary>;

    [[nodiscard]] QString say(const SignedIn &who, const QString &word) const
    {
        return OfficePages::text(m_pages.words(who.language)(word));
    }
    [[nodiscard]] QString table(const SignedIn &who, Summaries summaries) const;
    [[nodiscard]] QString
    row(const SignedIn &who, const QString &name, const DutySummary &summary) const;
    [[nodiscard]] QString tableForm(const SignedIn &who) const;

    const OfficePages &m_pages;
    AttendancePagesParts m_parts;
};

qint64 timeOf(const std::optional<core::DutyMoment> &moment)
{
    return moment ? moment->time : 0;
}

QString
AttendancePages::row(const SignedIn &who, const QString &name, const DutySummary &summary) const
{
    // A shelter of which nothing came has no zero: it has not reported any.
    const bool isSilent = summary.shifts == 0;
    const QString none = say(who, u"attendance.none"_s);
    return u"<tr><td>%1</td><td>%2</td><td>%3</td><td>%4</td></tr>\n"_s.arg(
        OfficePages::text(name),
        isSilent ? none : QString::number(summary.onDuty),
        isSilent ? none : QString::number(summary.shifts),
        isSilent ? none : timeText(summary.last, m_parts.clock()));
}

QString AttendancePages::table(const SignedIn &who, Summaries summaries) const
{
    QString rows;
    for (const core::Shelter &shelter : m_parts.shelters) {
        const bool isEnglish = who.language == Language::English && !shelter.nameEn.isEmpty();
        rows += row(who, isEnglish ? shelter.nameEn : shelter.name, summaries[shelter.code]);
        summaries.erase(shelter.code);
    }
    // No longer in the configuration.
    for (const auto &[code, summary] : summaries) {
        rows += row(who, code, summary);
    }
    return u"<table "
           u"id=\"attendance\">\n<thead><tr><th>%1</th><th>%2</th><th>%3</th><th>%4</th></tr></"
           u"thead>\n"
           "<tbody>\n%5</tbody>\n</table>\n"_s.arg(say(who, u"attendance.shelter"_s),
                                                   say(who, u"attendance.now"_s),
                                                   say(who, u"attendance.shifts"_s),
                                                   say(who, u"attendance.last"_s),
                                                   rows);
}

// A form that only asks: it changes nothing, so that it needs no token.
QString AttendancePages::tableForm(const SignedIn &who) const
{
    return u"<h3>%1</h3>\n<p>%2</p>\n<form action=\"/hq/attendance/table.csv\">\n"
           "<p><label for=\"from\">%3</label><input id=\"from\" name=\"from\" type=\"date\"></p>\n"
           "<p><label for=\"to\">%4</label><input id=\"to\" name=\"to\" type=\"date\"></p>\n"
           "<p><button>%5</button></p>\n</form>\n"_s.arg(say(who, u"attendance.table"_s),
                                                         say(who, u"attendance.tableWhat"_s),
                                                         say(who, u"attendance.from"_s),
                                                         say(who, u"attendance.to"_s),
                                                         say(who, u"attendance.get"_s));
}

web::Response AttendancePages::overview(const SignedIn &who,
                                        const core::Attendance &attendance) const
{
    Summaries summaries;
    for (const core::Shift &shift : attendance.shifts()) {
        DutySummary &summary = summaries[shift.shelter];
        ++summary.shifts;
        summary.onDuty += shift.end ? 0 : 1;
        summary.last = std::max({summary.last, timeOf(shift.begin), timeOf(shift.end)});
    }
    return m_pages.page(200,
                        who,
                        m_pages.words(who.language)(u"attendance"_s),
                        u"<p>%1</p>\n"_s.arg(say(who, u"attendance.what"_s)) +
                            table(who, std::move(summaries)) + tableForm(who));
}

std::optional<core::DaySpan> daysOf(const QByteArray &query)
{
    const QUrlQuery asked(QString::fromLatin1(query));
    return core::daySpanFrom(asked.queryItemValue(u"from"_s), asked.queryItemValue(u"to"_s));
}

web::Response csvOf(const core::Attendance &attendance, const core::DaySpan &days)
{
    return {200,
            "text/csv; charset=utf-8",
            core::attendanceCsv(core::within(attendance.shifts(), days)),
            {{"Content-Disposition", "attachment; filename=\"attendance.csv\""}}};
}

// Answers from the desk's thread, with the page that `show` makes.
void answerFrom(AttendanceDesk &desk,
                const web::Responder &responder,
                std::function<web::Response(const core::Attendance &)> show)
{
    const auto answer = [responder,
                         show = std::move(show)](const StoreResult<core::Attendance> &read) {
        responder.send(read ? show(*read) : web::busy(retryAfter));
    };
    if (desk.ask(answer) == AttendanceDesk::Taken::No) {
        responder.send(web::busy(retryAfter));
    }
}

} // namespace

void addAttendancePages(web::Router &router, Office &office, const AttendancePagesParts &parts)
{
    office.pages().addToMenu({"/hq/attendance", u"attendance"_s, Role::Officer});
    const auto pages = std::make_shared<const AttendancePages>(office.pages(), parts);
    const PageGuard &guard = office.guard();
    guard.page(router,
               "/hq/attendance",
               Role::Officer,
               [pages](const SignedIn &who, const web::Request &, const web::Responder &responder) {
                   answerFrom(pages->desk(), responder, [pages, who](const auto &attendance) {
                       return pages->overview(who, attendance);
                   });
               });
    guard.page(
        router,
        "/hq/attendance/table.csv",
        Role::Officer,
        [pages](const SignedIn &who, const web::Request &request, const web::Responder &responder) {
            const auto days = daysOf(request.query);
            if (!days) {
                return responder.send(pages->badDays(who));
            }
            answerFrom(pages->desk(), responder, [days = *days](const auto &attendance) {
                return csvOf(attendance, days);
            });
        });
}

} // namespace hq
