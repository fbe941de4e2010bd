// SPDX-License-Identifier: Apache-2.0
#include "core/CborReader.h"
#include "core/PersonCodec.h"
#include "core/Record.h"

#include <QRandomGenerator>
#include <QTest>

using namespace core;
using namespace Qt::StringLiterals;

namespace {

const HandleKey somebody{u"452025-012"_s, *Handle::fromText(u"00000000"_s)};

ClearHalf sample()
{
    ClearHalf clear;
    clear.stream = {{Mode::Practice, QUuid(u"0f8fad5b-d9cb-469f-a165-70867728950e"_s)},
                    0xFEDCBA9876543210U};
    clear.seq = 7;
    clear.previousHash = QByteArray(hashSize, '\x5a');
    clear.event = QUuid(u"7c9e6679-7425-40de-944b-e07fc1f90ae7"_s);
    clear.lamport = 1'790'000'000'000;
    clear.wallTime = 1'790'000'000'123;
    clear.kind = EventKind::Corrected;
    clear.changes = {Change{somebody,
                            Presence::OutForNow,
                            AgeBand::UnderOne,
                            Sex::NotApplicable,
                            Place::CarOnSite,
                            Cell{},
                            std::nullopt}};
    return clear;
}

QByteArray bytesOf(const ClearHalf &clear, const QByteArray &sealed = QByteArrayLiteral("sealed"))
{
    return Record{clear, encode(clear), sealed}.bytes();
}

} // namespace

class TestRecord : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void whenItHappened_isNeitherBefore1970NorInTheFuture_data()
    {
        QTest::addColumn<qint64>("time");
        QTest::addColumn<quint8>("source");
        QTest::addColumn<bool>("readable");
        const qint64 recorded = sample().wallTime;
        QTest::newRow("days ago") << recorded - 3 * 86'400'000LL << quint8{1} << true;
        QTest::newRow("told") << recorded << quint8{2} << true;
        QTest::newRow("a clock set back") << recorded + happenedTolerance << quint8{1} << true;
        QTest::newRow("future") << recorded + happenedTolerance + 1 << quint8{1} << false;
        QTest::newRow("the end of time")
            << std::numeric_limits<qint64>::max() << quint8{1} << false;
        QTest::newRow("before 1970") << qint64{-1} << quint8{1} << false;
        QTest::newRow("nobody") << recorded << quint8{0} << false;
        QTest::newRow("unknown source") << recorded << quint8{3} << false;
    }

    void whenItHappened_isNeitherBefore1970NorInTheFuture()
    {
        QFETCH(qint64, time);
        QFETCH(quint8, source);
        ClearHalf clear = sample();
        clear.happened = Happened{time, static_cast<HappenedSource>(source)};
        QTEST(recordFrom(bytesOf(clear)).has_value(), "readable");
    }

    void everyPart_survivesTheBytes()
    {
        ClearHalf linked = sample();
        linked.kind = EventKind::Linked;
        linked.link = Link{somebody, {u"B"_s, somebody.handle}, Sameness::Suspected};
        ClearHalf opening = sample();
        opening.seq = 1;
        opening.kind = EventKind::StreamOpened;
        opening.changes.clear();
        opening.opening =
            StreamOpening{u"A-1"_s, StreamParent{opening.stream, 99, QByteArray(hashSize, 'h')}};
        ClearHalf late = sample();
        late.happened = Happened{1'789'990'200'000, HappenedSource::Told};
        for (const ClearHalf &clear : {sample(), linked, opening, late}) {
            const QByteArray bytes = bytesOf(clear);
            const auto record = recordFrom(bytes);
            QVERIFY(record);
            QCOMPARE(record->clear, clear);
            QCOMPARE(record->sealed, QByteArrayLiteral("sealed"));
            QCOMPARE(record->bytes(), bytes);
            QCOMPARE(record->hash(), hashOf(bytes));
        }
    }

    void delta_isWhatTheWriterChanged()
    {
        const CellCounts delta = sample().delta();
        QCOMPARE(delta.total(), -1);
        QCOMPARE(delta.of(Cell{}), -1);
    }

    void aTruncatedRecord_isRefused()
    {
        const QByteArray bytes = bytesOf(sample());
        for (qsizetype length = 0; length < bytes.size(); ++length) {
            QVERIFY(!recordFrom(bytes.left(length)));
        }
        QVERIFY(!recordFrom(bytes + '\0'));
    }

    void aFlippedBit_isRefusedOrChangesTheHash()
    {
        const QByteArray bytes = bytesOf(sample());
        const QByteArray hash = hashOf(bytes);
        for (qsizetype i = 0; i < bytes.size(); ++i) {
            QByteArray flipped = bytes;
            flipped[i] = static_cast<char>(flipped[i] ^ 1);
            const auto record = recordFrom(flipped);
            QVERIFY(!record || record->hash() != hash);
        }
    }

    void noise_isRefusedWithoutHarm()
    {
        QRandomGenerator random(20261122);
        const QByteArray good = bytesOf(sample());
        for (int i = 0; i < 20'000; ++i) {
            QByteArray bytes = good;
            for (int flips = 0; flips < 1 + i % 5; ++flips) {
                bytes[random.bounded(static_cast<int>(bytes.size()))] =
                    static_cast<char>(random.bounded(256));
            }
            if (const auto record = recordFrom(bytes)) {
                QCOMPARE(record->bytes(), bytes);
            }
        }
    }

    void hugeDeclaredLengths_reserveNothing_data()
    {
        QTest::addColumn<QByteArray>("hex");
        QTest::newRow("byte string") << QByteArray("5bffffffffffffffff");
        QTest::newRow("byte string in a record") << QByteArray("825b7fffffffffffffff00");
        QTest::newRow("array") << QByteArray("9bffffffffffffffff");
        QTest::newRow("crashes QCborValue") << QByteArray("4d5b0a");
        QTest::newRow("deep") << QByteArray(4'000, '8').replace("8", "81");
    }

    void hugeDeclaredLengths_reserveNothing()
    {
        QFETCH(QByteArray, hex);
        QVERIFY(!recordFrom(QByteArray::fromHex(hex)));
        QVERIFY(!personFrom(QByteArray::fromHex(hex)));
    }

    void aFieldOfANewerVersion_isSkipped()
    {
        // The sample with one more key (99: nested) in its clear half.
        QByteArray clear = encode(sample());
        clear[0] = static_cast<char>(clear[0] + 1);
        clear += QByteArray::fromHex("186382a1010243aabbcc");
        const Record record{sample(), clear, {}};
        const auto read = recordFrom(record.bytes());
        QVERIFY(read);
        QCOMPARE(read->clear, sample());
    }

    void aPerson_survivesTheBytes()
    {
        PersonDetails person;
        QCOMPARE(personFrom(encode(person)), person);
        person.name = Field<QString>{u"髙﨑　𠮷子󠄀"_s, FieldSource::Chip, 100};
        person.birthDate = Field<QDate>{QDate(1950, 2, 3), FieldSource::Face, 80};
        person.address = Field<QString>{u"見本県見本市１丁目"_s, FieldSource::Told, 10};
        person.sex = Field<Sex>{Sex::Female, FieldSource::Code, 100};
        person.household = QUuid(u"7d1c0f2a-93b4-4c53-8a51-2f60b1f1f0aa"_s);
        person.needs.needs = {{Need::Power, Answer::Yes}, {Need::Rash, Answer::No}};
        person.needs.amounts = {{Need::Power, mostAmount}};
        person.needs.own = {{65'535, 65'535}, {1, 2}};
        person.destination = Destination::Elsewhere;
        person.backOn = QDate(2026, 12, 1);
        person.car = Car{u"1234"_s, {}};
        QCOMPARE(personFrom(encode(person)), person);
        person.car = Car{u"12-3"_s, {}};
        QVERIFY(!personFrom(encode(person)));
        person.car.reset();
        person.household = QUuid(u"00000000-0000-1000-8000-000000000001"_s); // not random
        QVERIFY(!personFrom(encode(person)));
        person.household.reset();
        person.name->value = QString(2'000, u'あ');
        QVERIFY(!personFrom(encode(person)));
    }

    void integers_beyond63Bits_doNotWrap()
    {
        CborReader tooLarge(QByteArray::fromHex("1bffffffffffffffff"));
        tooLarge.integer();
        QVERIFY(tooLarge.failed());
        CborReader tooSmall(QByteArray::fromHex("3bffffffffffffffff"));
        tooSmall.integer();
        QVERIFY(tooSmall.failed());
        CborReader smallest(QByteArray::fromHex("3b7fffffffffffffff"));
        QCOMPARE(smallest.integer(), std::numeric_limits<qint64>::min());
        QVERIFY(smallest.finished());
    }

    void kioskIds_keepTheirMode()
    {
        const KioskId kiosk = sample().stream.kiosk;
        QCOMPARE(KioskId::fromBytes(kiosk.bytes()), kiosk);
        QCOMPARE(KioskId::fromText(kiosk.text()), kiosk);
        QVERIFY(kiosk.text().startsWith(u"P-"_s));
        QVERIFY(!KioskId::fromText(u"X"_s + kiosk.text().mid(1)));
        QVERIFY(!KioskId::fromBytes(kiosk.bytes().left(16)));
    }
};

QTEST_GUILESS_MAIN(TestRecord)
#include "tst_Record.moc"
