// SPDX-License-Identifier: Apache-2.0
#include "web/ResponseHead.h"

#include <QDateTime>
#include <QLocale>

#include <algorithm>
#include <array>

namespace web {
namespace {

using namespace Qt::StringLiterals;

struct Reason
{
    int status;
    const char *text;
};

constexpr std::array reasons{
    Reason{200, "OK"},
    Reason{201, "Created"},
    Reason{202, "Accepted"},
    Reason{204, "No Content"},
    Reason{303, "See Other"},
    Reason{304, "Not Modified"},
    Reason{400, "Bad Request"},
    Reason{401, "Unauthorized"},
    Reason{403, "Forbidden"},
    Reason{404, "Not Found"},
    Reason{405, "Method Not Allowed"},
    Reason{409, "Conflict"},
    Reason{410, "Gone"},
    Reason{413, "Content Too Large"},
    Reason{415, "Unsupported Media Type"},
    Reason{422, "Unprocessable Content"},
    Reason{429, "Too Many Requests"},
    Reason{431, "Request Header Fields Too Large"},
    Reason{500, "Internal Server Error"},
    Reason{503, "Service Unavailable"},
    Reason{507, "Insufficient Storage"},
};

QByteArray reason(int status)
{
    const auto *found = std::find_if(
        reasons.begin(), reasons.end(), [status](const Reason &r) { return r.status == status; });
    return found == reasons.end() ? QByteArray() : QByteArray(found->text);
}

// Nothing runs, loads or frames a page of ours but its own origin; answers are nobody's cache's.
const std::vector<Header> &defaults()
{
    static const std::vector<Header> headers{
        {"Content-Security-Policy"_qba,
         "default-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'"_qba},
        {"X-Content-Type-Options"_qba, "nosniff"_qba},
        {"X-Frame-Options"_qba, "DENY"_qba},
        {"Referrer-Policy"_qba, "no-referrer"_qba},
        {"Cross-Origin-Resource-Policy"_qba, "same-origin"_qba},
        {"Cache-Control"_qba, "no-store"_qba},
    };
    return headers;
}

bool isValue(const QByteArray &text)
{
    return std::none_of(text.begin(), text.end(), [](char c) {
        const auto u = static_cast<unsigned char>(c);
        return (u < 0x20 && u != '\t') || u == 0x7f;
    });
}

bool isName(const QByteArray &text)
{
    return !text.isEmpty() && std::all_of(text.begin(), text.end(), [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
               c == '-';
    });
}

bool isWellFormed(const Response &response)
{
    return response.status >= 200 && response.status <= 599 && isValue(response.contentType) &&
           std::all_of(response.headers.begin(), response.headers.end(), [](const Header &h) {
               return isName(h.first) && isValue(h.second);
           });
}

bool sets(const Response &response, const QByteArray &name)
{
    return std::any_of(response.headers.begin(), response.headers.end(), [&name](const Header &h) {
        return h.first.compare(name, Qt::CaseInsensitive) == 0;
    });
}

// Written out once a second: it takes longer than the rest of the head.
QByteArray httpDate()
{
    thread_local qint64 writtenAt = -1;
    thread_local QByteArray text;
    const qint64 now = QDateTime::currentSecsSinceEpoch();
    if (now != writtenAt) {
        writtenAt = now;
        const auto date = QDateTime::fromSecsSinceEpoch(now, Qt::UTC);
        text = QLocale::c().toString(date, u"ddd, dd MMM yyyy hh:mm:ss"_s).toLatin1() + " GMT";
    }
    return text;
}

void addLine(QByteArray &head, const QByteArray &name, const QByteArray &value)
{
    head.append(name).append(": ").append(value).append("\r\n");
}

} // namespace

bool mayHaveBody(int status)
{
    return status != 204 && status != 304;
}

QByteArray responseHead(const Response &response, AfterAnswer after, BodyLength length)
{
    if (!isWellFormed(response))
        return {};
    QByteArray head;
    head.reserve(512);
    head.append("HTTP/1.1 ").append(QByteArray::number(response.status)).append(' ');
    head.append(reason(response.status)).append("\r\n");
    addLine(head, "Date"_qba, httpDate());
    if (!response.contentType.isEmpty())
        addLine(head, "Content-Type"_qba, response.contentType);
    if (length == BodyLength::Known && mayHaveBody(response.status))
        addLine(head, "Content-Length"_qba, QByteArray::number(response.body.size()));
    if (after == AfterAnswer::Close)
        addLine(head, "Connection"_qba, "close"_qba);
    for (const auto &[name, value] : response.headers)
        addLine(head, name, value);
    for (const auto &[name, value] : defaults()) {
        if (!sets(response, name))
            addLine(head, name, value);
    }
    return head.append("\r\n");
}

Response Response::plain(int status)
{
    return {.status = status,
            .contentType = "text/plain; charset=utf-8"_qba,
            .body = QByteArray::number(status) + ' ' + reason(status) + '\n',
            .headers = {}};
}

Response busy(int retryAfterSeconds)
{
    Response response = Response::plain(503);
    response.headers.emplace_back("Retry-After"_qba, QByteArray::number(retryAfterSeconds));
    return response;
}

} // namespace web
