// SPDX-License-Identifier: Apache-2.0
#include "tests/web/RawClient.h"

#include <QRegularExpression>
#include <QTest>

#include <atomic>
#include <mutex>
#include <sys/resource.h>
#include <thread>

using namespace webtest;
using namespace std::chrono_literals;

namespace {

// Keeps what it is asked until it is told to answer.
class Waiting
{
public:
    void take(const web::Responder &responder)
    {
        const std::lock_guard lock(m_mutex);
        m_responders.push_back(responder);
    }
    std::size_t size()
    {
        const std::lock_guard lock(m_mutex);
        return m_responders.size();
    }
    void answerAll()
    {
        const std::lock_guard lock(m_mutex);
        for (const web::Responder &responder : m_responders)
            responder.send(text("late"));
        m_responders.clear();
    }
    web::Router router()
    {
        web::Router router;
        router.handle(web::Method::Post, "/wait", [this](const auto &, auto r) { take(r); });
        router.handle(web::Method::Get, "/", [](const auto &, auto r) { r.send(text("ok")); });
        return router;
    }

private:
    std::mutex m_mutex;
    std::vector<web::Responder> m_responders;
};

bool isServing(const web::Server &server)
{
    RawClient client(server.port());
    client.say(get("/"));
    return client.hearAnswer().endsWith("ok");
}

} // namespace

class tst_ServerUnderPressure : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".?"))); }

    void clientsThatVanishBeforeTheAnswerAreHarmless()
    {
        Waiting waiting;
        const auto server = started(waiting.router());
        for (std::size_t i = 1; i <= 100; ++i) {
            RawClient client(server->port());
            client.say(post("/wait", "record"));
            QTRY_COMPARE(waiting.size(), i);
            client.vanish();
        }
        std::thread writer([&waiting] { waiting.answerAll(); });
        writer.join();
        QVERIFY(isServing(*server));
    }

    void vanishingWhileBeingAnsweredIsHarmless()
    {
        web::Router router;
        router.handle(web::Method::Get, "/", [](const auto &, auto r) { r.send(text("ok")); });
        router.handle(web::Method::Get, "/large", [](const auto &, auto responder) {
            responder.send(text(QByteArray(4'000'000, 'x')));
        });
        const auto server = started(std::move(router));
        for (int i = 0; i < 20; ++i) {
            RawClient client(server->port());
            client.say(get("/large"));
            client.hear("\r\n\r\n");
            client.vanish();
        }
        QVERIFY(isServing(*server));
    }

    void oversizeIsRefusedAndTheReasonArrives()
    {
        Waiting waiting;
        const auto server = started(waiting.router());
        RawClient header(server->port());
        header.say("GET / HTTP/1.1\r\nHost: hq\r\nX: " + QByteArray(40'000, 'x') + "\r\n\r\n");
        QVERIFY(header.hearAll().startsWith("HTTP/1.1 431 "));
        RawClient body(server->port());
        body.say(post("/wait", QByteArray(1'048'577, 'x')));
        QVERIFY(body.hearAll().startsWith("HTTP/1.1 413 "));
        QCOMPARE(waiting.size(), 0U);
    }

    void bodiesTogetherAreBounded()
    {
        Waiting waiting;
        const auto server = started(waiting.router(), {.allBodiesBytes = 250'000});
        std::vector<std::unique_ptr<RawClient>> clients;
        for (std::size_t i = 1; i <= 2; ++i) {
            clients.push_back(std::make_unique<RawClient>(server->port()));
            clients.back()->say(post("/wait", QByteArray(100'000, 'x')));
            QTRY_COMPARE(waiting.size(), i);
        }
        RawClient third(server->port());
        third.say(post("/wait", QByteArray(100'000, 'x')));
        QVERIFY(third.hearAll().startsWith("HTTP/1.1 503 "));
        waiting.answerAll();
        for (const auto &client : clients)
            QVERIFY(client->hearAnswer().endsWith("late"));
        RawClient fourth(server->port());
        fourth.say(post("/wait", QByteArray(100'000, 'x')));
        QTRY_COMPARE(waiting.size(), 1U);
    }

    void bodiesThatDoNotComeMakeRoomForThoseThatDo()
    {
        Waiting waiting;
        const auto server = started(waiting.router(), {.allBodiesBytes = 250'000});
        std::vector<std::unique_ptr<RawClient>> holding;
        for (int i = 0; i < 2; ++i) {
            holding.push_back(std::make_unique<RawClient>(server->port()));
            holding.back()->say(post("/wait", QByteArray(120'000, 'x')).chopped(1));
        }
        // Refused while the others may still be sending; within seconds one of them makes room.
        const auto isTaken = [&] {
            RawClient client(server->port());
            client.say(post("/wait", QByteArray(100'000, 'x')));
            const auto deadline = QDeadlineTimer(1'000);
            while (waiting.size() == 0 && client.isConnected() && !deadline.hasExpired())
                client.socket().waitForReadyRead(50);
            return waiting.size() > 0;
        };
        QTRY_VERIFY_WITH_TIMEOUT(isTaken(), 8'000);
        QVERIFY(holding.front()->isClosedByServer());
        QVERIFY(holding.back()->isConnected());
    }

    void slowAndSilentClientsAreClosed_data()
    {
        QTest::addColumn<QByteArray>("said");
        QTest::newRow("says nothing") << QByteArray();
        QTest::newRow("half a header") << QByteArray("GET / HTTP/1.1\r\nHost:");
        QTest::newRow("half a body") << post("/wait", "record").chopped(3);
        QTest::newRow("idle after an answer") << get("/");
    }
    void slowAndSilentClientsAreClosed()
    {
        QFETCH(const QByteArray, said);
        Waiting waiting;
        const auto server =
            started(waiting.router(), {.header = 300ms, .idle = 300ms, .transfer = 300ms});
        RawClient client(server->port());
        client.say(said);
        QVERIFY(client.isClosedByServer());
    }

    void drippingBytesBuysNoTime()
    {
        Waiting waiting;
        const auto server = started(waiting.router(), {.header = 600ms});
        RawClient client(server->port());
        client.say("GET / HTTP/1.1\r\n");
        QDeadlineTimer tooLong(4'000);
        while (!tooLong.hasExpired() && client.isConnected()) {
            client.socket().write("X: y\r\n");
            client.socket().waitForReadyRead(50); // nothing comes; the drip's rhythm
        }
        QVERIFY(!tooLong.hasExpired());
    }

    void clientThatDoesNotTakeItsAnswerIsClosed()
    {
        web::Router router;
        router.handle(web::Method::Get, "/large", [](const auto &, auto responder) {
            responder.send(text(QByteArray(30'000'000, 'x')));
        });
        const auto server =
            started(std::move(router),
                    {.transfer = 300ms, .slowestBytesPerSecond = std::size_t(1'000'000'000)});
        RawClient client(server->port());
        client.socket().setReadBufferSize(1024);
        client.say(get("/large"));
        client.hear("\r\n\r\n");
        QTest::qWait(1'000); // not reading is the whole point
        client.socket().setReadBufferSize(0);
        QVERIFY(client.hearAll().size() < 30'000'000);
    }

    void answersTogetherAreBounded()
    {
        web::Router router;
        router.handle(web::Method::Get, "/", [](const auto &, auto r) { r.send(text("ok")); });
        router.handle(web::Method::Get, "/large", [](const auto &, auto responder) {
            responder.send(text(QByteArray(30'000'000, 'x')));
        });
        const auto server = started(std::move(router), {.allAnswersBytes = 50'000'000});
        auto slow = std::make_unique<RawClient>(server->port());
        slow->socket().setReadBufferSize(1024);
        slow->say(get("/large"));
        slow->hear("\r\n\r\n");
        RawClient second(server->port());
        second.say(get("/large"));
        QVERIFY(second.hearAll().startsWith("HTTP/1.1 503 "));
        QVERIFY(isServing(*server)); // what is small goes on
        slow->vanish();
        const auto isServed = [&server] {
            RawClient third(server->port());
            third.say(get("/large"));
            return third.hearAnswer().size() > 30'000'000;
        };
        QTRY_VERIFY(isServed());
    }

    void handlerThatNeverAnswersIsAnsweredFor()
    {
        Waiting waiting;
        const auto server = started(waiting.router(), {.answer = 300ms});
        RawClient client(server->port());
        client.say(post("/wait", "record"));
        const QByteArray answer = client.hearAll();
        QVERIFY(answer.startsWith("HTTP/1.1 503 "));
        waiting.answerAll(); // too late, to nobody
        QVERIFY(isServing(*server));
    }

    void fullHouseAnswers503AndRecovers()
    {
        Waiting waiting;
        const auto server = started(waiting.router(), {.connections = 3});
        std::vector<std::unique_ptr<RawClient>> busyClients;
        for (std::size_t i = 1; i <= 3; ++i) {
            busyClients.push_back(std::make_unique<RawClient>(server->port()));
            busyClients.back()->say(post("/wait", "record"));
            QTRY_COMPARE(waiting.size(), i);
        }
        RawClient fourth(server->port());
        fourth.say(get("/"));
        const QByteArray answer = fourth.hearAll();
        QVERIFY(answer.startsWith("HTTP/1.1 503 "));
        QVERIFY(answer.contains("\r\nRetry-After: "));
        waiting.answerAll();
        for (const auto &client : busyClients)
            QVERIFY(client->hearAnswer().endsWith("late"));
        QVERIFY(isServing(*server)); // an idle one of the three made room
    }

    void twoThousandIdleConnectionsDoNotStopService()
    {
        rlimit descriptors{};
        QCOMPARE(getrlimit(RLIMIT_NOFILE, &descriptors), 0);
        const auto wanted = std::min<rlim_t>(descriptors.rlim_max, 5'000);
        descriptors.rlim_cur = std::max(descriptors.rlim_cur, wanted);
        QCOMPARE(setrlimit(RLIMIT_NOFILE, &descriptors), 0);
        // Both ends are ours: two descriptors each.
        const auto count =
            static_cast<int>(std::min<rlim_t>(2'000, descriptors.rlim_cur / 2 - 200));
        Waiting waiting;
        const auto server = started(waiting.router(), {.connections = 1'500});
        std::vector<std::unique_ptr<QTcpSocket>> idle;
        for (int i = 0; i < count; ++i) {
            idle.push_back(std::make_unique<QTcpSocket>());
            idle.back()->setProxy(QNetworkProxy::NoProxy);
            idle.back()->connectToHost(QHostAddress::LocalHost, server->port());
            QVERIFY(idle.back()->waitForConnected(5'000));
            if (i % 2 == 0)
                idle.back()->write("GET / HTTP/1.1\r\n"); // half open, the others say nothing
            idle.back()->flush();
        }
        for (int i = 0; i < 20; ++i)
            QVERIFY(isServing(*server));
    }
};

QTEST_GUILESS_MAIN(tst_ServerUnderPressure)
#include "tst_ServerUnderPressure.moc"
