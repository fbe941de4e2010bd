// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/SecretBytes.h"
#include "tests/hq/HqProcess.h"
#include "tests/hq/TestNetwork.h"
#include "vault/Totp.h"

#include <QDateTime>
#include <QNetworkCookieJar>
#include <QUrlQuery>

namespace hqtest {

struct PageAnswer
{
    int status = 0; // 0: no answer
    QString html;
    QByteArray location;
    QByteArray setCookie;
    QList<QNetworkReply::RawHeaderPair> headers;
    int milliseconds = 0;

    [[nodiscard]] QByteArray header(const QByteArray &name) const
    {
        for (const auto &[key, value] : headers) {
            if (key.compare(name, Qt::CaseInsensitive) == 0) {
                return value;
            }
        }
        return {};
    }
    // The first thing that a pattern with one group finds in the page.
    [[nodiscard]] QString find(const QString &pattern) const
    {
        return QRegularExpression(pattern).match(html).captured(1);
    }
    [[nodiscard]] QString formToken() const { return find(u"name=\"form\" value=\"([^\"]+)\""_s); }
};

using Fields = std::initializer_list<std::pair<QString, QString>>;

// A browser at headquarters' pages as a test needs it: it keeps the one cookie, follows nothing by
// itself, and sends what browsers send with a form, unless it is told to send something else.
class OfficeVisitor
{
public:
    explicit OfficeVisitor(HqProcess &hq)
        : m_hq(hq)
    {
        m_network->setProxy(QNetworkProxy::NoProxy);
        m_network->setCookieJar(new NoCookies(m_network.get()));
    }

    QByteArray cookie; // "__Host-uketsuke=…"; empty: none
    QByteArray fetchSite = "same-origin";
    QByteArray origin = "null"; // as browsers do for pages that want no referrer

    [[nodiscard]] PageAnswer get(const QString &path)
    {
        return answerOf(m_network->get(request(path)));
    }
    [[nodiscard]] PageAnswer post(const QString &path, Fields fields)
    {
        QByteArray body;
        for (const auto &[name, value] : fields) {
            body += (body.isEmpty() ? "" : "&") + QUrl::toPercentEncoding(name) + '=' +
                    QUrl::toPercentEncoding(value);
        }
        return postBody(path, body);
    }
    // A form with a file in it.
    [[nodiscard]] PageAnswer
    upload(const QString &path, const QString &token, const QByteArray &file)
    {
        const QByteArray part = "--of-the-form\r\nContent-Disposition: form-data; name=";
        return answerOf(postAsync(path,
                                  part + "\"form\"\r\n\r\n" + token.toLatin1() + "\r\n" + part +
                                      "\"file\"; filename=\"some file.txt\"\r\nContent-Type: "
                                      "text/plain\r\n\r\n" +
                                      file + "\r\n--of-the-form--\r\n",
                                  u"multipart/form-data; boundary=of-the-form"_s));
    }
    [[nodiscard]] PageAnswer postBody(const QString &path, const QByteArray &body)
    {
        return answerOf(postAsync(path, body));
    }
    [[nodiscard]] QNetworkReply *
    postAsync(const QString &path,
              const QByteArray &body,
              const QString &type = u"application/x-www-form-urlencoded"_s)
    {
        QNetworkRequest request = this->request(path);
        request.setHeader(QNetworkRequest::ContentTypeHeader, type);
        if (!fetchSite.isNull()) {
            request.setRawHeader("Sec-Fetch-Site", fetchSite);
        }
        if (!origin.isNull()) {
            request.setRawHeader("Origin", origin);
        }
        return m_network->post(request, body);
    }

    [[nodiscard]] static PageAnswer answerOf(QNetworkReply *reply)
    {
        QElapsedTimer clock;
        clock.start();
        if (!reply->isFinished()) {
            QEventLoop loop;
            QObject::connect(reply, &QNetworkReply::finished, &loop, &QEventLoop::quit);
            loop.exec();
        }
        PageAnswer answer{reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt(),
                          QString::fromUtf8(reply->readAll()),
                          reply->rawHeader("Location"),
                          reply->rawHeader("Set-Cookie"),
                          reply->rawHeaderPairs(),
                          static_cast<int>(clock.elapsed())};
        reply->deleteLater();
        return answer;
    }

    // The three steps; the secret of the authenticator app, empty where a step failed.
    // `confirmedAt`: which 30 seconds are used up by it.
    [[nodiscard]] core::SecretBytes
    setUp(const QString &code, const QString &passphrase, qint64 *confirmedAt = nullptr)
    {
        const auto page =
            post(u"/hq/set-up/passphrase"_s,
                 {{u"code"_s, code}, {u"passphrase"_s, passphrase}, {u"again"_s, passphrase}});
        auto secret = secretIn(page);
        if (secret.isEmpty()) {
            return secret;
        }
        const qint64 step = stepNow();
        const auto done = post(u"/hq/set-up/confirm"_s,
                               {{u"code"_s, code}, {u"digits"_s, digitsAt(secret, step)}});
        if (confirmedAt != nullptr) {
            *confirmedAt = step;
        }
        return done.status == 200 && done.html.contains(u"href=\"/hq/sign-in"_s)
                   ? std::move(secret)
                   : core::SecretBytes();
    }
    // With the next digits that were not used before; keeps the cookie.
    [[nodiscard]] PageAnswer
    signIn(const QString &name, const QString &passphrase, const QString &digits)
    {
        auto answer =
            post(u"/hq/sign-in"_s,
                 {{u"name"_s, name}, {u"passphrase"_s, passphrase}, {u"digits"_s, digits}});
        if (!answer.setCookie.isEmpty()) {
            cookie = answer.setCookie.split(';').front();
        }
        return answer;
    }

    [[nodiscard]] static qint64 stepNow()
    {
        return QDateTime::currentSecsSinceEpoch() / vault::totpStepSeconds;
    }
    [[nodiscard]] static QString digitsAt(const core::SecretBytes &secret, qint64 step)
    {
        return u"%1"_s.arg(
            vault::totpAt(secret, static_cast<quint64>(step)), vault::totpDigits, 10, QChar(u'0'));
    }
    // As an app takes it: out of the text that is shown beside the picture.
    [[nodiscard]] static core::SecretBytes secretIn(const PageAnswer &page)
    {
        const QString text = page.find(u"<code>([A-Z2-7 ]+)</code>"_s).remove(u' ');
        core::SecretBytes secret;
        quint32 bits = 0;
        int count = 0;
        for (const QChar letter : text) {
            bits = (bits << 5) |
                   static_cast<quint32>(u"ABCDEFGHIJKLMNOPQRSTUVWXYZ234567"_s.indexOf(letter));
            count += 5;
            if (count >= 8) {
                count -= 8;
                secret.append(static_cast<unsigned char>(bits >> count));
            }
        }
        return secret;
    }

private:
    // The test says what is sent.
    class NoCookies : public QNetworkCookieJar
    {
    public:
        using QNetworkCookieJar::QNetworkCookieJar;
        QList<QNetworkCookie> cookiesForUrl(const QUrl &) const override { return {}; }
        bool setCookiesFromUrl(const QList<QNetworkCookie> &, const QUrl &) override
        {
            return false;
        }
    };

    [[nodiscard]] QNetworkRequest request(const QString &path) const
    {
        QNetworkRequest request(QUrl(m_hq.url() + path));
        QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
        tls.setCaCertificates({m_hq.authority()});
        tls.setProtocol(QSsl::TlsV1_3OrLater);
        request.setSslConfiguration(tls);
        request.setAttribute(QNetworkRequest::RedirectPolicyAttribute,
                             QNetworkRequest::ManualRedirectPolicy);
        request.setTransferTimeout(60'000);
        if (!cookie.isEmpty()) {
            request.setRawHeader("Cookie", cookie);
        }
        return request;
    }

    HqProcess &m_hq;
    TestNetwork m_network;
};

// `uketsuke-hq --add-administrator`, as somebody at the server's keyboard does it.
struct CommandAnswer
{
    int exitCode = -1;
    QString output;
    [[nodiscard]] QString code() const
    {
        return QRegularExpression(u"[0-9A-Z]{5}(-[0-9A-Z]{1,5}){5}"_s).match(output).captured();
    }
};

[[nodiscard]] inline CommandAnswer addAdministrator(const QString &data, const QString &name)
{
    QProcess command;
    faults::dieWithParent(command);
    command.start(
        qEnvironmentVariable("UKETSUKE_HQ_PROGRAM", QStringLiteral(PROGRAM_DIR "/uketsuke-hq")),
        {u"--add-administrator"_s, name, u"--data"_s, data});
    if (!command.waitForFinished(30'000)) {
        return {};
    }
    return {command.exitCode(), QString::fromUtf8(command.readAllStandardOutput())};
}

// The first administrator, signed in; false where a step failed.
[[nodiscard]] inline bool signInAsAdministrator(OfficeVisitor &visitor, const QString &data)
{
    const QString passphrase = u"hokuma tenire sayobu"_s;
    const auto invited = addAdministrator(data, u"chief"_s);
    qint64 used = 0;
    const auto phone = visitor.setUp(invited.code(), passphrase, &used);
    return !phone.isEmpty() &&
           visitor.signIn(u"chief"_s, passphrase, OfficeVisitor::digitsAt(phone, used + 1))
                   .status == 303;
}

} // namespace hqtest
