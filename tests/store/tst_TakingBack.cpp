// SPDX-License-Identifier: Apache-2.0
#include "SampleDesk.h"

#include <QDir>
#include <QTest>

using wire::Verdict;

// Records that a disk lost come back: the same bytes, checked by the receiver, beside what was
// written since.
class tst_TakingBack : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void theLostHour_comesBack_andTheDeskWritesElsewhere();
    void theOtherHistory_isKeptBesideOurs();
    void aLostRegister_comesBackWhole();
    void twiceTheSame_changesNothing();
    void anEventInBothHistories_isFoundOnce();
    void someoneElsesRecords_areRefused();
    void whatCannotBeRead_isLeftOut();
    void namesOfTheLostHour_staySealed();
    void aRegisterOfVersion1_isUpgraded();

private:
    struct Disk
    {
        QByteArray database;
        QByteArray marker;
    };
    static QByteArray contentOf(const QString &path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    static void write(const QString &path, const QByteArray &content)
    {
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
        QCOMPARE(file.write(content), content.size());
    }
    static Disk imageOf(const SampleDesk &desk)
    {
        return {contentOf(desk.path(u"data/register.db"_s)),
                contentOf(desk.path(u"data.instance"_s))};
    }
    static void putBack(const SampleDesk &desk, const Disk &disk)
    {
        write(desk.path(u"data/register.db"_s), disk.database);
        write(desk.path(u"data.instance"_s), disk.marker);
    }
    static store::StreamHead admit(SampleDesk &desk, int people)
    {
        const auto opened = desk.open();
        for (int i = 0; i < people; ++i) {
            if (!(*opened)->append({SampleDesk::arrival(desk.newHandle(), u"見本 太郎"_s)})) {
                qFatal("nothing was recorded");
            }
        }
        return *(*opened)->head();
    }
    // As headquarters would hand it out.
    static wire::Batch batchOf(SampleDesk &desk, const core::StreamId &stream, quint64 from)
    {
        const auto opened = desk.open();
        const auto records = (*opened)->recordsFrom(stream, from, 500, 1'000'000);
        const auto first = core::recordFrom(records->front());
        return {stream, from, first->clear.previousHash, *records};
    }
};

void tst_TakingBack::theLostHour_comesBack_andTheDeskWritesElsewhere()
{
    SampleDesk desk;
    const auto before = admit(desk, 2);
    const Disk image = imageOf(desk);
    const auto lost = admit(desk, 3);
    const wire::Batch batch = batchOf(desk, lost.stream, before.seq + 1);
    const auto announced = (*desk.open())->sum();
    putBack(desk, image);
    {
        const auto opened = desk.open();
        QCOMPARE((*opened)->head(), std::optional(before)); // nothing on this machine can tell
        const auto taken = (*opened)->takeBack(batch);
        QVERIFY(taken);
        QVERIFY((*taken == store::BackFromHeadquarters{Verdict::Accepted, lost.seq + 1, 3}));
        QVERIFY((*opened)->head()->stream != lost.stream);
        QCOMPARE((*opened)->presence().present().total(), 5);
        QVERIFY((*opened)->append({SampleDesk::arrival(desk.newHandle())}));
    }
    const auto again = desk.open();
    QVERIFY(again);
    QCOMPARE((*again)->presence().present().total(), 6);
    QCOMPARE((*again)->sum()->sum.total(), 1);
    const auto own = (*again)->ownStreams();
    QCOMPARE(own.size(), std::size_t{2});
    QCOMPARE(own.front().stream, lost.stream);
    QCOMPARE(own.front().seq, lost.seq);
    const auto sum = (*again)->sum(lost.stream);
    QVERIFY(sum->sum == announced->sum);
    QCOMPARE(sum->headHash, lost.hash);
    QVERIFY(*(*again)->recordsFrom(lost.stream, before.seq + 1, 500, 1'000'000) == batch.records);
}

void tst_TakingBack::theOtherHistory_isKeptBesideOurs()
{
    SampleDesk desk;
    const auto common = admit(desk, 2);
    const Disk image = imageOf(desk);
    const auto theirs = admit(desk, 3);
    const wire::Batch batch = batchOf(desk, theirs.stream, 1);
    const auto announced = (*desk.open())->sum();
    putBack(desk, image);
    const auto ours = admit(desk, 1);
    QCOMPARE(ours.stream, theirs.stream);
    {
        const auto opened = desk.open();
        const auto taken = (*opened)->takeBack(batch);
        QVERIFY(taken);
        QVERIFY((*taken == store::BackFromHeadquarters{Verdict::Branched, theirs.seq + 1, 3}));
        QCOMPARE((*opened)->presence().present().total(), 6);
        // It goes on where it is, as its own continuation.
        QVERIFY((*opened)->holds(theirs.stream, theirs.seq, theirs.hash).value());
        QVERIFY((*opened)->holds(ours.stream, ours.seq, ours.hash).value());
    }
    const auto again = desk.open();
    QVERIFY(again);
    QCOMPARE((*again)->presence().present().total(), 6);
    const auto own = (*again)->ownStreams();
    QCOMPARE(own.size(), std::size_t{3}); // ours, theirs, the new incarnation
    const store::OwnStream &branch = own[1];
    QCOMPARE(branch.named, theirs.stream);
    QCOMPARE(branch.first, common.seq + 1);
    const auto sum = (*again)->sum(branch.stream);
    QVERIFY(sum->sum == announced->sum); // with what lies before it, as its writer announced it
    QCOMPARE(sum->stream, theirs.stream);
    QCOMPARE(sum->headHash, theirs.hash);
    QCOMPARE((*again)->sum(ours.stream)->sum.total(), 3);
    // More of the branch follows it.
    QCOMPARE((*again)->takeBack(batch)->verdict, Verdict::Duplicate);
}

void tst_TakingBack::aLostRegister_comesBackWhole()
{
    SampleDesk desk;
    const auto lost = admit(desk, 4);
    const wire::Batch batch = batchOf(desk, lost.stream, 1);
    QVERIFY(QDir(desk.dataFolder()).removeRecursively());
    {
        const auto opened = desk.open();
        QCOMPARE((*opened)->presence().present().total(), 0);
        const auto written = (*opened)->head()->stream;
        const auto taken = (*opened)->takeBack(batch);
        QVERIFY(taken);
        QVERIFY((*taken == store::BackFromHeadquarters{Verdict::Accepted, lost.seq + 1, 5}));
        QCOMPARE((*opened)->head()->stream, written);
    }
    const auto again = desk.open();
    QVERIFY(again);
    QVERIFY((*again)->head()->stream != lost.stream); // never written to again
    QCOMPARE((*again)->presence().present().total(), 4);
    QCOMPARE((*again)->ownStreams().front().hash, lost.hash);
}

void tst_TakingBack::twiceTheSame_changesNothing()
{
    SampleDesk desk;
    const auto before = admit(desk, 2);
    const Disk image = imageOf(desk);
    const auto lost = admit(desk, 3);
    const wire::Batch batch = batchOf(desk, lost.stream, before.seq);
    putBack(desk, image);
    const auto opened = desk.open();
    QVERIFY((*opened)->takeBack(batch));
    const auto head = (*opened)->head();
    for (int i = 0; i < 3; ++i) {
        const auto again = (*opened)->takeBack(batch);
        QVERIFY(again);
        QVERIFY((*again == store::BackFromHeadquarters{Verdict::Duplicate, lost.seq + 1, 0}));
    }
    QCOMPARE((*opened)->head(), head);
    QCOMPARE((*opened)->presence().present().total(), 5);
    QCOMPARE((*opened)->events()->size(), std::size_t{7}); // two openings, five arrivals
}

void tst_TakingBack::anEventInBothHistories_isFoundOnce()
{
    SampleDesk desk;
    (void)admit(desk, 1);
    const Disk image = imageOf(desk);
    const core::Event arrival = SampleDesk::arrival(desk.newHandle());
    QVERIFY((*desk.open())->append({arrival}));
    const auto theirs = admit(desk, 1);
    const wire::Batch batch = batchOf(desk, theirs.stream, 1);
    putBack(desk, image);
    desk.wallTime += 1'000; // other bytes
    QVERIFY((*desk.open())->append({arrival}));
    {
        const auto opened = desk.open();
        const auto taken = (*opened)->takeBack(batch);
        QVERIFY(taken);
        QCOMPARE(taken->verdict, Verdict::Branched);
        QCOMPARE(taken->stored, std::size_t{2});
        QCOMPARE((*opened)->presence().present().total(), 3);
        // Answered, not repeated.
        QVERIFY((*opened)->append({arrival}));
    }
    const auto again = desk.open();
    QVERIFY(again);
    QCOMPARE((*again)->presence().present().total(), 3);
}

void tst_TakingBack::someoneElsesRecords_areRefused()
{
    SampleDesk desk;
    SampleDesk other;
    const auto theirs = admit(other, 2);
    const auto ours = admit(desk, 2);
    const auto opened = desk.open();
    QCOMPARE((*opened)->takeBack(batchOf(other, theirs.stream, 1)).error(),
             core::RegisterError::NotRecordable);
    // Under our name, from nowhere.
    wire::Batch batch{ours.stream, 9, QByteArray(32, 'x'), {QByteArray("record")}};
    QCOMPARE((*opened)->takeBack(batch)->verdict, Verdict::Gap);
    batch.first = 3;
    QCOMPARE((*opened)->takeBack(batch)->verdict, Verdict::Diverged);
    QCOMPARE((*opened)->head(), std::optional(ours));
}

void tst_TakingBack::whatCannotBeRead_isLeftOut()
{
    SampleDesk desk;
    const auto before = admit(desk, 1);
    const Disk image = imageOf(desk);
    const auto lost = admit(desk, 3);
    wire::Batch batch = batchOf(desk, lost.stream, before.seq + 1);
    batch.records[1] = "from a version that does not exist yet";
    putBack(desk, image);
    {
        const auto opened = desk.open();
        const auto taken = (*opened)->takeBack(batch);
        QVERIFY(taken);
        QVERIFY((*taken == store::BackFromHeadquarters{Verdict::Accepted, before.seq + 2, 1}));
    }
    QCOMPARE((*desk.open())->presence().present().total(), 2);
}

void tst_TakingBack::namesOfTheLostHour_staySealed()
{
    SampleDesk desk;
    const auto before = admit(desk, 1);
    const Disk image = imageOf(desk);
    const auto lost = admit(desk, 1);
    const wire::Batch batch = batchOf(desk, lost.stream, before.seq + 1);
    putBack(desk, image);
    const auto opened = desk.open();
    QVERIFY((*opened)->takeBack(batch));
    const auto unlocked = desk.keys().unlock(core::firstDutyNumber, SampleDesk::passphrase());
    QVERIFY(unlocked);
    const auto names = (*opened)->unlock(*unlocked);
    QVERIFY(names);
    QVERIFY((*names == store::Unsealing{1, 1, 0})); // as if it had expired
    const auto entries = (*opened)->entries();
    QVERIFY(entries.front().isNamed && entries.front().person);
    QVERIFY(entries.back().isNamed && !entries.back().person);
}

void tst_TakingBack::aRegisterOfVersion1_isUpgraded()
{
    SampleDesk desk;
    const auto kiosk = core::KioskId::fromText(u"P-b2fc2aa8-8c32-4d10-b8c1-e788be8df7b4"_s);
    QVERIFY(QDir().mkpath(desk.dataFolder()));
    QVERIFY(QFile::copy(QStringLiteral(SOURCE_DIR "/tests/store/fixtures/register-0001.db"),
                        desk.path(u"data/register.db"_s)));
    store::RegisterOptions options = desk.options();
    options.kiosk = *kiosk;
    for (const int streams : {3, 3}) { // its marker is not there: a new incarnation, once
        const auto opened = store::SqliteRegister::open(options);
        QVERIFY(opened);
        QCOMPARE((*opened)->presence().present().total(), 3);
        QVERIFY((*opened)->isShelterOpen());
        const auto own = (*opened)->ownStreams();
        QCOMPARE(static_cast<int>(own.size()), streams);
        QCOMPARE(own.front().seq, quint64{6});
        QCOMPARE((*opened)->receipt(own.front().stream).value()->expectedNext, quint64{4});
        QCOMPARE((*opened)->sum(own.front().stream)->sum.total(), 2);
    }
}

QTEST_GUILESS_MAIN(tst_TakingBack)
#include "tst_TakingBack.moc"
