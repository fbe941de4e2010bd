// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/Record.h"
#include "tests/faults/ChildProcess.h"
#include "tests/hq/TestNetwork.h"
#include "vault/KioskSigner.h"
#include "vault/MunicipalityKeys.h"
#include "wire/AnnouncementCodec.h"
#include "wire/Batch.h"
#include "wire/KnownBy.h"
#include "wire/Receipt.h"
#include "wire/Signatures.h"

#include <QDir>
#include <QEventLoop>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QNetworkProxy>
#include <QNetworkReply>
#include <QProcess>
#include <QSslCertificate>
#include <QSslConfiguration>
#include <QTcpServer>
#include <QTemporaryDir>
#include <QTest>

namespace hqtest {

using namespace Qt::StringLiterals;

struct Answer
{
    int status = 0; // 0: no answer
    QByteArray body;
    std::optional<wire::Receipt> receipt; // of a body that headquarters signed
};

// A real headquarters process on loopback, with a folder of its own.
class HqProcess
{
public:
    explicit HqProcess(QStringList arguments = {u"--practice"_s})
        : m_arguments(std::move(arguments))
    {
        faults::dieWithParent(m_process);
    }
    ~HqProcess() { stop(); }

    // Before start().
    void setEnvironment(const QProcessEnvironment &environment)
    {
        m_process.setProcessEnvironment(environment);
    }
    // A port that nobody has, for a headquarters that is to be found again where it was.
    [[nodiscard]] static QString freePort()
    {
        QTcpServer server;
        return server.listen(QHostAddress::LocalHost) ? QString::number(server.serverPort())
                                                      : QString();
    }

    // Of the next start(), beside those that every one has; the last of two counts.
    void setArguments(const QStringList &arguments) { m_arguments = arguments; }
    [[nodiscard]] QString folder() const { return m_folder.path(); }
    [[nodiscard]] qint64 processId() const { return m_process.processId(); }
    [[nodiscard]] QString data() const { return m_folder.filePath(u"data"_s); }
    [[nodiscard]] QString board() const { return m_board; }
    [[nodiscard]] QString url() const { return m_url; }
    [[nodiscard]] qint64 pid() const { return m_process.processId(); }
    [[nodiscard]] const vault::SigningPublicKey &key() const { return m_keys->signing; }
    [[nodiscard]] QJsonObject municipality() const { return m_municipality; }
    [[nodiscard]] const QSslCertificate &authority() const { return m_authority; }
    [[nodiscard]] QByteArray log() { return m_log += m_process.readAllStandardError(); }

    // Waits for the ready line.
    [[nodiscard]] bool start()
    {
        const QStringList arguments =
            QStringList{u"--config"_s,
                        QStringLiteral(SOURCE_DIR) + u"/resources/hq/practice.json"_s,
                        u"--data"_s,
                        data(),
                        u"--port"_s,
                        u"0"_s,
                        u"--board-port"_s,
                        u"0"_s} +
            m_arguments;
        // scripts/tsan drives a headquarters that was built otherwise than the tests.
        m_process.start(
            qEnvironmentVariable("UKETSUKE_HQ_PROGRAM", QStringLiteral(PROGRAM_DIR "/uketsuke-hq")),
            arguments);
        while (!m_process.canReadLine()) {
            if (!m_process.waitForReadyRead(20'000)) {
                qInfo("%s", log().constData());
                return false;
            }
        }
        const QJsonObject ready = QJsonDocument::fromJson(m_process.readLine()).object();
        m_board = ready.value(u"board"_s).toString();
        m_url = ready.value(u"url"_s).toString();
        return readMunicipality(ready.value(u"municipality"_s).toString());
    }

    // As the power would.
    void kill()
    {
        m_process.kill();
        m_process.waitForFinished();
    }

    // Of a process that ends without being told to: its exit code; -1 if it does not.
    [[nodiscard]] int waitForEnd(int milliseconds)
    {
        return m_process.state() == QProcess::NotRunning || m_process.waitForFinished(milliseconds)
                   ? m_process.exitCode()
                   : -1;
    }

    // The exit code; -1 if it did not end by itself.
    int stop()
    {
        if (m_process.state() == QProcess::NotRunning) {
            return m_process.exitCode();
        }
        m_process.terminate();
        if (!m_process.waitForFinished(20'000)) {
            kill();
            return -1;
        }
        m_log += m_process.readAllStandardError();
        return m_process.exitStatus() == QProcess::NormalExit ? m_process.exitCode() : -1;
    }

    void admit(const core::KioskId &kiosk, const vault::SigningPublicKey &signing) const
    {
        const QJsonObject file{{u"kiosk"_s, kiosk.text()},
                               {u"signing"_s, QString::fromLatin1(signing.toBytes().toBase64())}};
        QDir().mkpath(data() + u"/kiosks"_s);
        QFile out(data() + u"/kiosks/"_s + kiosk.text() + u".json"_s);
        QVERIFY(out.open(QIODevice::WriteOnly));
        out.write(QJsonDocument(file).toJson());
    }

    // knownBy: the header of wire/KnownBy.h.
    [[nodiscard]] QNetworkReply *
    postAsync(const QString &path, const QByteArray &body, const QByteArray &knownBy = {})
    {
        QNetworkRequest request(QUrl(m_url + path));
        QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
        tls.setCaCertificates({m_authority});
        tls.setProtocol(QSsl::TlsV1_3OrLater);
        request.setSslConfiguration(tls);
        request.setHeader(QNetworkRequest::ContentTypeHeader, u"application/cbor"_s);
        if (!knownBy.isEmpty()) {
            request.setRawHeader(wire::knownByHeader, knownBy);
        }
        request.setTransferTimeout(20'000);
        m_network->setProxy(QNetworkProxy::NoProxy);
        return m_network->post(request, body);
    }

    [[nodiscard]] QNetworkReply *getAsync(const QString &url)
    {
        m_network->setProxy(QNetworkProxy::NoProxy);
        return m_network->get(QNetworkRequest(QUrl(url)));
    }

    [[nodiscard]] Answer answerOf(QNetworkReply *reply) const
    {
        if (!reply->isFinished()) {
            QEventLoop loop;
            QObject::connect(reply, &QNetworkReply::finished, &loop, &QEventLoop::quit);
            loop.exec();
        }
        Answer answer{reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt(),
                      reply->readAll(),
                      std::nullopt};
        reply->deleteLater();
        const auto envelope = wire::open(answer.body, wire::verifyOnly({}, key()));
        if (envelope && envelope->type == wire::PayloadType::Receipt) {
            answer.receipt = wire::receiptFrom(envelope->payload);
        }
        return answer;
    }

    [[nodiscard]] Answer post(const QString &path, const QByteArray &body)
    {
        return answerOf(postAsync(path, body));
    }

    [[nodiscard]] QByteArray get(const QString &path)
    {
        return answerOf(getAsync(m_board + path)).body;
    }

    [[nodiscard]] QJsonObject boardJson()
    {
        return QJsonDocument::fromJson(get(u"v1/board.json"_s)).object();
    }

    [[nodiscard]] QJsonObject shelter(const QString &code)
    {
        for (const auto &value : boardJson().value(u"shelters"_s).toArray()) {
            if (value.toObject().value(u"code"_s) == code) {
                return value.toObject();
            }
        }
        return {};
    }

    [[nodiscard]] QJsonValue figure(const QString &code, const QString &key)
    {
        return shelter(code).value(u"figures"_s).toObject().value(key);
    }

    [[nodiscard]] int people(const QString &code) { return figure(code, u"people"_s).toInt(-999); }

    [[nodiscard]] QStringList alarms()
    {
        QStringList kinds;
        for (const auto &alarm : boardJson().value(u"alarms"_s).toArray()) {
            kinds.append(alarm.toObject().value(u"kind"_s).toString());
        }
        return kinds;
    }

private:
    bool readMunicipality(const QString &path)
    {
        QFile file(path);
        if (!file.open(QIODevice::ReadOnly)) {
            return false;
        }
        m_municipality = QJsonDocument::fromJson(file.readAll()).object();
        const auto certificates =
            QSslCertificate::fromData(m_municipality.value(u"ca"_s).toString().toLatin1());
        const auto keys = vault::MunicipalityKeys::fromJson(
            QJsonDocument(m_municipality.value(u"keys"_s).toObject()).toJson());
        if (certificates.size() != 1 || !keys) {
            return false;
        }
        m_authority = certificates.front();
        m_keys = *keys;
        return true;
    }

    QTemporaryDir m_folder;
    QStringList m_arguments;
    QProcess m_process;
    QByteArray m_log;
    QString m_board;
    QString m_url;
    QSslCertificate m_authority;
    QJsonObject m_municipality;
    std::optional<vault::MunicipalityKeys> m_keys;
    TestNetwork m_network;
};

} // namespace hqtest
