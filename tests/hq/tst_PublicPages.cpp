// SPDX-License-Identifier: Apache-2.0
// What everybody's phone gets from the real headquarters, with a listener of its own and without.
#include "prereg/PhonePage.h"
#include "tests/hq/HqProcess.h"
#include "web/TlsAuthority.h"

#include <QDateTime>

using namespace hqtest;

class PublicPagesTest : public QObject
{
    Q_OBJECT

    struct Page
    {
        int status = 0; // 0: no answer
        QByteArray body;
        QByteArray policy;
    };

    QTemporaryDir m_folder;
    TestNetwork m_network;

    [[nodiscard]] web::TlsFiles files(const QString &name) const
    {
        return {m_folder.filePath(name + u".pem"_s), m_folder.filePath(name + u".key"_s)};
    }
    [[nodiscard]] static QByteArray shipped(const QString &name)
    {
        QFile file(prereg::phonePageFolder() + u'/' + name);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    // practice.json with a public listener.
    [[nodiscard]] QString configured(const QJsonObject &publicly)
    {
        QFile practice(QStringLiteral(SOURCE_DIR "/resources/hq/practice.json"));
        QJsonObject config;
        if (practice.open(QIODevice::ReadOnly)) {
            config = QJsonDocument::fromJson(practice.readAll()).object();
        }
        config.insert(u"public"_s, publicly);
        const QString path = m_folder.filePath(u"hq.json"_s);
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly)) {
            qFatal("no configuration");
        }
        file.write(QJsonDocument(config).toJson());
        return path;
    }

    [[nodiscard]] Page answerOf(QNetworkReply *reply)
    {
        QEventLoop loop;
        connect(reply, &QNetworkReply::finished, &loop, &QEventLoop::quit);
        loop.exec();
        reply->deleteLater();
        return {reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt(),
                reply->readAll(),
                reply->rawHeader("Content-Security-Policy")};
    }
    // As a phone that trusts our other authority and no municipality's.
    [[nodiscard]] QNetworkRequest asked(const QString &url) const
    {
        QNetworkRequest request{QUrl(url)};
        QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
        tls.setCaCertificates(QSslCertificate::fromPath(files(u"ca"_s).certificate));
        request.setSslConfiguration(tls);
        request.setTransferTimeout(20'000);
        return request;
    }
    [[nodiscard]] Page get(const QString &url) { return answerOf(m_network->get(asked(url))); }

private Q_SLOTS:
    void initTestCase()
    {
        const qint64 now = QDateTime::currentSecsSinceEpoch();
        const auto authority = web::TlsAuthority::create(files(u"ca"_s), "Trusted by phones", now);
        QVERIFY(authority);
        QVERIFY(authority->issueServer(files(u"server"_s), {{"localhost"}, {"127.0.0.1"}}, now));
    }
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void thePage_isOnHeadquartersOwnListeners()
    {
        HqProcess hq;
        QVERIFY(hq.start());
        const Page page = get(hq.board() + u"prereg/"_s);
        QCOMPARE(page.status, 200);
        QCOMPARE(page.body, shipped(u"index.html"_s));
        // It says itself what may run in it; the server must not forbid that.
        QVERIFY(page.body.contains("http-equiv=\"Content-Security-Policy\""));
        QVERIFY(page.policy.startsWith("connect-src 'self'; "));
        QCOMPARE(get(hq.board() + u"prereg/sw.js"_s).body, shipped(u"sw.js"_s));
        // Other pages are under the server's policy as before.
        QVERIFY(get(hq.board()).policy.startsWith("default-src 'self'"));
        QVERIFY(get(hq.board() + u"poster"_s).body.contains((hq.url() + u"/prereg/"_s).toUtf8()));
        QCOMPARE(hq.stop(), 0);
    }

    void aListenerOfItsOwn_servesThePageAndNothingElse()
    {
        HqProcess hq;
        const QString port = HqProcess::freePort();
        const web::TlsFiles server = files(u"server"_s);
        hq.setArguments({u"--practice"_s,
                         u"--config"_s,
                         configured({{u"port"_s, port.toInt()},
                                     {u"certificate"_s, server.certificate},
                                     {u"key"_s, server.key}})});
        QVERIFY(hq.start());
        const QString there = u"https://127.0.0.1:"_s + port;
        QCOMPARE(get(there + u"/prereg/"_s).body, shipped(u"index.html"_s));
        QCOMPARE(get(there).body, shipped(u"index.html"_s)); // shown the way
        for (const char *path : {"/hq",
                                 "/hq/style/office.css",
                                 "/poster",
                                 "/board/board.css",
                                 "/v1/board.json",
                                 "/v1/events",
                                 "/v1/verify.json",
                                 "/prereg",
                                 "/prereg/../hq"}) {
            QCOMPARE(get(there + QLatin1String(path)).status, 404);
        }
        for (const char *path : {"/v1/fetch", "/v1/lines", "/hq/sign-in"}) {
            QNetworkRequest request = asked(there + QLatin1String(path));
            request.setHeader(QNetworkRequest::ContentTypeHeader, u"application/cbor"_s);
            QCOMPARE(answerOf(m_network->post(request, "x")).status, 404);
        }
        // The municipality's own certificate is not the one that phones see, nor the other way.
        QCOMPARE(get(hq.url() + u"/prereg/"_s).status, 0);
        const Page poster = get(hq.board() + u"poster"_s);
        QVERIFY(poster.body.contains((u":%1/prereg/"_s.arg(port)).toUtf8()));
        QVERIFY(!poster.body.contains("class=\"warning\""));
        QCOMPARE(hq.stop(), 0);
    }

    // A certificate that is gone must not stop the counting.
    void withoutItsCertificate_headquartersStartsAllTheSame()
    {
        HqProcess hq;
        hq.setArguments({u"--practice"_s,
                         u"--config"_s,
                         configured({{u"port"_s, 0},
                                     {u"certificate"_s, m_folder.filePath(u"gone.pem"_s)},
                                     {u"key"_s, files(u"server"_s).key}})});
        QVERIFY(hq.start());
        QCOMPARE(get(hq.board() + u"prereg/"_s).status, 200);
        QVERIFY(get(hq.board() + u"poster"_s).body.contains("class=\"warning\""));
        QCOMPARE(hq.stop(), 0);
        QVERIFY(hq.log().contains("phone_page_has_no_public_listener"));
        QVERIFY(hq.log().contains("the certificate file is missing"));
    }
};

QTEST_GUILESS_MAIN(PublicPagesTest)
#include "tst_PublicPages.moc"
