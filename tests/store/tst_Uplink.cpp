// SPDX-License-Identifier: Apache-2.0
#include "SampleDesk.h"

#include <QTest>

using core::RegisterError;

// What the uplink reads from the register and leaves in it.
class tst_Uplink : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void records_areChainedBytesWithoutAGap();
    void records_endAtALimit();
    void recordsAndAnnouncements_giveTheSameHeadcount();
    void receipt_survivesARestart();
    void setting_survivesARestart();
    void otherShelter_isANewStreamAndAnEmptyHouse();
    void sameShelterAgain_changesNothing();
    void backAtTheFirstShelter_itsPeopleAreKnown();
    void branchSeenByHeadquarters_isANewIncarnationWithItsParent();
    void kioskWithoutAShelter_waitsForOne();
};

void tst_Uplink::records_areChainedBytesWithoutAGap()
{
    SampleDesk desk;
    const auto opened = desk.open();
    QVERIFY(opened);
    for (int i = 0; i < 5; ++i) {
        QVERIFY((*opened)->append({SampleDesk::arrival(desk.newHandle(), u"見本　花子"_s)}));
    }
    const auto head = *(*opened)->head();
    const auto records = (*opened)->recordsFrom(head.stream, 1, 100, 1'000'000);
    QVERIFY(records);
    QCOMPARE(records->size(), std::size_t{6});
    QByteArray previous = core::noHash();
    quint64 seq = 0;
    for (const QByteArray &bytes : *records) {
        const auto record = core::recordFrom(bytes);
        QVERIFY(record);
        QCOMPARE(record->clear.seq, ++seq);
        QCOMPARE(record->clear.previousHash, previous);
        QCOMPARE(record->clear.stream, head.stream);
        previous = core::hashOf(bytes);
    }
    QCOMPARE(previous, head.hash);
    QCOMPARE(core::recordFrom(records->front())->clear.opening->shelter, desk.shelter);
}

void tst_Uplink::records_endAtALimit()
{
    SampleDesk desk;
    const auto opened = desk.open();
    QVERIFY(opened);
    for (int i = 0; i < 5; ++i) {
        QVERIFY((*opened)->append({SampleDesk::arrival(desk.newHandle(), u"見本　花子"_s)}));
    }
    const auto stream = (*opened)->head()->stream;
    const auto two = (*opened)->recordsFrom(stream, 3, 2, 1'000'000);
    QCOMPARE(two->size(), std::size_t{2});
    QCOMPARE(core::recordFrom(two->front())->clear.seq, quint64{3});
    const qsizetype bytes = two->front().size() + two->back().size();
    QCOMPARE((*opened)->recordsFrom(stream, 3, 100, bytes)->size(), std::size_t{2});
    QCOMPARE((*opened)->recordsFrom(stream, 3, 100, bytes - 1)->size(), std::size_t{1});
    QCOMPARE((*opened)->recordsFrom(stream, 7, 100, 1'000'000)->size(), std::size_t{0});
}

void tst_Uplink::recordsAndAnnouncements_giveTheSameHeadcount()
{
    SampleDesk desk;
    const auto opened = desk.open();
    QVERIFY(opened);
    std::vector<core::HandleKey> people;
    for (int i = 0; i < 4; ++i) {
        people.push_back(desk.newHandle());
        QVERIFY((*opened)->append({SampleDesk::arrival(people.back(), u"見本　花子"_s)}));
    }
    QVERIFY((*opened)->append(
        {SampleDesk::event(core::EventKind::Left, people.front(), core::Presence::Left)}));
    core::ShelterCount byAnnouncement;
    QCOMPARE(byAnnouncement.announce(*(*opened)->sum()),
             core::ShelterCount::Audit::NotYetComparable);
    QCOMPARE(byAnnouncement.headcount().total(), 3);
    core::ShelterCount byRecords;
    const auto records = (*opened)->recordsFrom((*opened)->head()->stream, 1, 100, 1'000'000);
    QVERIFY(records);
    for (const QByteArray &bytes : *records) {
        byRecords.receive(core::recordFrom(bytes)->clear);
    }
    QCOMPARE(byRecords.announce(*(*opened)->sum()), core::ShelterCount::Audit::Agrees);
    QCOMPARE(byRecords.headcount(), byAnnouncement.headcount());
    QCOMPARE(byRecords.headcount(), (*opened)->presence().present());
}

void tst_Uplink::receipt_survivesARestart()
{
    SampleDesk desk;
    auto opened = desk.open();
    QVERIFY(opened);
    const auto stream = (*opened)->head()->stream;
    QVERIFY(!*(*opened)->receipt(stream));
    store::ReceiptCursor receipt{
        stream, 2, 1, QUuid::createUuid(), 1'790'000'000'000, desk.wallTime};
    QVERIFY((*opened)->storeReceipt(receipt));
    receipt.expectedNext = 5;
    receipt.durableNext = 4;
    QVERIFY((*opened)->storeReceipt(receipt));
    opened->reset();
    opened = desk.open();
    QVERIFY(opened);
    QCOMPARE(**(*opened)->receipt(stream), receipt);
    receipt.stream.incarnation += 1;
    QCOMPARE((*opened)->storeReceipt(receipt).error(), RegisterError::NotRecordable);
}

void tst_Uplink::setting_survivesARestart()
{
    SampleDesk desk;
    auto opened = desk.open();
    QVERIFY(opened);
    QVERIFY(!*(*opened)->setting(u"language"_s));
    QVERIFY((*opened)->storeSetting(u"language"_s, "en"));
    QVERIFY((*opened)->storeSetting(u"language"_s, "ja"));
    opened->reset();
    opened = desk.open();
    QVERIFY(opened);
    QCOMPARE(**(*opened)->setting(u"language"_s), QByteArray("ja"));
}

void tst_Uplink::otherShelter_isANewStreamAndAnEmptyHouse()
{
    SampleDesk desk;
    auto opened = desk.open();
    QVERIFY(opened);
    QVERIFY((*opened)->append({SampleDesk::arrival(desk.newHandle())}));
    QVERIFY((*opened)->append({{QUuid::createUuid(), core::EventKind::ShelterOpened, {}, {}, {}}}));
    const auto first = (*opened)->head()->stream;
    QVERIFY((*opened)->useShelter(u"452025-013"_s));
    QCOMPARE((*opened)->shelter(), u"452025-013"_s);
    QVERIFY((*opened)->head()->stream != first);
    QCOMPARE((*opened)->head()->seq, quint64{1});
    QCOMPARE((*opened)->presence().present().total(), 0);
    QVERIFY((*opened)->entries().empty());
    QVERIFY(!(*opened)->isShelterOpen());
    QCOMPARE((*opened)->sum()->shelter, u"452025-013"_s);
    QCOMPARE((*opened)->sum()->sum.total(), 0);
    QCOMPARE((*opened)->sum(first)->sum.total(), 1);
    QCOMPARE((*opened)->sum(first)->shelter, desk.shelter);
    // The shelter chosen last counts, not the one the kiosk started with.
    opened->reset();
    opened = desk.open();
    QVERIFY(opened);
    QCOMPARE((*opened)->shelter(), u"452025-013"_s);
    QCOMPARE((*opened)->useShelter(u"no code!"_s).error(), RegisterError::WrongShelter);
}

void tst_Uplink::sameShelterAgain_changesNothing()
{
    SampleDesk desk;
    const auto opened = desk.open();
    QVERIFY(opened);
    const auto head = (*opened)->head();
    QVERIFY((*opened)->useShelter(desk.shelter));
    QVERIFY((*opened)->head() == head);
}

void tst_Uplink::backAtTheFirstShelter_itsPeopleAreKnown()
{
    SampleDesk desk;
    const auto opened = desk.open();
    QVERIFY(opened);
    const auto who = desk.newHandle();
    QVERIFY((*opened)->append({SampleDesk::arrival(who)}));
    QVERIFY((*opened)->useShelter(u"452025-013"_s));
    QVERIFY((*opened)->append({SampleDesk::arrival(desk.newHandle())}));
    QVERIFY((*opened)->useShelter(desk.shelter));
    QCOMPARE((*opened)->presence().present().total(), 1);
    QVERIFY((*opened)->entry(who));
    QCOMPARE((*opened)->ownStreams().size(), std::size_t{3});
}

void tst_Uplink::branchSeenByHeadquarters_isANewIncarnationWithItsParent()
{
    SampleDesk desk;
    const auto opened = desk.open();
    QVERIFY(opened);
    QVERIFY((*opened)->append({SampleDesk::arrival(desk.newHandle())}));
    const auto head = *(*opened)->head();
    QVERIFY((*opened)->startNewIncarnation());
    const auto records = (*opened)->recordsFrom((*opened)->head()->stream, 1, 1, 100'000);
    const auto record = core::recordFrom(records->front());
    QCOMPARE(record->clear.opening->parent,
             std::optional(core::StreamParent{head.stream, head.seq, head.hash}));
    QCOMPARE((*opened)->presence().present().total(), 1);
    QCOMPARE((*opened)->sum()->sum.total(), 0);
}

void tst_Uplink::kioskWithoutAShelter_waitsForOne()
{
    SampleDesk desk;
    auto options = desk.options();
    options.shelter.clear();
    const auto opened = store::SqliteRegister::open(options);
    QVERIFY(opened);
    QVERIFY((*opened)->shelter().isEmpty());
    QVERIFY(!(*opened)->head());
    QVERIFY(!(*opened)->sum());
    QCOMPARE((*opened)->append({SampleDesk::arrival(desk.newHandle())}).error(),
             RegisterError::WrongShelter);
    QVERIFY((*opened)->useShelter(desk.shelter));
    QVERIFY((*opened)->append({SampleDesk::arrival(desk.newHandle())}));
}

QTEST_GUILESS_MAIN(tst_Uplink)
#include "tst_Uplink.moc"
