// SPDX-License-Identifier: Apache-2.0
#include "tests/web/RawClient.h"

#include <QRegularExpression>
#include <QTest>

#include <atomic>
#include <thread>

using namespace webtest;
using namespace std::chrono_literals;

namespace {

constexpr std::size_t roomy = 1 << 20;

std::shared_ptr<web::EventStream> streamWithSnapshot(quint64 id, const QByteArray &data)
{
    return std::make_shared<web::EventStream>(
        [id, data] { return web::Event{.id = id, .name = "snapshot", .data = data}; });
}

QByteArray fieldOf(const QByteArray &frame, const QByteArray &name)
{
    const qsizetype begin = frame.indexOf(name + ": ") + name.size() + 2;
    return frame.mid(begin, frame.indexOf('\n', begin) - begin);
}

std::unique_ptr<web::Server> serving(std::shared_ptr<web::EventStream> events,
                                     const web::Limits &limits = {})
{
    web::Router router;
    router.stream("/events", std::move(events));
    return started(std::move(router), limits);
}

} // namespace

class tst_EventStream : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".?"))); }

    void joiningGivesTheSnapshotAndThenTheEvents()
    {
        const auto events = streamWithSnapshot(7, "line 1\r\nline 2");
        const auto client = events->subscribe({}, roomy, [] {});
        const QByteArray snapshot = client->take().value_or("cut off");
        QVERIFY(snapshot.contains("\nevent: snapshot\ndata: line 1\ndata: line 2\n\n"));
        events->publish({.id = 8, .name = "count", .data = "8"});
        events->publish({.id = 9, .name = {}, .data = "9"});
        const QByteArray both = client->take().value_or("cut off");
        QVERIFY(both.indexOf("data: 8\n\n") < both.indexOf("data: 9\n\n"));
        QCOMPARE(both.count("event: "), 1);
        QCOMPARE(client->take().value_or("cut off"), QByteArray());
    }

    void eventNameCannotForgeALine()
    {
        const auto events = streamWithSnapshot(0, {});
        const auto client = events->subscribe({}, roomy, [] {});
        (void)client->take();
        events->publish({.id = 1, .name = "a\ndata: b", .data = "c\revent: d"});
        const QByteArray frame = client->take().value_or("cut off");
        QVERIFY(frame.endsWith("\nevent: a data: b\ndata: c\ndata: event: d\n\n"));
    }

    // An event published while the snapshot is being made is in the snapshot or comes after it,
    // never both, never neither.
    void eventDuringTheSnapshotIsSeenOnce_data()
    {
        QTest::addColumn<quint64>("snapshotId");
        QTest::newRow("already in the snapshot") << quint64(2);
        QTest::newRow("not yet in it") << quint64(1);
    }
    void eventDuringTheSnapshotIsSeenOnce()
    {
        QFETCH(const quint64, snapshotId);
        std::shared_ptr<web::EventStream> events;
        events = std::make_shared<web::EventStream>([&events, snapshotId] {
            events->publish({.id = 2, .name = {}, .data = "two"});
            return web::Event{.id = snapshotId, .name = {}, .data = "snapshot"};
        });
        const auto client = events->subscribe({}, roomy, [] {});
        const QByteArray all = client->take().value_or("cut off");
        QCOMPARE(all.count("data: snapshot"), 1);
        QCOMPARE(all.count("data: two"), snapshotId == 2 ? 0 : 1);
        QVERIFY(all.indexOf("snapshot") < all.size());
        QVERIFY(snapshotId == 2 || all.indexOf("snapshot") < all.indexOf("two"));
    }

    void whoComesBackGetsOnlyWhatWasMissed()
    {
        const auto events = streamWithSnapshot(0, "snapshot");
        const auto first = events->subscribe({}, roomy, [] {});
        events->publish({.id = 1, .name = {}, .data = "one"});
        const QByteArray seen = first->take().value_or("cut off");
        const QByteArray last = fieldOf(seen.mid(seen.lastIndexOf("id: ")), "id");
        events->publish({.id = 2, .name = {}, .data = "two"});
        events->publish({.id = 3, .name = {}, .data = "three"});
        const QByteArray missed = events->subscribe(last, roomy, [] {})->take().value_or("cut off");
        QVERIFY(!missed.contains("snapshot"));
        QVERIFY(!missed.contains("data: one"));
        QVERIFY(missed.indexOf("data: two") < missed.indexOf("data: three"));
    }

    void unknownLastEventGetsASnapshot_data()
    {
        QTest::addColumn<QByteArray>("last");
        QTest::newRow("none") << QByteArray();
        QTest::newRow("other server run") << QByteArray("deadbeef-1");
        QTest::newRow("bare number") << QByteArray("1");
        QTest::newRow("rubbish") << QByteArray("-");
        QTest::newRow("long") << QByteArray(10'000, '9');
    }
    void unknownLastEventGetsASnapshot()
    {
        QFETCH(const QByteArray, last);
        const auto events = streamWithSnapshot(1, "snapshot");
        events->publish({.id = 1, .name = {}, .data = "one"});
        const auto client = events->subscribe(last, roomy, [] {});
        QVERIFY(client->take().value_or("cut off").contains("data: snapshot"));
    }

    void longAbsenceGetsASnapshot()
    {
        const auto events = streamWithSnapshot(1000, "snapshot");
        const auto first = events->subscribe({}, roomy, [] {});
        events->publish({.id = 1, .name = {}, .data = "one"});
        // 1 is older than the snapshot and was left out; take the prefix from the snapshot's id.
        const QByteArray prefix = fieldOf(first->take().value_or("cut off"), "id").chopped(4);
        for (quint64 id = 2; id <= 1000; ++id)
            events->publish({.id = id, .name = {}, .data = "x"});
        QVERIFY(events->subscribe(prefix + "2", roomy, [] {})
                    ->take()
                    .value_or("cut off")
                    .contains("snapshot"));
        QCOMPARE(events->subscribe(prefix + "999", roomy, [] {})
                     ->take()
                     .value_or("cut off")
                     .count("data: "),
                 1);
    }

    void slowClientIsCutOffAndWokenToLearnIt()
    {
        const auto events = streamWithSnapshot(0, {});
        int woken = 0;
        const auto client = events->subscribe({}, 1'000, [&woken] { ++woken; });
        for (quint64 id = 1; id <= 20; ++id)
            events->publish({.id = id, .name = {}, .data = QByteArray(100, 'x')});
        QCOMPARE(woken, 2); // something waits; cut off
        QVERIFY(client->isTooSlow());
        QVERIFY(!client->take());
    }

    void publishingFromManyThreadsLosesNothing()
    {
        const auto events = streamWithSnapshot(0, {});
        const auto client = events->subscribe({}, 64 * roomy, [] {});
        (void)client->take();
        std::atomic<quint64> id = 0;
        std::vector<std::thread> publishers;
        for (int i = 0; i < 4; ++i) {
            publishers.emplace_back([&events, &id] {
                for (int n = 0; n < 1'000; ++n)
                    events->publish({.id = ++id, .name = {}, .data = "x"});
            });
        }
        for (std::thread &publisher : publishers)
            publisher.join();
        QCOMPARE(client->take().value_or("cut off").count("data: x\n\n"), 4'000);
    }

    void browserSeesSnapshotEventsAndHeartbeat()
    {
        const auto events = streamWithSnapshot(0, "snapshot");
        const auto server = serving(events, {.heartbeat = 300ms});
        RawClient client(server->port());
        client.say(get("/events"));
        const QByteArray opening = client.hear("data: snapshot\n\n");
        QVERIFY(opening.contains("\r\nContent-Type: text/event-stream\r\n"));
        QVERIFY(opening.contains("\r\nCache-Control: no-store\r\n"));
        QVERIFY(opening.contains("\r\nX-Accel-Buffering: no\r\n"));
        QVERIFY(!opening.contains("Content-Length"));
        std::thread publisher([&events] {
            for (quint64 id = 1; id <= 500; ++id)
                events->publish({.id = id, .name = "count", .data = QByteArray::number(id)});
        });
        const QByteArray all = client.hear("data: 500\n\n");
        publisher.join();
        qsizetype before = 0;
        for (int id = 1; id <= 500; ++id) {
            const qsizetype at = all.indexOf("data: " + QByteArray::number(id) + "\n\n");
            QVERIFY(at > before);
            before = at;
        }
        client.forget(); // one may have come between two events
        QVERIFY(client.hear(":\n\n").contains(":\n\n"));
    }

    void clientThatDoesNotReadIsDropped()
    {
        const auto events = streamWithSnapshot(0, {});
        const auto server = serving(events, {.eventQueueBytes = 64 * 1024});
        RawClient slow(server->port());
        slow.socket().setReadBufferSize(1024);
        slow.say(get("/events"));
        slow.hear("data: ");
        RawClient quick(server->port());
        quick.say(get("/events"));
        quick.hear("data: ");
        // More than the sockets' buffers hold; the quick one reads along.
        for (quint64 id = 1; id <= 400; ++id) {
            events->publish({.id = id, .name = {}, .data = QByteArray(32 * 1024, 'x')});
            quick.hear("-" + QByteArray::number(id) + "\n");
            quick.forget();
        }
        QVERIFY(quick.isConnected());
        slow.socket().setReadBufferSize(0);
        QVERIFY(slow.isClosedByServer());
        QVERIFY(slow.hearAll().size() < 400 * 32 * 1024);
    }

    void tooManyClientsAreTurnedAway()
    {
        const auto server = serving(streamWithSnapshot(0, {}), {.eventClients = 2});
        RawClient first(server->port());
        RawClient second(server->port());
        RawClient third(server->port());
        for (RawClient *client : {&first, &second}) {
            client->say(get("/events"));
            client->hear("data: ");
        }
        third.say(get("/events"));
        const QByteArray answer = third.hearAll();
        QVERIFY(answer.startsWith("HTTP/1.1 503 "));
        QVERIFY(answer.contains("\r\nRetry-After: "));
        first.vanish();
        QTRY_VERIFY(([&server] { // the place is free again
            RawClient next(server->port());
            next.say(get("/events"));
            return next.hear("\r\n").startsWith("HTTP/1.1 200 ");
        }()));
    }

    void serverMayGoWhileOthersPublish()
    {
        const auto events = streamWithSnapshot(0, {});
        std::atomic_bool isOver = false;
        std::thread publisher([&] {
            for (quint64 id = 1; !isOver; ++id)
                events->publish({.id = id, .name = {}, .data = "x"});
        });
        for (int round = 0; round < 5; ++round) {
            auto server = serving(events);
            RawClient client(server->port());
            client.say(get("/events"));
            client.hear("data: x");
            server.reset();
        }
        isOver = true;
        publisher.join();
    }
};

QTEST_GUILESS_MAIN(tst_EventStream)
#include "tst_EventStream.moc"
