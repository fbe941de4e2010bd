// SPDX-License-Identifier: Apache-2.0
#include "tests/hq/OfficeVisitor.h"
#include "tests/hq/TestDesk.h"

#include <QTcpSocket>
#include <QTest>

using namespace hqtest;

// Kinds of the abuse list that need no signature: what HTTP can be made to say, and what people
// type.
class AbuseByStrangersTest : public QObject
{
    Q_OBJECT

    HqProcess m_hq;

    [[nodiscard]] bool isConnected(QTcpSocket &socket)
    {
        const QUrl board(m_hq.board());
        socket.setProxy(QNetworkProxy::NoProxy);
        socket.connectToHost(board.host(), static_cast<quint16>(board.port()));
        return socket.waitForConnected();
    }
    // What the board's port says to these bytes until it closes, or says no more.
    [[nodiscard]] QByteArray spoken(const QByteArray &bytes, int answers)
    {
        QTcpSocket socket;
        if (!isConnected(socket)) {
            return {};
        }
        socket.write(bytes);
        QByteArray heard;
        while (heard.count("HTTP/1.1 ") < answers && socket.waitForReadyRead(10'000)) {
            heard += socket.readAll();
        }
        return heard;
    }

private Q_SLOTS:
    void initTestCase() { QVERIFY(m_hq.start()); }
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }
    void cleanupTestCase() { QCOMPARE(m_hq.stop(), 0); }

    // Kind 11, at the process; the rest of it is in tests/web/tst_RequestReader.cpp.
    void twoLengths_areRefusedAndNothingBehindThemIsHeard()
    {
        const QByteArray smuggled = "GET /v1/board.json HTTP/1.1\r\nHost: x\r\n\r\n";
        for (const QByteArray &lengths :
             {QByteArray("Content-Length: 5\r\nTransfer-Encoding: chunked\r\n"),
              QByteArray("Transfer-Encoding: chunked\r\nContent-Length: 5\r\n"),
              QByteArray("Content-Length: 5\r\nContent-Length: 0\r\n")}) {
            const QByteArray heard = spoken("POST /v1/announce HTTP/1.1\r\nHost: x\r\n" + lengths +
                                                "\r\n0\r\n\r\n" + smuggled,
                                            2);
            QVERIFY2(heard.startsWith("HTTP/1.1 400"), heard.constData());
            QCOMPARE(heard.count("HTTP/1.1 "), 1);
        }
    }

    void pipelinedRequests_areAnsweredInTheirOrder()
    {
        const QByteArray heard = spoken("GET /v1/board.json HTTP/1.1\r\nHost: x\r\n\r\n"
                                        "GET /nowhere HTTP/1.1\r\nHost: x\r\n\r\n",
                                        2);
        QVERIFY(heard.startsWith("HTTP/1.1 200"));
        QVERIFY(heard.indexOf("HTTP/1.1 404") > 0);
    }

    void cutRequest_storesNothing()
    {
        TestDesk desk;
        desk.admitTo(m_hq);
        desk.arrive();
        const QByteArray body = desk.envelope(desk.batch(1, 2));
        {
            QTcpSocket socket;
            QVERIFY(isConnected(socket));
            socket.write("POST " + desk.logPath().toLatin1() +
                         " HTTP/1.1\r\nHost: x\r\nContent-Length: " +
                         QByteArray::number(body.size()) + "\r\n\r\n" + body.chopped(1));
            while (socket.bytesToWrite() > 0) {
                QVERIFY(socket.waitForBytesWritten());
            }
            socket.disconnectFromHost();
        }
        QVERIFY(m_hq.figure(school, u"people"_s).isNull());
        QCOMPARE(desk.uploadAll(m_hq).receipt->verdict,
                 wire::Verdict::Accepted); // not a duplicate
    }

    // Kind 24.
    void whatStrangersType_forgesNoLineOfTheLog()
    {
        OfficeVisitor visitor(m_hq);
        static_cast<void>(visitor.signIn(
            u"chief\n{\"event\":\"forged\"}\u202e"_s, u"hokuma tenire sayobu"_s, u"123456"_s));
        static_cast<void>(visitor.get(u"/hq/%0aforged"_s));
        QTRY_VERIFY(m_hq.log().contains("sign_in_refused"));
        for (const QByteArray &line : m_hq.log().split('\n')) {
            QVERIFY2(line.isEmpty() || QJsonDocument::fromJson(line).isObject(), line.constData());
        }
        QVERIFY(!m_hq.log().contains("forged"));
    }
};

QTEST_GUILESS_MAIN(AbuseByStrangersTest)
#include "tst_AbuseByStrangers.moc"
