// SPDX-License-Identifier: Apache-2.0
#include "web/RequestReader.h"

#include <QRegularExpression>
#include <QTest>

using State = web::RequestReader::State;

namespace {

// Feeds all bytes, at most `step` at a time; stops where the reader wants something else.
State feed(web::RequestReader &reader, QByteArray bytes, qsizetype step = 1 << 20)
{
    State state = reader.state();
    while (!bytes.isEmpty() && state != State::Complete && state != State::Refused &&
           state != State::WantsContinue) {
        const auto room = reader.room();
        const qsizetype count = std::min({bytes.size(), step, qsizetype(room.size())});
        std::copy_n(bytes.constData(), count, room.data());
        bytes.remove(0, count);
        state = reader.received(static_cast<std::size_t>(count));
    }
    return state;
}

} // namespace

class tst_RequestReader : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".?"))); }

    void readsTheSameWhateverTheSlices_data()
    {
        QTest::addColumn<qsizetype>("step");
        QTest::newRow("byte by byte") << qsizetype(1);
        QTest::newRow("by seven") << qsizetype(7);
        QTest::newRow("at once") << qsizetype(1 << 20);
    }
    void readsTheSameWhateverTheSlices()
    {
        QFETCH(const qsizetype, step);
        web::RequestReader reader({});
        QCOMPARE(feed(reader,
                      "POST /v1/log/a%20b?x=1&y HTTP/1.1\r\nHost: hq\r\nX-Thing:  two \r\n"
                      "Content-Length: 5\r\n\r\n12345",
                      step),
                 State::Complete);
        const web::Request request = reader.takeRequest();
        QCOMPARE(request.method, web::Method::Post);
        QCOMPARE(request.path, "/v1/log/a b");
        QCOMPARE(request.query, "x=1&y");
        QCOMPARE(request.header("x-thing"), "two");
        QCOMPARE(request.body, "12345");
        QVERIFY(reader.keepsAlive());
        QCOMPARE(reader.proceed(), State::Idle);
    }

    void bodyIsAskedForOnlyIfItWillBeTaken()
    {
        const QByteArray head = "POST / HTTP/1.1\r\nHost: hq\r\nExpect: 100-continue\r\n";
        web::RequestReader reader({});
        QCOMPARE(feed(reader, head + "Content-Length: 2\r\n\r\n"), State::WantsContinue);
        QCOMPARE(reader.proceed(), State::Body);
        QCOMPARE(feed(reader, "ok"), State::Complete);
        web::RequestReader other({});
        QCOMPARE(feed(other, head + "Content-Length: 99999999\r\n\r\n"), State::Refused);
        QCOMPARE(other.refusal(), 413);
    }

    void refuses_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<int>("status");
        const auto row = [](const char *name, const QByteArray &bytes, int status) {
            QTest::newRow(name) << bytes << status;
        };
        const QByteArray host = "Host: hq\r\n";
        const QByteArray postHost = "POST / HTTP/1.1\r\nHost: hq\r\n";
        const QByteArray chunked = "Transfer-Encoding: chunked\r\n";
        row("length and chunked",
            postHost + "Content-Length: 3\r\n" + chunked + "\r\n0\r\n\r\n",
            400);
        row("chunked and length", postHost + chunked + "Content-Length: 3\r\n\r\n0\r\n\r\n", 400);
        row("two lengths", postHost + "Content-Length: 3\r\nContent-Length: 3\r\n\r\nabc", 400);
        row("list of lengths", postHost + "Content-Length: 3, 3\r\n\r\nabc", 400);
        row("signed length", postHost + "Content-Length: +3\r\n\r\nabc", 400);
        row("endless length", postHost + "Content-Length: 99999999999999999999\r\n\r\n", 400);
        row("unknown coding", postHost + "Transfer-Encoding: xchunked\r\n\r\n", 411);
        row("two codings", postHost + "Transfer-Encoding: gzip, chunked\r\n\r\n0\r\n\r\n", 411);
        row("coding twice", postHost + chunked + chunked + "\r\n0\r\n\r\n", 400);
        row("chunked in 1.0", "POST / HTTP/1.0\r\n" + host + chunked + "\r\n0\r\n\r\n", 411);
        row("chunked", postHost + chunked + "\r\n3\r\nabc\r\n0\r\n\r\n", 411);
        row("chunk without a digit", postHost + chunked + "\r\n\r\n0\r\n\r\n", 411);
        row("no host", "GET / HTTP/1.1\r\n\r\n", 400);
        row("two hosts", "GET / HTTP/1.1\r\n" + host + host + "\r\n", 400);
        row("space before colon", "GET / HTTP/1.1\r\nHost : hq\r\n\r\n", 400);
        row("NUL in a header",
            "GET / HTTP/1.1\r\nHost: h" + QByteArray(1, '\0') + "q\r\n\r\n",
            400);
        row("HTTP/2 preface", "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n", 400);
        row("TLS hello", QByteArray::fromHex("16030100f4010000f0"), 400);
        row("traversal", "GET /../etc/passwd HTTP/1.1\r\n" + host + "\r\n", 400);
        row("escaped traversal", "GET /a/%2e%2e/b HTTP/1.1\r\n" + host + "\r\n", 400);
        row("escaped slash", "GET /a%2Fb HTTP/1.1\r\n" + host + "\r\n", 400);
        row("escaped NUL", "GET /a%00b HTTP/1.1\r\n" + host + "\r\n", 400);
        row("backslash", "GET /a%5c..%5cb HTTP/1.1\r\n" + host + "\r\n", 400);
        row("half an escape", "GET /a%2 HTTP/1.1\r\n" + host + "\r\n", 400);
        row("absolute target", "GET http://other/ HTTP/1.1\r\n" + host + "\r\n", 400);
        row("CONNECT", "CONNECT a:1 HTTP/1.1\r\n" + host + "\r\n", 405);
        row("DELETE", "DELETE / HTTP/1.1\r\n" + host + "\r\n", 405);
        row("own verb", "BREW / HTTP/1.1\r\n" + host + "\r\n", 405);
        row("long header",
            "GET / HTTP/1.1\r\nHost: hq\r\nX: " + QByteArray(17'000, 'x') + "\r\n\r\n",
            431);
        row("long line", "GET /" + QByteArray(17'000, 'x') + " HTTP/1.1\r\n", 431);
        row("long body", postHost + "Content-Length: 1048577\r\n\r\n", 413);
    }
    void refuses()
    {
        QFETCH(const QByteArray, bytes);
        QFETCH(const int, status);
        for (const qsizetype step : {qsizetype(1 << 20), qsizetype(1)}) {
            web::RequestReader reader({});
            QCOMPARE(feed(reader, bytes, step), State::Refused);
            QCOMPARE(reader.refusal(), status);
            QVERIFY(!reader.keepsAlive());
            QCOMPARE(reader.proceed(), State::Refused);
        }
    }

    // A line may not end with LF alone: such a request is refused, at the latest at the limit.
    void bareLineFeedEndsNothing()
    {
        for (const qsizetype step : {qsizetype(1 << 20), qsizetype(1)}) {
            web::RequestReader reader({});
            QVERIFY(feed(reader, "GET / HTTP/1.1\nHost: hq\n\n", step) != State::Complete);
            QCOMPARE(feed(reader, QByteArray(20'000, '\n'), step), State::Refused);
        }
    }

    void pipelinedRequestsComeOneByOne()
    {
        web::RequestReader reader({});
        const QByteArray all = "GET /1 HTTP/1.1\r\nHost: hq\r\n\r\n"
                               "POST /2 HTTP/1.1\r\nHost: hq\r\nContent-Length: 1\r\n\r\nx"
                               "HEAD /3 HTTP/1.1\r\nHost: hq\r\nConnection: close\r\n\r\n";
        QCOMPARE(feed(reader, all), State::Complete);
        QCOMPARE(reader.takeRequest().path, "/1");
        QCOMPARE(reader.proceed(), State::Complete);
        QCOMPARE(reader.takeRequest().body, "x");
        QCOMPARE(reader.proceed(), State::Complete);
        QVERIFY(reader.isHead());
        QVERIFY(!reader.keepsAlive());
        QCOMPARE(reader.takeRequest().path, "/3");
        QCOMPARE(reader.proceed(), State::Idle);
    }
};

QTEST_APPLESS_MAIN(tst_RequestReader)
#include "tst_RequestReader.moc"
