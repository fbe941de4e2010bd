// SPDX-License-Identifier: Apache-2.0
#include "tests/web/RawClient.h"

#include <QDir>
#include <QFile>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <stdexcept>
#include <thread>

using namespace webtest;

class tst_Server : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".?"))); }

    void qtClientGetsAndPosts()
    {
        web::Router router;
        router.handle(web::Method::Get, "/hello", [](const web::Request &request, auto responder) {
            responder.send(text("hello " + request.query + " " + request.remoteAddress));
        });
        router.handleBelow(
            web::Method::Post, "/v1/log/", [](const web::Request &request, auto responder) {
                responder.send(text(request.path + "=" + request.body));
            });
        const auto server = started(std::move(router));
        QVERIFY(server);
        QNetworkAccessManager client;
        const auto url = [&server](const QString &path) {
            return QUrl(QStringLiteral("http://127.0.0.1:%1%2").arg(server->port()).arg(path));
        };
        const std::unique_ptr<QNetworkReply> got(
            client.get(QNetworkRequest(url(QStringLiteral("/hello?x")))));
        QTRY_VERIFY(got->isFinished());
        QCOMPARE(got->readAll(), "hello x 127.0.0.1");
        QNetworkRequest request(url(QStringLiteral("/v1/log/kiosk/7")));
        request.setHeader(QNetworkRequest::ContentTypeHeader, QByteArray("application/cbor"));
        const QByteArray body(900'000, 'r');
        const std::unique_ptr<QNetworkReply> posted(client.post(request, body));
        QTRY_VERIFY(posted->isFinished());
        QCOMPARE(posted->readAll(), "/v1/log/kiosk/7=" + body);
    }

    void answerCarriesTheSecurityHeaders()
    {
        web::Router router;
        router.handle(web::Method::Get, "/", [](const web::Request &, auto responder) {
            web::Response response = text("x");
            response.headers.emplace_back("cache-control", "max-age=5");
            responder.send(response);
        });
        const auto server = started(std::move(router));
        RawClient client(server->port());
        client.say(get("/"));
        const QByteArray answer = client.hearAnswer();
        QVERIFY(answer.startsWith("HTTP/1.1 200 OK\r\n"));
        for (const char *line : {"\r\nContent-Security-Policy: default-src 'self'",
                                 "\r\nX-Content-Type-Options: nosniff\r\n",
                                 "\r\nReferrer-Policy: no-referrer\r\n",
                                 "\r\nX-Frame-Options: DENY\r\n",
                                 "\r\nDate: ",
                                 "\r\ncache-control: max-age=5\r\n"})
            QVERIFY2(answer.contains(line), answer.constData());
        QVERIFY(!answer.contains("no-store")); // the handler's own word counts
        QVERIFY(!answer.contains("\r\nServer:"));
    }

    void answerFromAnotherThreadArrives()
    {
        std::thread committer;
        web::Router router;
        router.handle(web::Method::Post, "/", [&](const web::Request &request, auto responder) {
            committer = std::thread([responder, body = request.body] {
                responder.send(text("kept " + body));
                responder.send(text("once more"));
            });
        });
        const auto server = started(std::move(router));
        RawClient client(server->port());
        client.say(post("/", "record"));
        QVERIFY(client.hearAnswer().endsWith("\r\n\r\nkept record"));
        committer.join();
        client.say(post("/", "second")); // the second send() was nobody's answer
        QVERIFY(client.hearAnswer().endsWith("\r\n\r\nkept second"));
        committer.join();
    }

    void unansweredRequestGets500()
    {
        web::Router router;
        router.handle(web::Method::Get, "/forgets", [](const web::Request &, const auto &) {});
        router.handle(web::Method::Get, "/splits", [](const web::Request &, auto responder) {
            web::Response response = text("x");
            response.headers.emplace_back("X-Name", "a\r\nSet-Cookie: b");
            responder.send(response);
        });
        const auto server = started(std::move(router));
        RawClient client(server->port());
        client.say(get("/forgets"));
        QVERIFY(client.hearAnswer().startsWith("HTTP/1.1 500 "));
        client.say(get("/splits"));
        const QByteArray answer = client.hearAnswer();
        QVERIFY(answer.startsWith("HTTP/1.1 500 "));
        QVERIFY(!answer.contains("Cookie"));
    }

    void throwingHandlerGets500AndTheServerGoesOn()
    {
        web::Router router;
        router.handle(web::Method::Get, "/throws", [](const web::Request &, const auto &) {
            throw std::runtime_error("secret");
        });
        const auto server = started(std::move(router));
        QTest::ignoreMessage(QtWarningMsg, "a request handler failed with an exception");
        RawClient client(server->port());
        client.say(get("/throws"));
        const QByteArray answer = client.hearAnswer();
        QVERIFY(answer.startsWith("HTTP/1.1 500 "));
        QVERIFY(!answer.contains("secret"));
        client.say(get("/nothing"));
        QVERIFY(client.hearAnswer().startsWith("HTTP/1.1 404 "));
    }

    void wrongMethodIsToldTheRightOnes()
    {
        web::Router router;
        router.handle(web::Method::Post, "/p", [](const auto &, const auto &) {});
        const auto server = started(std::move(router));
        RawClient client(server->port());
        client.say(get("/p"));
        const QByteArray answer = client.hearAnswer();
        QVERIFY(answer.startsWith("HTTP/1.1 405 "));
        QVERIFY(answer.contains("\r\nAllow: POST\r\n"));
        client.say("DELETE /p HTTP/1.1\r\nHost: hq\r\n\r\n");
        QVERIFY(client.hearAnswer().startsWith("HTTP/1.1 405 "));
        QVERIFY(client.isClosedByServer());
    }

    void headAnswersWithoutBody()
    {
        web::Router router;
        router.handle(web::Method::Get, "/", [](const web::Request &, auto responder) {
            responder.send(text("four"));
        });
        const auto server = started(std::move(router));
        RawClient client(server->port());
        client.say("HEAD / HTTP/1.1\r\nHost: hq\r\n\r\nGET / HTTP/1.0\r\n\r\n");
        const QByteArray both = client.hearAll();
        QVERIFY(both.contains("Content-Length: 4\r\n"));
        QCOMPARE(both.count("four"), 1); // the GET's
        QVERIFY(both.endsWith("four"));
    }

    void pipelinedRequestsAreAnsweredInOrder()
    {
        std::vector<std::thread> workers;
        web::Router router;
        router.handleBelow(web::Method::Get, "/", [&](const web::Request &request, auto responder) {
            workers.emplace_back(
                [responder, path = request.path] { responder.send(text(path + ";")); });
        });
        const auto server = started(std::move(router));
        RawClient client(server->port());
        QByteArray all;
        for (int i = 0; i < 50; ++i)
            all += get("/" + QByteArray::number(i));
        client.say(all);
        for (int i = 0; i < 50; ++i)
            QVERIFY(client.hearAnswer().endsWith("\r\n\r\n/" + QByteArray::number(i) + ";"));
        for (std::thread &worker : workers)
            worker.join();
    }

    void bodyIsSentAfterContinue()
    {
        web::Router router;
        router.handle(web::Method::Post, "/", [](const web::Request &request, auto responder) {
            responder.send(text(request.body));
        });
        const auto server = started(std::move(router));
        RawClient client(server->port());
        client.say("POST / HTTP/1.1\r\nHost: hq\r\nExpect: 100-continue\r\n"
                   "Content-Length: 4\r\n\r\n");
        QVERIFY(client.hear("\r\n\r\n").startsWith("HTTP/1.1 100 "));
        client.say("body");
        QVERIFY(client.hear("body").contains("HTTP/1.1 200 OK"));
    }

    void staticFilesAreServedFromMemoryOnly()
    {
        QTemporaryDir folder;
        const auto write = [](const QString &path, const QByteArray &content) {
            QFile file(path);
            return file.open(QIODevice::WriteOnly) && file.write(content) == content.size();
        };
        QVERIFY(QDir(folder.path()).mkpath(QStringLiteral("public/js")));
        QVERIFY(write(folder.filePath(QStringLiteral("secret.txt")), "secret"));
        QVERIFY(write(folder.filePath(QStringLiteral("public/index.html")), "<p>board</p>"));
        QVERIFY(write(folder.filePath(QStringLiteral("public/js/board.js")), "let x;"));
        QVERIFY(QFile::link(folder.filePath(QStringLiteral("secret.txt")),
                            folder.filePath(QStringLiteral("public/link.txt"))));
        auto files = web::StaticFiles::load(folder.filePath(QStringLiteral("public")), "/");
        QVERIFY(files);
        web::Router router;
        router.serve(*std::move(files));
        const auto server = started(std::move(router));
        RawClient client(server->port());
        client.say(get("/"));
        const QByteArray page = client.hearAnswer();
        QVERIFY(page.endsWith("<p>board</p>"));
        QVERIFY(page.contains("\r\nContent-Type: text/html; charset=utf-8\r\n"));
        client.say(get("/js/board.js"));
        const QByteArray script = client.hearAnswer();
        QVERIFY(script.contains("\r\nContent-Type: text/javascript"));
        const QByteArray tag = QRegularExpression(QStringLiteral("ETag: (\"[0-9a-f]+\")"))
                                   .match(QString::fromLatin1(script))
                                   .captured(1)
                                   .toLatin1();
        client.say("GET /js/board.js HTTP/1.1\r\nHost: hq\r\nIf-None-Match: " + tag + "\r\n\r\n");
        QVERIFY(client.hear("\r\n\r\n").startsWith("HTTP/1.1 304 "));
        for (const char *path : {"/../secret.txt",
                                 "/js/../../secret.txt",
                                 "/%2e%2e/secret.txt",
                                 "/..%2fsecret.txt",
                                 "//secret.txt",
                                 "/link.txt",
                                 "/js",
                                 "/js/"}) {
            RawClient thief(server->port());
            thief.say(get(path));
            const QByteArray answer = thief.hearAnswer();
            QVERIFY2(answer.startsWith("HTTP/1.1 40"), path);
            QVERIFY(!answer.contains("secret"));
        }
        QCOMPARE(web::StaticFiles::load(QStringLiteral("/nowhere"), "/").error(),
                 web::WebError::FolderUnreadable);
    }

    void whatCannotBeListenedOnIsSaid()
    {
        QCOMPARE(web::Server::listen({{.host = "hq.example", .port = 0, .tls = {}}}, {}).error(),
                 web::WebError::AddressInvalid);
        QCOMPARE(web::Server::listen({{.host = "192.0.2.1", .port = 0, .tls = {}}}, {}).error(),
                 web::WebError::AddressRefused);
        const auto first = started({});
        QCOMPARE(web::Server::listen({{.port = first->port(), .tls = {}}}, {}).error(),
                 web::WebError::AddressInUse);
    }

    void answersAfterStopDoNoHarm()
    {
        std::optional<web::Responder> kept;
        std::atomic_bool arrived = false;
        web::Router router;
        router.handle(web::Method::Get, "/", [&](const web::Request &, auto responder) {
            kept = responder;
            arrived = true;
        });
        auto server = started(std::move(router));
        RawClient client(server->port());
        client.say(get("/"));
        QTRY_VERIFY(arrived);
        server->stop();
        QVERIFY(client.isClosedByServer());
        kept->send(text("late"));
        server.reset();
        kept.reset();
    }
};

QTEST_GUILESS_MAIN(tst_Server)
#include "tst_Server.moc"
