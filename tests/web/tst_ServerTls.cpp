// SPDX-License-Identifier: Apache-2.0
#include "tests/web/RawClient.h"
#include "web/TlsAuthority.h"

#include <QDateTime>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QRegularExpression>
#include <QSslCertificate>
#include <QSslSocket>
#include <QTemporaryDir>
#include <QTest>

using namespace webtest;

class tst_ServerTls : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".?"))); }

    void clientWithOurAuthorityIsServed();
    void clientIsRefused_data();
    void clientIsRefused();
    void addressIsACertifiedNameToo();
    void plainTalkOnTheTlsPortIsClosed();
    void handshakeHasADeadline();
    void refusalArrivesOverTlsWhole();
    void eventsFlowOverTls();
    void filesThatDoNotFitAreSaid();

private:
    [[nodiscard]] web::TlsFiles files(const QString &name) const
    {
        return {.certificate = m_folder.filePath(name + QStringLiteral(".pem")),
                .key = m_folder.filePath(name + QStringLiteral(".key"))};
    }
    [[nodiscard]] std::unique_ptr<web::Server> startedTls(const web::Limits &limits = {}) const;
    [[nodiscard]] QSslConfiguration trusting(const QString &authority) const;

    QTemporaryDir m_folder;
};

void tst_ServerTls::initTestCase()
{
    const qint64 now = QDateTime::currentSecsSinceEpoch();
    const auto authority = web::TlsAuthority::create(files(QStringLiteral("ca")), "見本市", now);
    QVERIFY(authority);
    QVERIFY(web::TlsAuthority::create(files(QStringLiteral("other")), "見本町", now));
    QVERIFY(authority->issueServer(files(QStringLiteral("server")),
                                   {.dnsNames = {"hq.test"}, .addresses = {"127.0.0.1", "::1"}},
                                   now));
}

std::unique_ptr<web::Server> tst_ServerTls::startedTls(const web::Limits &limits) const
{
    web::Router router;
    router.handle(web::Method::Post, "/", [](const web::Request &request, auto responder) {
        responder.send(text("kept " + request.body));
    });
    auto server =
        web::Server::listen({{.tls = files(QStringLiteral("server"))}}, std::move(router), limits);
    return server ? *std::move(server) : nullptr;
}

QSslConfiguration tst_ServerTls::trusting(const QString &authority) const
{
    QSslConfiguration configuration;
    configuration.setProtocol(QSsl::TlsV1_3OrLater);
    configuration.setPeerVerifyMode(QSslSocket::VerifyPeer);
    configuration.setCaCertificates(QSslCertificate::fromPath(files(authority).certificate));
    return configuration;
}

void tst_ServerTls::clientWithOurAuthorityIsServed()
{
    const auto server = startedTls();
    QVERIFY(server);
    QNetworkAccessManager client;
    client.setProxy(QNetworkProxy::NoProxy);
    QNetworkRequest request(QUrl(QStringLiteral("https://127.0.0.1:%1/").arg(server->port())));
    request.setPeerVerifyName(QStringLiteral("hq.test"));
    request.setSslConfiguration(trusting(QStringLiteral("ca")));
    request.setHeader(QNetworkRequest::ContentTypeHeader, QByteArray("application/cbor"));
    const QByteArray body(500'000, 'r');
    for (int i = 0; i < 3; ++i) {
        const std::unique_ptr<QNetworkReply> reply(client.post(request, body));
        QTRY_VERIFY(reply->isFinished());
        QCOMPARE(reply->error(), QNetworkReply::NoError);
        QCOMPARE(reply->readAll(), "kept " + body);
        QCOMPARE(reply->sslConfiguration().sessionProtocol(), QSsl::TlsV1_3);
    }
}

void tst_ServerTls::clientIsRefused_data()
{
    QTest::addColumn<QString>("authority");
    QTest::addColumn<QString>("name");
    QTest::addColumn<QSsl::SslProtocol>("protocol");
    const auto row = [](const char *title, const char *ca, const char *name, auto protocol) {
        QTest::newRow(title) << QString::fromLatin1(ca) << QString::fromLatin1(name) << protocol;
    };
    row("other authority", "other", "hq.test", QSsl::TlsV1_3OrLater);
    row("other host", "ca", "evil.test", QSsl::TlsV1_3OrLater);
    row("TLS 1.2", "ca", "hq.test", QSsl::TlsV1_2);
}

void tst_ServerTls::clientIsRefused()
{
    QFETCH(const QString, authority);
    QFETCH(const QString, name);
    QFETCH(const QSsl::SslProtocol, protocol);
    const auto server = startedTls();
    QSslSocket socket;
    socket.setProxy(QNetworkProxy::NoProxy);
    QSslConfiguration configuration = trusting(authority);
    configuration.setProtocol(protocol);
    socket.setSslConfiguration(configuration);
    socket.connectToHostEncrypted(QStringLiteral("127.0.0.1"), server->port(), name);
    QVERIFY(!socket.waitForEncrypted(5'000));
    QVERIFY(!socket.isEncrypted());
    QCOMPARE(socket.error(), QAbstractSocket::SslHandshakeFailedError);
}

void tst_ServerTls::addressIsACertifiedNameToo()
{
    const auto server = startedTls();
    QSslSocket socket;
    socket.setProxy(QNetworkProxy::NoProxy);
    socket.setSslConfiguration(trusting(QStringLiteral("ca")));
    socket.connectToHostEncrypted(QStringLiteral("127.0.0.1"), server->port());
    QVERIFY2(socket.waitForEncrypted(5'000), qPrintable(socket.errorString()));
    socket.write(post("/", "x"));
    QTRY_VERIFY(socket.peek(4096).endsWith("kept x"));
}

void tst_ServerTls::plainTalkOnTheTlsPortIsClosed()
{
    const auto server = startedTls();
    RawClient client(server->port());
    client.say(get("/"));
    QVERIFY(client.isClosedByServer());
    QVERIFY(!client.hearAll().contains("HTTP/"));
}

void tst_ServerTls::handshakeHasADeadline()
{
    const auto server = startedTls({.handshake = std::chrono::milliseconds(300)});
    RawClient client(server->port());
    client.say(QByteArray::fromHex("1603"));
    QVERIFY(client.isClosedByServer());
}

void tst_ServerTls::refusalArrivesOverTlsWhole()
{
    const auto server = startedTls({.bodyBytes = 1000});
    QSslSocket socket;
    socket.setProxy(QNetworkProxy::NoProxy);
    socket.setSslConfiguration(trusting(QStringLiteral("ca")));
    socket.connectToHostEncrypted(QStringLiteral("127.0.0.1"), server->port());
    QVERIFY(socket.waitForEncrypted(5'000));
    socket.write(post("/", QByteArray(100'000, 'x')));
    QTRY_COMPARE(socket.state(), QAbstractSocket::UnconnectedState);
    const QByteArray answer = socket.readAll();
    QVERIFY(answer.startsWith("HTTP/1.1 413 "));
    QVERIFY(answer.endsWith("413 Content Too Large\n"));
}

void tst_ServerTls::eventsFlowOverTls()
{
    const auto events = std::make_shared<web::EventStream>(
        [] { return web::Event{.id = 0, .name = {}, .data = "snapshot"}; });
    web::Router router;
    router.stream("/events", events);
    const auto server =
        web::Server::listen({{.tls = files(QStringLiteral("server"))}}, std::move(router));
    QVERIFY(server);
    QSslSocket socket;
    socket.setProxy(QNetworkProxy::NoProxy);
    socket.setSslConfiguration(trusting(QStringLiteral("ca")));
    socket.connectToHostEncrypted(QStringLiteral("127.0.0.1"), (*server)->port());
    QVERIFY(socket.waitForEncrypted(5'000));
    socket.write(get("/events"));
    QTRY_VERIFY(socket.peek(4096).endsWith("data: snapshot\n\n"));
    socket.readAll();
    for (quint64 id = 1; id <= 300; ++id)
        events->publish({.id = id, .name = {}, .data = QByteArray(300, 'x')});
    QByteArray all;
    QTRY_COMPARE((all += socket.readAll()).count("data: "), 300);
}

void tst_ServerTls::filesThatDoNotFitAreSaid()
{
    const auto server = files(QStringLiteral("server"));
    const auto other = files(QStringLiteral("other"));
    const auto problem = [](const web::TlsFiles &tls) {
        return web::Server::listen({{.tls = tls}}, {}).error();
    };
    QCOMPARE(problem({QStringLiteral("/nowhere"), server.key}), web::WebError::CertificateUnusable);
    QCOMPARE(problem({server.certificate, other.key}), web::WebError::KeyUnusable);
    QCOMPARE(problem({server.certificate, server.certificate}), web::WebError::KeyUnusable);
}

QTEST_GUILESS_MAIN(tst_ServerTls)
#include "tst_ServerTls.moc"
