// SPDX-License-Identifier: Apache-2.0
#include "hq/OfficePages.h"

using namespace Qt::StringLiterals;

namespace hq {

namespace {

constexpr auto wordsFile = ":/hq/office/words.json";

// Nothing of these pages is anybody's but this server's, and nothing in them runs.
const std::vector<web::Header> &protection()
{
    static const std::vector<web::Header> headers{
        {"Content-Security-Policy",
         "default-src 'none'; style-src 'self'; img-src 'self' data:; form-action 'self'; "
         "frame-ancestors 'none'; base-uri 'none'"},
        {"Cross-Origin-Opener-Policy", "same-origin"},
    };
    return headers;
}

} // namespace

OfficePages::OfficePages(QString municipality, QString municipalityEn, core::Mode mode)
    : m_municipality(std::move(municipality))
    , m_municipalityEn(std::move(municipalityEn))
    , m_mode(mode)
    , m_japanese(Language::Japanese, QString::fromLatin1(wordsFile))
    , m_english(Language::English, QString::fromLatin1(wordsFile))
{}

const Words &OfficePages::words(Language language) const
{
    return language == Language::English ? m_english : m_japanese;
}

Language OfficePages::languageOf(const web::Request &request)
{
    return request.query.split('&').contains("lang=en") ? Language::English : Language::Japanese;
}

QString OfficePages::link(const QByteArray &path, Language language)
{
    const QString plain = QString::fromLatin1(path);
    return language == Language::English ? plain + u"?lang=en"_s : plain;
}

QString OfficePages::hidden(const QString &name, const QString &value)
{
    return u"<input type=\"hidden\" name=\"%1\" value=\"%2\">"_s.arg(text(name), text(value));
}

QString OfficePages::form(Language language, const QByteArray &path, const QString &fields)
{
    return u"<form method=\"post\" action=\"%1\">\n"_s.arg(text(link(path, language))) + fields +
           u"\n</form>\n"_s;
}

QString OfficePages::form(const SignedIn &who, const QByteArray &path, const QString &fields)
{
    return form(
        who.language, path, hidden(u"form"_s, QString::fromLatin1(who.formToken)) + u'\n' + fields);
}

QString OfficePages::fileForm(const SignedIn &who, const QByteArray &path, const QString &fields)
{
    return form(who, path, fields)
        .replace(u"<form "_s, u"<form enctype=\"multipart/form-data\" "_s);
}

web::Response OfficePages::seeOther(const QByteArray &path, Language language)
{
    web::Response response = web::Response::plain(303);
    response.headers = protection();
    response.headers.emplace_back("Location", link(path, language).toLatin1());
    return response;
}

QString OfficePages::menuOf(const SignedIn &who) const
{
    const Words &say = words(who.language);
    QString html = u"<nav>\n<ul>\n"_s;
    for (const MenuEntry &entry : m_menu) {
        if (mayActAs(who.role, entry.least)) {
            html += u"<li><a href=\"%1\">%2</a></li>\n"_s.arg(text(link(entry.path, who.language)),
                                                              text(say(entry.word)));
        }
    }
    html += u"</ul>\n<p class=\"who\">%1 <small>%2</small></p>\n"_s.arg(
        text(who.name), text(say(u"role."_s + codeOf(who.role))));
    return html + form(who, "/hq/sign-out", u"<button>%1</button>"_s.arg(text(say(u"signOut"_s)))) +
           u"</nav>\n"_s;
}

web::Response
OfficePages::page(int status, Language language, const QString &title, const QString &main) const
{
    return framed(status, language, title, {}, main);
}

web::Response
OfficePages::page(int status, const SignedIn &who, const QString &title, const QString &main) const
{
    return framed(status, who.language, title, menuOf(who), main);
}

web::Response OfficePages::sentence(int status, Language language, const QString &word) const
{
    const Words &say = words(language);
    return page(status,
                language,
                say(u"office"_s),
                u"<p class=\"warning\">%1</p>\n<p><a href=\"%2\">%3</a></p>\n"_s.arg(
                    text(say(word)), text(link("/hq", language)), text(say(u"toStart"_s))));
}

web::Response OfficePages::framed(int status,
                                  Language language,
                                  const QString &title,
                                  const QString &header,
                                  const QString &main) const
{
    const Words &say = words(language);
    const bool isEnglish = language == Language::English;
    const QString &city = isEnglish ? m_municipalityEn : m_municipality;
    QString html =
        u"<!DOCTYPE html>\n<html lang=\"%1\">\n<head>\n<meta charset=\"utf-8\">\n"
        "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
        "<title>%2 %3</title>\n<link rel=\"icon\" href=\"/board/icon.svg\">\n"
        "<link rel=\"stylesheet\" href=\"/board/board.css\">\n"
        "<link rel=\"stylesheet\" href=\"/hq/style/office.css\">\n</head>\n<body>\n"_s.arg(
            codeOf(language), text(title), text(city));
    if (m_mode == core::Mode::Practice) {
        html += u"<p class=\"practice\">%1</p>\n"_s.arg(text(say(u"practice"_s)));
    }
    html += u"<header>\n<h1>%1 <span class=\"city\">%2</span></h1>\n"
            "<p class=\"language\"><a href=\"?lang=%3\" lang=\"%3\">%4</a></p>\n</header>\n"_s.arg(
                text(say(u"office"_s)),
                text(city),
                isEnglish ? u"ja"_s : u"en"_s,
                text(say(u"otherLanguage"_s)));
    html += header + u"<main>\n<h2>%1</h2>\n"_s.arg(text(title)) + main + u"</main>\n"_s;
    html += u"</body>\n</html>\n"_s;
    return {status, "text/html; charset=utf-8", html.toUtf8(), protection()};
}

} // namespace hq
