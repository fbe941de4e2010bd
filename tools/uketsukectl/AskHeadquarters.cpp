// SPDX-License-Identifier: Apache-2.0
#include "tools/uketsukectl/AskHeadquarters.h"

#include "sync/TrustOnly.h"

#include <QDateTime>
#include <QEventLoop>
#include <QJsonDocument>
#include <QJsonObject>
#include <QNetworkAccessManager>
#include <QNetworkProxy>
#include <QNetworkReply>
#include <QTimer>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace uketsukectl {

namespace {

constexpr auto limit = 10s;
constexpr qint64 maxAnswer = 128 * 1024 * 1024; // bytes; some 200,000 streams

// Network layer only: whoever answers may be anybody.
void wait(QNetworkReply &reply)
{
    QEventLoop loop;
    QObject::connect(&reply, &QNetworkReply::finished, &loop, &QEventLoop::quit);
    QObject::connect(
        &reply, &QNetworkReply::downloadProgress, &loop, [&reply](qint64 received, qint64) {
            if (received > maxAnswer) {
                reply.abort();
            }
        });
    // Of the whole, not of a silence: who trickles is cut off too.
    QTimer::singleShot(limit, &loop, [&reply] { reply.abort(); });
    loop.exec();
}

QString troubleText(const QNetworkReply &reply)
{
    const QString address = reply.url().toString(QUrl::RemovePath);
    if (reply.error() == QNetworkReply::SslHandshakeFailedError) {
        return u"who answers at %1 is not the headquarters of this public file; compare the "
               "address, or fetch the file again"_s.arg(address);
    }
    if (reply.attribute(QNetworkRequest::HttpStatusCodeAttribute).isValid()) {
        return u"%1 answers without a board; look at its log"_s.arg(address);
    }
    return u"%1 does not answer; see that it runs, and look at cable or Wi-Fi"_s.arg(address);
}

core::Result<QJsonObject, QString> ask(QNetworkRequest request, const QString &path)
{
    QUrl url = request.url();
    url.setPath(path);
    request.setUrl(url);
    QNetworkAccessManager network;
    network.setProxy(QNetworkProxy::NoProxy);
    network.setRedirectPolicy(QNetworkRequest::ManualRedirectPolicy);
    const std::unique_ptr<QNetworkReply> reply(network.get(request));
    wait(*reply);
    const QJsonObject answer = QJsonDocument::fromJson(reply->readAll()).object();
    if (reply->error() != QNetworkReply::NoError || answer.isEmpty()) {
        return core::fail(troubleText(*reply));
    }
    return answer;
}

} // namespace

core::Result<QJsonObject, QString> askHeadquarters(const QUrl &board, const QString &path)
{
    return ask(QNetworkRequest(board), path);
}

core::Result<qint64, QString> askHeadquartersTime(const app::MunicipalityFile &headquarters)
{
    QNetworkRequest request(headquarters.headquarters);
    request.setSslConfiguration(uplink::trustOnly(headquarters.caCertificate));
    const auto board = ask(request, u"/v1/board.json"_s);
    if (!board) {
        return core::fail(board.error());
    }
    const auto time =
        QDateTime::fromString(board->value(u"server_time"_s).toString(), Qt::ISODateWithMs);
    if (!time.isValid()) {
        return core::fail(u"%1 answers without a time; compare the versions"_s.arg(
            headquarters.headquarters.toString()));
    }
    return time.toMSecsSinceEpoch();
}

} // namespace uketsukectl
