// SPDX-License-Identifier: Apache-2.0
#include "tests/hq/TestDesk.h"

#include <QTcpSocket>
#include <QTest>

using namespace hqtest;

class RefusalsTest : public QObject
{
    Q_OBJECT

    HqProcess m_practice;
    HqProcess m_real{QStringList()};

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(m_practice.start());
        QVERIFY(m_real.start());
    }
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }
    void cleanup() { QVERIFY(m_practice.figure(school, u"people"_s).isNull()); }
    void cleanupTestCase()
    {
        QCOMPARE(m_practice.stop(), 0);
        QCOMPARE(m_real.stop(), 0);
    }

    void practiceAndReal_neverMix_data()
    {
        QTest::addColumn<bool>("isReal");
        QTest::newRow("practice kiosk at a real headquarters") << true;
        QTest::newRow("real kiosk at a practice headquarters") << false;
    }

    void practiceAndReal_neverMix()
    {
        QFETCH(bool, isReal);
        HqProcess &hq = isReal ? m_real : m_practice;
        TestDesk desk(school, isReal ? core::Mode::Practice : core::Mode::Real);
        desk.admitTo(hq); // even so
        desk.arrive();
        for (const Answer &answer : {desk.uploadAll(hq), desk.announce(hq)}) {
            QCOMPARE(answer.status, 403);
            QVERIFY(answer.receipt);
            QCOMPARE(answer.receipt->verdict, wire::Verdict::WrongMode);
        }
        QVERIFY(hq.figure(school, u"people"_s).isNull());
    }

    void realKioskAtARealHeadquarters_isCounted()
    {
        TestDesk desk(hall, core::Mode::Real);
        desk.admitTo(m_real);
        desk.arrive();
        QCOMPARE(desk.uploadAll(m_real).status, 200);
        QCOMPARE(m_real.people(hall), 1);
        QVERIFY(!m_real.get({}).contains("class=\"practice\""));
        QVERIFY(m_practice.get({}).contains("class=\"practice\""));
    }

    void practiceData_isNeverOpenedByARealHeadquarters()
    {
        HqProcess other;
        QVERIFY(other.start());
        QCOMPARE(other.stop(), 0);
        QProcess real;
        real.start(QStringLiteral(PROGRAM_DIR "/uketsuke-hq"),
                   {u"--config"_s,
                    QStringLiteral(SOURCE_DIR "/resources/hq/practice.json"),
                    u"--data"_s,
                    other.data(),
                    u"--port"_s,
                    u"0"_s,
                    u"--board-port"_s,
                    u"0"_s});
        QVERIFY(real.waitForFinished());
        QCOMPARE(real.exitCode(), 6);
    }

    void dataFolderInUse_isRefused()
    {
        QProcess second;
        second.start(QStringLiteral(PROGRAM_DIR "/uketsuke-hq"),
                     {u"--config"_s,
                      QStringLiteral(SOURCE_DIR "/resources/hq/practice.json"),
                      u"--data"_s,
                      m_practice.data(),
                      u"--practice"_s,
                      u"--port"_s,
                      u"0"_s,
                      u"--board-port"_s,
                      u"0"_s});
        QVERIFY(second.waitForFinished());
        QCOMPARE(second.exitCode(), 5);
    }

    void unknownKiosk_isRefused()
    {
        TestDesk desk;
        desk.arrive();
        const Answer answer = desk.uploadAll(m_practice);
        QCOMPARE(answer.status, 401);
        QCOMPARE(answer.receipt->verdict, wire::Verdict::UnknownKiosk);
    }

    void kioskAdmittedLater_isHeard()
    {
        HqProcess hq;
        QVERIFY(hq.start());
        TestDesk desk;
        desk.arrive();
        QCOMPARE(desk.uploadAll(hq).status, 401);
        desk.admitTo(hq);
        QTRY_COMPARE(desk.uploadAll(hq).status, 200);
        QCOMPARE(hq.stop(), 0);
    }

    void badSignature_isRefused()
    {
        TestDesk desk;
        desk.admitTo(m_practice);
        desk.arrive();
        QByteArray envelope = desk.envelope(desk.batch(1, 2));
        envelope.back() = static_cast<char>(envelope.back() ^ 1);
        const Answer answer = m_practice.post(desk.logPath(), envelope);
        QCOMPARE(answer.status, 401);
        QCOMPARE(answer.receipt->verdict, wire::Verdict::UnknownKiosk);
    }

    void oneKiosk_cannotSpeakForAnother()
    {
        TestDesk victim;
        TestDesk thief;
        victim.admitTo(m_practice);
        thief.admitTo(m_practice);
        victim.arrive();
        const QByteArray payload = wire::encode(victim.batch(1, 2));
        const Answer batch =
            m_practice.post(victim.logPath(), thief.signedBy(wire::PayloadType::Batch, payload));
        QCOMPARE(batch.status, 400);
        const Answer announcement = m_practice.post(
            u"/v1/announce"_s,
            thief.signedBy(wire::PayloadType::Announcement, wire::encode(victim.announcement())));
        QCOMPARE(announcement.status, 400);
        // Its own bytes under another's address.
        QCOMPARE(m_practice.post(victim.logPath(), thief.envelope(thief.batch(1, 1))).status, 400);
    }

    void wrongPayloadForTheAddress_isRefused()
    {
        TestDesk desk;
        desk.admitTo(m_practice);
        desk.arrive();
        const QByteArray announcement =
            desk.signedBy(wire::PayloadType::Announcement, wire::encode(desk.announcement()));
        QCOMPARE(m_practice.post(desk.logPath(), announcement).status, 400);
        QCOMPARE(m_practice.post(u"/v1/announce"_s, desk.envelope(desk.batch(1, 2))).status, 400);
    }

    void garbage_isRefused_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<int>("status");
        const QString log = TestDesk().logPath();
        QTest::newRow("no body") << log << QByteArray() << 400;
        QTest::newRow("html") << log << QByteArray("<html>") << 400;
        QTest::newRow("deep") << u"/v1/announce"_s << QByteArray(10'000, '\x81') << 400;
        QTest::newRow("no such kiosk") << u"/v1/log/P-1/2"_s << QByteArray("x") << 404;
        QTest::newRow("no incarnation") << u"/v1/log/"_s << QByteArray("x") << 404;
    }

    void garbage_isRefused()
    {
        QFETCH(QString, path);
        QFETCH(QByteArray, body);
        QTEST(m_practice.post(path, body).status, "status");
    }

    void tooLargeABody_isRefusedBeforeItIsSent()
    {
        const QUrl board(m_practice.board());
        QTcpSocket socket;
        socket.connectToHost(board.host(), static_cast<quint16>(board.port()));
        QVERIFY(socket.waitForConnected());
        socket.write("POST /v1/announce HTTP/1.1\r\nHost: x\r\nContent-Length: " +
                     QByteArray::number(wire::maxEnvelopeSize + 1) + "\r\n\r\n");
        QTRY_VERIFY(socket.canReadLine());
        QVERIFY(socket.readLine().startsWith("HTTP/1.1 413"));
    }

    void anotherShelterThanBefore_isRefusedWithAnAlarm()
    {
        HqProcess hq;
        QVERIFY(hq.start());
        TestDesk desk;
        desk.admitTo(hq);
        QCOMPARE(desk.uploadAll(hq).status, 200);
        core::Announcement moved = desk.announcement();
        moved.shelter = hall;
        const Answer answer = desk.announce(hq, moved);
        QCOMPARE(answer.status, 409);
        QCOMPARE(answer.receipt->verdict, wire::Verdict::WrongShelter);
        QCOMPARE(hq.alarms(), QStringList{u"wrong_shelter"_s});
        QCOMPARE(hq.stop(), 0);
    }

    void nothingOfAKiosksBytes_reachesTheLog()
    {
        const QByteArray log = m_practice.log();
        for (const QByteArray &line : log.split('\n')) {
            QVERIFY(line.isEmpty() || QJsonDocument::fromJson(line).isObject());
        }
        QVERIFY(!log.contains("html"));
    }
};

QTEST_GUILESS_MAIN(RefusalsTest)
#include "tst_Refusals.moc"
