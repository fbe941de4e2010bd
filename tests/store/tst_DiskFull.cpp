// SPDX-License-Identifier: Apache-2.0
#include "SampleDesk.h"
#include "SmallDisk.h"

#include <QDir>
#include <QTest>

using core::RegisterError;
using store::Ballast;

// Real file systems that are full.
class tst_DiskFull : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void fullDisk_recordsNothingAndRecovers_data() { disks(); }
    void fullDisk_recordsNothingAndRecovers();
    void firstStartOnAFullDisk_isDiskFull_data() { disks(); }
    void firstStartOnAFullDisk_isDiskFull();
    void ballast_servesWhoStandsAtTheDesk_data() { disks(); }
    void ballast_servesWhoStandsAtTheDesk();
    void restartOnAFullDisk_takesTheBallast_data() { disks(); }
    void restartOnAFullDisk_takesTheBallast();
    void everyByteThatMayBeLeft_keepsWhatWasSaid();
    void ballast_isReallyAllocated();
    void ballast_neverFillsTheDiskItself();
    void ballast_leftHalfMade_isFreed();

private:
    static void disks()
    {
        QTest::addColumn<SmallDisk::Kind>("kind");
        QTest::newRow("tmpfs") << SmallDisk::Kind::Memory;
        QTest::newRow("ext4") << SmallDisk::Kind::Journalled;
    }

    static store::RegisterOptions optionsOn(const SmallDisk &disk, SampleDesk &desk, qint64 ballast)
    {
        auto options = desk.options();
        options.dataFolder = disk.filePath(u"data"_s);
        options.instancePath = desk.path(u"marker"_s);
        options.ballast = ballast;
        return options;
    }

    struct Outcome
    {
        std::vector<QUuid> acknowledged;
        core::Event refused;
        std::optional<RegisterError> error;
    };
    static Outcome admitUntilRefused(store::SqliteRegister &reg, const SampleDesk &desk, int most)
    {
        Outcome outcome;
        for (int i = 0; i < most && !outcome.error; ++i) {
            outcome.refused = SampleDesk::arrival(desk.newHandle(), u"見本　花子"_s);
            const auto recorded = reg.append({outcome.refused});
            if (recorded) {
                outcome.acknowledged.push_back(outcome.refused.uuid);
            } else {
                outcome.error = recorded.error();
            }
        }
        return outcome;
    }
    // The first record opened the stream; then what was acknowledged, in order, and nothing else.
    static void expectStored(const store::RegisterOptions &options,
                             const std::vector<QUuid> &events)
    {
        const auto opened = store::SqliteRegister::open(options);
        QVERIFY(opened);
        const auto stored = (*opened)->events();
        QVERIFY(stored);
        QCOMPARE(std::vector<QUuid>(stored->begin() + 1, stored->end()), events);
        QCOMPARE((*opened)->presence().present().total(), static_cast<int>(events.size()));
    }
};

void tst_DiskFull::fullDisk_recordsNothingAndRecovers()
{
    QFETCH(SmallDisk::Kind, kind);
    const SmallDisk disk(kind, 4);
    MOUNT_OR_SKIP(disk);
    SampleDesk desk;
    const auto options = optionsOn(disk, desk, 0);
    auto opened = store::SqliteRegister::open(options);
    QVERIFY(opened);
    const QString filler = disk.fill(500 * 1024);

    Outcome outcome = admitUntilRefused(**opened, desk, 2000);
    QCOMPARE(outcome.error, std::optional(RegisterError::DiskFull));
    QVERIFY(outcome.acknowledged.size() > 10);
    const int people = static_cast<int>(outcome.acknowledged.size());
    QCOMPARE((*opened)->presence().present().total(), people);
    QVERIFY(!(*opened)->entry(outcome.refused.changes.front().who));
    QCOMPARE((*opened)->append({outcome.refused}).error(), RegisterError::DiskFull);

    QVERIFY(QFile::remove(filler));
    QVERIFY((*opened)->append({outcome.refused}));
    outcome.acknowledged.push_back(outcome.refused.uuid);
    QCOMPARE((*opened)->presence().present().total(), people + 1);
    opened->reset();
    expectStored(options, outcome.acknowledged);
}

void tst_DiskFull::firstStartOnAFullDisk_isDiskFull()
{
    QFETCH(SmallDisk::Kind, kind);
    const SmallDisk disk(kind, 4);
    MOUNT_OR_SKIP(disk);
    SampleDesk desk;
    const auto options = optionsOn(disk, desk, 0);
    const QString filler = disk.fill(0);
    QCOMPARE(store::SqliteRegister::open(options).error(), RegisterError::DiskFull);
    QVERIFY(QFile::remove(filler));
    const auto opened = store::SqliteRegister::open(options);
    QVERIFY(opened);
    QVERIFY((*opened)->append({SampleDesk::arrival(desk.newHandle())}));
}

void tst_DiskFull::ballast_servesWhoStandsAtTheDesk()
{
    QFETCH(SmallDisk::Kind, kind);
    const SmallDisk disk(kind, 12);
    MOUNT_OR_SKIP(disk);
    SampleDesk desk;
    constexpr qint64 ballastSize = 2 * 1024 * 1024; // more than the WAL ever takes (0.8 MiB)
    const auto options = optionsOn(disk, desk, ballastSize);
    const Ballast ballast(options.dataFolder, options.ballast);
    auto opened = store::SqliteRegister::open(options);
    QVERIFY(opened);
    QCOMPARE(ballast.state(), Ballast::State::Held);
    const QString filler = disk.fill(200 * 1024);

    std::vector<QUuid> acknowledged;
    while (ballast.state() == Ballast::State::Held && acknowledged.size() < 2000) {
        const Outcome one = admitUntilRefused(**opened, desk, 1);
        QCOMPARE(one.error, std::nullopt);
        acknowledged.push_back(one.acknowledged.front());
    }
    QCOMPARE(ballast.state(), Ballast::State::Missing);
    // Enough for a while yet; only then is it really over.
    Outcome rest = admitUntilRefused(**opened, desk, 5000);
    QCOMPARE(rest.error, std::optional(RegisterError::DiskFull));
    QVERIFY2(rest.acknowledged.size() > 500, qPrintable(QString::number(rest.acknowledged.size())));
    acknowledged.insert(acknowledged.end(), rest.acknowledged.begin(), rest.acknowledged.end());
    QCOMPARE(ballast.hold(), Ballast::State::Missing);

    QVERIFY(QFile::remove(filler));
    QTRY_COMPARE(ballast.hold(), Ballast::State::Held);
    QVERIFY((*opened)->append({rest.refused}));
    acknowledged.push_back(rest.refused.uuid);
    opened->reset();
    expectStored(options, acknowledged);
}

void tst_DiskFull::restartOnAFullDisk_takesTheBallast()
{
    QFETCH(SmallDisk::Kind, kind);
    const SmallDisk disk(kind, 4);
    MOUNT_OR_SKIP(disk);
    SampleDesk desk;
    const auto options = optionsOn(disk, desk, 512 * 1024);
    std::vector<QUuid> acknowledged;
    {
        const auto opened = store::SqliteRegister::open(options);
        QVERIFY(opened);
        acknowledged = admitUntilRefused(**opened, desk, 3).acknowledged;
    }
    const QString filler = disk.fill(0);
    auto opened = store::SqliteRegister::open(options);
    QVERIFY2(opened,
             qPrintable(QString::number(
                 static_cast<int>(opened ? RegisterError::Locked : opened.error()))));
    QCOMPARE(Ballast(options.dataFolder, options.ballast).state(), Ballast::State::Missing);
    const Outcome one = admitUntilRefused(**opened, desk, 1);
    QCOMPARE(one.error, std::nullopt);
    acknowledged.push_back(one.acknowledged.front());
    opened->reset();
    expectStored(options, acknowledged);
}

// Where exactly the disk is full decides which write of SQLite is refused: page by page, so that
// each of them is refused once.
void tst_DiskFull::everyByteThatMayBeLeft_keepsWhatWasSaid()
{
    SampleDesk desk;
    for (qint64 left = 0; left <= 160 * 1024; left += 4096) {
        const SmallDisk disk(SmallDisk::Kind::Memory, 4);
        MOUNT_OR_SKIP(disk);
        // A ballast of one page: each refusal is met twice, with and without.
        auto options = optionsOn(disk, desk, 4096);
        options.instancePath = disk.filePath(u"marker"_s);
        auto opened = store::SqliteRegister::open(options);
        QVERIFY(opened);
        std::vector<QUuid> acknowledged = admitUntilRefused(**opened, desk, 2).acknowledged;
        const QString filler = disk.fill(left);
        const Outcome outcome = admitUntilRefused(**opened, desk, 500);
        QVERIFY(outcome.error);
        acknowledged.insert(
            acknowledged.end(), outcome.acknowledged.begin(), outcome.acknowledged.end());
        const bool reopensFull = [&] {
            opened->reset();
            opened = store::SqliteRegister::open(options);
            return opened.has_value();
        }();
        if (reopensFull) {
            QCOMPARE((*opened)->presence().present().total(),
                     static_cast<int>(acknowledged.size()));
            opened->reset();
        } else {
            QCOMPARE(opened.error(), RegisterError::DiskFull);
        }
        QVERIFY(QFile::remove(filler));
        expectStored(options, acknowledged);
    }
}

void tst_DiskFull::ballast_isReallyAllocated()
{
    const SmallDisk disk(SmallDisk::Kind::Journalled, 4);
    MOUNT_OR_SKIP(disk);
    const Ballast ballast(disk.path(), 512 * 1024);
    QCOMPARE(ballast.state(), Ballast::State::Missing);
    // A long file without blocks behind it would be no help.
    QFile sparse(disk.filePath(u"ballast"_s));
    QVERIFY(sparse.open(QIODevice::WriteOnly));
    QVERIFY(sparse.resize(512 * 1024));
    sparse.close();
    QCOMPARE(ballast.state(), Ballast::State::Missing);
    const qint64 before = disk.freeBytes();
    QCOMPARE(ballast.hold(), Ballast::State::Held);
    QVERIFY(before - disk.freeBytes() >= 512 * 1024);
    QVERIFY(ballast.giveBack());
    QVERIFY(disk.freeBytes() >= before - 4096);
    QVERIFY(!ballast.giveBack());
    QCOMPARE(Ballast(disk.path(), 0).state(), Ballast::State::NotWanted);
}

void tst_DiskFull::ballast_neverFillsTheDiskItself()
{
    const SmallDisk disk(SmallDisk::Kind::Memory, 1);
    MOUNT_OR_SKIP(disk);
    const Ballast ballast(disk.path(), 600 * 1024);
    QCOMPARE(ballast.hold(), Ballast::State::Missing);
    QVERIFY(QDir(disk.path()).isEmpty());
    QCOMPARE(Ballast(disk.path(), 400 * 1024).hold(), Ballast::State::Held);
}

// The power went while it was being made: then its space is held for nobody.
void tst_DiskFull::ballast_leftHalfMade_isFreed()
{
    const SmallDisk disk(SmallDisk::Kind::Memory, 4);
    MOUNT_OR_SKIP(disk);
    constexpr qint64 size = 1024 * 1024;
    const Ballast ballast(disk.path(), size);
    const QString unfinished = disk.filePath(u"ballast.tmp"_s);
    const auto leave = [&unfinished] {
        QFile file(unfinished);
        return file.open(QIODevice::WriteOnly) && file.write(QByteArray(size, 'x')) == size;
    };
    QVERIFY(leave());
    const QString filler = disk.fill(0);
    QVERIFY(ballast.giveBack());
    QVERIFY(disk.freeBytes() >= size);
    QVERIFY(!ballast.giveBack());
    QVERIFY(leave());
    QCOMPARE(ballast.hold(), Ballast::State::Missing); // at the next start; there is no room for it
    QVERIFY(!QFile::exists(unfinished));
    QVERIFY(QFile::remove(filler));
    QCOMPARE(ballast.hold(), Ballast::State::Held);
    QVERIFY(leave());
    QCOMPARE(ballast.hold(), Ballast::State::Held);
    QVERIFY(!QFile::exists(unfinished));
}

QTEST_GUILESS_MAIN(tst_DiskFull)
#include "tst_DiskFull.moc"
