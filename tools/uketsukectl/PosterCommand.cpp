// SPDX-License-Identifier: Apache-2.0
#include "tools/uketsukectl/PosterCommand.h"

#include "paper/Poster.h"

#include <QCommandLineParser>
#include <QSaveFile>
#include <QUrl>

#include <algorithm>
#include <cstdio>

using namespace Qt::StringLiterals;

namespace uketsukectl {

namespace {

constexpr qsizetype mostUrl = 200; // beyond, nobody types it and its modules are too small
constexpr qsizetype mostWifiName = 32;
constexpr qsizetype leastPassword = 8; // WPA: 8 to 63 ASCII letters
constexpr qsizetype mostPassword = 63;

int refuse(int status, const QString &sentence)
{
    std::fprintf(stderr, "poster: %s\n", qUtf8Printable(sentence));
    return status;
}

bool isPageAddress(const QString &text)
{
    const QUrl url(text, QUrl::StrictMode);
    return text.size() <= mostUrl && url.isValid() && !url.host().isEmpty() &&
           (url.scheme() == u"https"_s || url.scheme() == u"http"_s);
}

bool isWifi(const paper::PosterWifi &wifi)
{
    const auto isLetter = [](QChar c) { return c >= u' ' && c <= u'~'; };
    const QString &password = wifi.password;
    const bool isPassword = password.isEmpty() ||
                            (password.size() >= leastPassword && password.size() <= mostPassword &&
                             std::all_of(password.begin(), password.end(), isLetter));
    return !wifi.name.isEmpty() && wifi.name.toUtf8().size() <= mostWifiName && isPassword;
}

} // namespace

int posterCommand(const QStringList &arguments)
{
    QCommandLineParser parser;
    const QCommandLineOption url(u"url"_s, {}, u"URL"_s);
    const QCommandLineOption out(u"o"_s, {}, u"FILE"_s);
    const QCommandLineOption title(u"title"_s, {}, u"NAME"_s);
    const QCommandLineOption wifi(u"wifi"_s, {}, u"NAME"_s);
    const QCommandLineOption password(u"wifi-password"_s, {}, u"WORD"_s);
    const QCommandLineOption practice(u"practice"_s);
    parser.addOptions({url, out, title, wifi, password, practice});
    const bool isParsed = parser.parse(QStringList{u"poster"_s} + arguments) &&
                          parser.positionalArguments().isEmpty() && !parser.value(out).isEmpty() &&
                          (parser.isSet(wifi) || !parser.isSet(password));
    if (!isParsed || !isPageAddress(parser.value(url))) {
        return refuse(
            2,
            u"usage: poster --url URL -o FILE [--title NAME] [--wifi NAME "
            "[--wifi-password WORD]] [--practice]; URL is http(s), up to %1 letters"_s.arg(
                mostUrl));
    }
    paper::Poster poster{parser.value(title),
                         parser.value(url),
                         std::nullopt,
                         parser.isSet(practice) ? core::Mode::Practice : core::Mode::Real};
    if (parser.isSet(wifi)) {
        poster.wifi = {parser.value(wifi), parser.value(password)};
        if (!isWifi(*poster.wifi)) {
            return refuse(2,
                          u"a Wi-Fi's name has up to 32 bytes, its password 8 to 63 letters of "
                          "ASCII"_s);
        }
    }
    QSaveFile file(parser.value(out));
    if (!file.open(QIODevice::WriteOnly) || !paper::printPoster(file, poster) || !file.commit()) {
        return refuse(1, u"%1 cannot be written"_s.arg(parser.value(out)));
    }
    return 0;
}

} // namespace uketsukectl
