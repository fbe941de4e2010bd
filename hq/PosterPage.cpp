// SPDX-License-Identifier: Apache-2.0
#include "hq/PosterPage.h"

#include "core/PosterWords.h"
#include "hq/QrSvg.h"

using namespace Qt::StringLiterals;

namespace hq {

namespace {

constexpr int retryAfter = 5; // seconds

// Each language in a line of its own.
QString lines(QString core::PosterWords::*words)
{
    QString html;
    for (const core::PosterWords &said : core::posterWords()) {
        html +=
            u"<span lang=\"%1\">%2</span>\n"_s.arg(said.language, OfficePages::text(said.*words));
    }
    return html;
}

QString steps()
{
    const std::array pictures{u"scan-qr"_s, u"fill-in"_s, u"show-qr"_s};
    QString html = u"<ol>\n"_s;
    for (std::size_t step = 0; step < pictures.size(); ++step) {
        html += u"<li><b>%1</b> <img src=\"/hq/poster/%2.svg\" alt=\"\">\n"_s.arg(step + 1).arg(
            pictures.at(step));
        for (const core::PosterWords &said : core::posterWords()) {
            html += u"<span lang=\"%1\">%2</span>\n"_s.arg(said.language,
                                                           OfficePages::text(said.steps.at(step)));
        }
        html += u"</li>\n"_s;
    }
    return html + u"</ol>\n"_s;
}

QString promise()
{
    QString html;
    for (const core::PosterWords &said : core::posterWords()) {
        html += u"<p class=\"promise\" lang=\"%1\"><span>%2</span> <span>%3</span></p>\n"_s.arg(
            said.language, OfficePages::text(said.stays), OfficePages::text(said.withoutPhone));
    }
    return html;
}

QString sheet(const QString &url, core::Mode mode)
{
    const QString practice =
        mode == core::Mode::Practice ? u"<p class=\"mode\">練習 PRACTICE</p>\n"_s : QString();
    return u"<article>\n%1<h1>%2</h1>\n%3\n<p class=\"cannot\">%4</p>\n"
           "<p class=\"address\">%5</p>\n%6%7</article>\n"_s.arg(
               practice,
               lines(&core::PosterWords::title),
               qrSvg(url.toUtf8(), url),
               lines(&core::PosterWords::cannotRead),
               OfficePages::text(url),
               steps(),
               promise());
}

QString advice(const Words &say, PhoneTrust trust)
{
    QString html = u"<p>%1</p>\n"_s.arg(OfficePages::text(say(u"poster.print"_s)));
    if (trust == PhoneTrust::Warned) {
        html += u"<p class=\"warning\">%1</p>\n"_s.arg(OfficePages::text(say(u"poster.warned"_s)));
    }
    return u"<div class=\"advice\">\n%1</div>\n"_s.arg(html);
}

web::Response posterPage(const Words &say, const QString &url, const PosterParts &parts)
{
    const QString html =
        u"<!DOCTYPE html>\n<html lang=\"%1\">\n<head>\n<meta charset=\"utf-8\">\n"
        "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
        "<title>%2</title>\n<link rel=\"stylesheet\" href=\"/hq/poster/poster.css\">\n</head>\n"
        "<body>\n%3%4</body>\n</html>\n"_s.arg(codeOf(say.language()),
                                               OfficePages::text(say(u"poster"_s)),
                                               advice(say, parts.trust),
                                               sheet(url, parts.mode));
    return {200, "text/html; charset=utf-8", html.toUtf8(), {}};
}

} // namespace

void addPosterPage(web::Router &router, OfficePages &pages, const PosterParts &parts)
{
    pages.addToMenu({"/poster", u"poster"_s, Role::Officer});
    router.handle(web::Method::Get,
                  "/poster",
                  [&pages, parts](const web::Request &request, const web::Responder &responder) {
                      const QString url = parts.url();
                      if (url.isEmpty()) {
                          return responder.send(web::busy(retryAfter));
                      }
                      const Words &say = pages.words(OfficePages::languageOf(request));
                      responder.send(posterPage(say, url, parts));
                  });
    auto files = web::StaticFiles::load(u":/hq/poster"_s, "/hq/poster/");
    if (files) {
        router.serve(std::move(*files)); // compiled in: cannot fail
    }
}

} // namespace hq
