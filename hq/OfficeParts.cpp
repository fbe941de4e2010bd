// SPDX-License-Identifier: Apache-2.0
#include "hq/OfficeParts.h"

using namespace Qt::StringLiterals;

namespace hq {

namespace {

constexpr int retryAfter = 5; // seconds

web::Response notNow(const OfficePages &pages, Language language)
{
    web::Response response = pages.sentence(503, language, u"notNow"_s);
    response.headers.emplace_back("Retry-After", QByteArray::number(retryAfter));
    return response;
}

} // namespace

void askDesk(const OfficeParts &office,
             AccountDesk::Kind kind,
             Language language,
             const web::Responder &responder,
             std::function<void(AccountBook &)> errand)
{
    const auto taken =
        office.desk.ask(kind,
                        [&pages = office.pages, language, responder, errand = std::move(errand)](
                            AccountBook *book) {
                            if (book == nullptr) {
                                return responder.send(notNow(pages, language));
                            }
                            errand(*book);
                        });
    if (taken == AccountDesk::Taken::No) {
        responder.send(notNow(office.pages, language));
    }
}

QByteArray plainly(const QByteArray &typed)
{
    constexpr qsizetype longest = 256; // nothing that is asked for is that long
    return QString::fromUtf8(typed.left(longest))
        .normalized(QString::NormalizationForm_KC)
        .trimmed()
        .toUtf8();
}

QString field(const QString &label, const QString &name, const QString &attributes)
{
    return u"<p><label for=\"%1\">%2</label><input id=\"%1\" name=\"%1\" %3></p>\n"_s.arg(
        name, OfficePages::text(label), attributes);
}

web::Response slowDown(const OfficePages &pages, Language language, std::chrono::milliseconds wait)
{
    const auto seconds = std::chrono::ceil<std::chrono::seconds>(wait).count();
    const Words &say = pages.words(language);
    const QString sentence = say(u"slowDown"_s, {{u"seconds"_s, QString::number(seconds)}});
    web::Response response =
        pages.page(429,
                   language,
                   say(u"office"_s),
                   u"<p class=\"warning\">%1</p>\n"_s.arg(OfficePages::text(sentence)));
    response.headers.emplace_back("Retry-After", QByteArray::number(qint64(seconds)));
    return response;
}

} // namespace hq
