// SPDX-License-Identifier: Apache-2.0
#include "tests/hq/TestDesk.h"

#include <QTest>

using namespace hqtest;

// Kinds of the abuse list (docs/security.md, "What was tried against headquarters") that no other
// test provokes at the real process: lies under the good signature of an admitted desk. After each,
// headquarters goes on counting.
class AbuseByDesksTest : public QObject
{
    Q_OBJECT

    std::optional<HqProcess> m_hq;

    [[nodiscard]] Answer send(const TestDesk &desk, wire::PayloadType type, const QByteArray &bytes)
    {
        return m_hq->post(type == wire::PayloadType::Batch ? desk.logPath() : u"/v1/announce"_s,
                          desk.signedBy(type, bytes));
    }
    void countsOn()
    {
        TestDesk desk(hall);
        desk.admitTo(*m_hq);
        desk.arrive();
        QCOMPARE(desk.uploadAll(*m_hq).status, 200);
        QCOMPARE(m_hq->people(hall), 1);
    }
    // What the desk means, and one entry more.
    static QByteArray withEntry(QByteArray map, const QByteArray &key, const QByteArray &value)
    {
        map[0] = static_cast<char>(map[0] + 1);
        return map + key + value;
    }
    static QByteArray kioskAgain(const QByteArray &map, const TestDesk &desk)
    {
        return withEntry(map, "\x01", '\x51' + desk.stream().kiosk.bytes());
    }

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u".*"_s));
        m_hq.emplace();
        QVERIFY(m_hq->start());
    }
    void cleanup() { QCOMPARE(m_hq->stop(), 0); }

    // Kind 2. The event id is no key: the place in the stream is.
    void sameEventSaidDifferently_isNeverCountedTwice()
    {
        TestDesk desk;
        desk.admitTo(*m_hq);
        desk.arrive(woman);
        TestDesk liar = desk;
        QCOMPARE(desk.uploadAll(*m_hq).status, 200);
        const auto record = core::recordFrom(desk.records()[1]);
        // Further on in the stream.
        core::ClearHalf again = record->clear;
        again.seq = 3;
        again.previousHash = core::hashOf(desk.records()[1]);
        again.changes.front().place = core::Place::Tent;
        const QByteArray later = core::Record{again, core::encode(again), {}}.bytes();
        QCOMPARE(
            desk.upload(*m_hq, wire::Batch{desk.stream(), 3, again.previousHash, {later}}).status,
            200);
        QCOMPARE(m_hq->people(school), 1);
        // In the very same place: both are kept, and somebody is told.
        core::ClearHalf instead = record->clear;
        instead.changes.front().place = core::Place::Tent;
        const QByteArray other = core::Record{instead, core::encode(instead), {}}.bytes();
        const Answer branched = liar.upload(
            *m_hq, wire::Batch{liar.stream(), 2, core::hashOf(liar.records()[0]), {other}});
        QVERIFY(branched.receipt->verdict == wire::Verdict::Branched);
        QVERIFY(m_hq->alarms().contains(u"branched"_s));
        QCOMPARE(m_hq->people(school), 1);
    }

    // Kind 3.
    void placesAtTheEndOfNumbers_storeNothing_data()
    {
        QTest::addColumn<quint64>("seq");
        QTest::addColumn<int>("status");
        QTest::newRow("highest") << (quint64{1} << 62) << 409;
        QTest::newRow("one more") << (quint64{1} << 62) + 1 << 400;
        QTest::newRow("sign") << (quint64{1} << 63) << 400;
        QTest::newRow("last of 64 bits") << ~quint64{0} << 400;
        QTest::newRow("none") << quint64{0} << 400;
    }
    void placesAtTheEndOfNumbers_storeNothing()
    {
        QFETCH(const quint64, seq);
        QFETCH(const int, status);
        TestDesk desk;
        desk.admitTo(*m_hq);
        desk.arrive();
        QCOMPARE(desk.uploadAll(*m_hq).status, 200);
        wire::Batch batch = desk.batch(2, 2);
        batch.first = seq;
        QCOMPARE(desk.upload(*m_hq, batch).status, status);
        QCOMPARE(m_hq->people(school), 1);
        desk.arrive();
        QCOMPARE(desk.upload(*m_hq, 3, 3).receipt->expectedNext, quint64{4});
        QCOMPARE(m_hq->people(school), 2);
    }

    // Kind 8. Signed by the one, written by the other: it keeps its place, is not counted, and
    // somebody is told.
    void recordOfAnotherShelter_underOnesOwnSignature_isNotCounted()
    {
        TestDesk desk;
        TestDesk other(hall);
        desk.admitTo(*m_hq);
        other.arrive();
        const wire::Batch batch{
            desk.stream(), 1, core::noHash(), {desk.records()[0], other.records()[1]}};
        QCOMPARE(desk.upload(*m_hq, batch).receipt->expectedNext, quint64{3});
        QCOMPARE(m_hq->people(school), 0);
        QVERIFY(m_hq->figure(hall, u"people"_s).isNull());
        QVERIFY(m_hq->alarms().contains(u"quarantined"_s));
    }

    // Kind 9.
    void clockTenYearsOff_countsTheSame_data()
    {
        QTest::addColumn<qint64>("ahead");
        QTest::newRow("ahead") << qint64{3653} * 86'400'000;
        QTest::newRow("behind") << -qint64{3653} * 86'400'000;
    }
    void clockTenYearsOff_countsTheSame()
    {
        QFETCH(const qint64, ahead);
        TestDesk desk;
        desk.admitTo(*m_hq);
        desk.setClockAhead(ahead);
        const auto who = desk.arrive();
        desk.arrive();
        desk.leave(who);
        QCOMPARE(desk.uploadAll(*m_hq).status, 200);
        QCOMPARE(desk.announce(*m_hq).status, 200);
        QCOMPARE(m_hq->people(school), 1);
        QVERIFY(m_hq->alarms().isEmpty());
        // When it was heard is said by this machine's clock.
        const auto asOf = QDateTime::fromString(m_hq->shelter(school).value(u"as_of"_s).toString(),
                                                Qt::ISODateWithMs);
        QVERIFY(qAbs(asOf.msecsTo(QDateTime::currentDateTimeUtc())) < 60'000);
    }

    // Kind 10, signed by a desk that is admitted: what a stranger sends is not even parsed.
    void payloadThatIsNone_isRefused_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("a million keys")
            << QByteArray::fromHex("ba000f4240") + QByteArray(200'000, '\0');
        QTest::newRow("array of 2^63 records") << QByteArray::fromHex("a1059b8000000000000000");
        QTest::newRow("text of 4 GiB") << QByteArray::fromHex("a1037affffffff41");
        QTest::newRow("nested 100,000 deep")
            << QByteArray("\xa1\x05") + QByteArray(100'000, '\x81');
        QTest::newRow("JSON") << QByteArray("{\"kiosk\":1,\"kiosk\":2}");
        QTest::newRow("zip bomb's beginning")
            << QByteArray::fromHex("1f8b0800000000000203") + QByteArray(50'000, '\0');
        QTest::newRow("nothing") << QByteArray();
    }
    void payloadThatIsNone_isRefused()
    {
        QFETCH(const QByteArray, bytes);
        TestDesk desk;
        desk.admitTo(*m_hq);
        for (const auto type : {wire::PayloadType::Batch, wire::PayloadType::Announcement}) {
            const Answer answer = send(desk, type, bytes);
            QCOMPARE(answer.status, 400);
            QVERIFY(answer.receipt && answer.receipt->verdict == wire::Verdict::Malformed);
        }
        countsOn();
    }

    // Kind 10: all of it is right, and then there is one entry more.
    void hostileEntry_isRefused_data()
    {
        QTest::addColumn<QByteArray>("key");
        QTest::addColumn<QByteArray>("value");
        QTest::addColumn<int>("status");
        const QByteArray unknown("\x18\x63");
        QTest::newRow("of a later version") << unknown << QByteArray("\x81\x01") << 200;
        QTest::newRow("nested 100,000 deep") << unknown << QByteArray(100'000, '\x81') << 400;
        QTest::newRow("array of 2^63")
            << unknown << QByteArray::fromHex("9b8000000000000000") << 400;
        QTest::newRow("text of 4 GiB") << unknown << QByteArray::fromHex("7affffffff41") << 400;
        QTest::newRow("NaN for a number")
            << QByteArray("\x02") << QByteArray::fromHex("f97e00") << 400;
        QTest::newRow("lone surrogate") << unknown << QByteArray::fromHex("63eda080") << 400;
        QTest::newRow("no value") << unknown << QByteArray() << 400;
    }
    void hostileEntry_isRefused()
    {
        QFETCH(const QByteArray, key);
        QFETCH(const QByteArray, value);
        QFETCH(const int, status);
        TestDesk desk;
        desk.admitTo(*m_hq);
        const QByteArray batch = withEntry(wire::encode(desk.batch(1, 1)), key, value);
        const QByteArray announcement = withEntry(wire::encode(desk.announcement()), key, value);
        QCOMPARE(send(desk, wire::PayloadType::Batch, batch).status, status);
        QCOMPARE(send(desk, wire::PayloadType::Announcement, announcement).status, status);
        QCOMPARE(m_hq->figure(school, u"people"_s).isNull(), status != 200);
        countsOn();
    }

    // Kind 10: a key twice. The last one counts, and it is that one which is held against the
    // signature.
    void kioskNamedTwice_isTheSignerOrNobody()
    {
        TestDesk desk;
        TestDesk victim;
        desk.admitTo(*m_hq);
        victim.admitTo(*m_hq);
        const QByteArray batch = wire::encode(desk.batch(1, 1));
        const QByteArray announcement = wire::encode(desk.announcement());
        using wire::PayloadType;
        QCOMPARE(send(desk, PayloadType::Batch, kioskAgain(batch, victim)).status, 400);
        QCOMPARE(send(desk, PayloadType::Announcement, kioskAgain(announcement, victim)).status,
                 400);
        QCOMPARE(send(desk, PayloadType::Batch, kioskAgain(batch, desk)).status, 200);
    }

    // Kinds 10 and 24. A code that is not one would be shown on the board and written into the log.
    void shelterThatIsNoCode_isRefused_data()
    {
        QTest::addColumn<QString>("code");
        QTest::newRow("right to left") << u"999999-001\u202e100"_s;
        QTest::newRow("variation selector") << u"葛\U000e0100"_s;
        QTest::newRow("zero byte") << u"999999\u0000001"_s;
        QTest::newRow("two lines of a log") << u"999999-001\n{\"event\":\"forged\"}"_s;
        QTest::newRow("markup") << u"<script>1</script>"_s;
        QTest::newRow("33 letters") << QString(33, u'9');
    }
    void shelterThatIsNoCode_isRefused()
    {
        QFETCH(const QString, code);
        TestDesk desk;
        desk.admitTo(*m_hq);
        core::Announcement announcement = desk.announcement();
        announcement.shelter = code;
        QCOMPARE(desk.announce(*m_hq, announcement).status, 400);
        QVERIFY(m_hq->shelter(code).isEmpty());
        countsOn();
        QVERIFY(!m_hq->log().contains("forged"));
    }
};

QTEST_GUILESS_MAIN(AbuseByDesksTest)
#include "tst_AbuseByDesks.moc"
