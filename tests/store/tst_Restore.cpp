// SPDX-License-Identifier: Apache-2.0
#include "BackedUpDesk.h"
#include "SmallDisk.h"

#include <QTest>

using store::Restored;
using store::RestoreError;

// From the copy back to a desk that goes on.
class tst_Restore : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void ruinedRegister_comesBackAsOfTheCopyAndGoesOn();
    void deadDisk_comesBackWithItsKeys();
    void lostKeys_comeBackAndOpenTheNames();
    void upToDateCopy_isANewIncarnationToo();
    void damagedNewestGeneration_fallsBackToTheOlder();
    void noGoodGeneration_isSaidAndTouchesNothing();
    void soundRegister_isNeverReplaced();
    void openDesk_isNeverTouched();
    void anotherDesksCopies_areNotTaken();
    void freshDesk_staysOneBesideAnothersCopies();
    void lostKeys_areLookedForUnderTheDesksOwnName();
    void lostKeys_areNeverAnotherDesks();
    void newLaptop_isNotGuessedFromSeveralDesks();
    void leftOverWal_isNotPlayedIntoTheCopy();
    void fullDisk_isSaidAndTouchesNothing();
    void lostRegister_isNoticed();
    void emptiedRegister_isALostOne();

private:
    static void loseKeys(const BackedUpDesk &desk)
    {
        QVERIFY(QDir(desk.dataFolder() + u"/keys"_s).removeRecursively());
    }
    static void copyTo(const QString &stick, BackedUpDesk &other)
    {
        other.admit(3);
        QVERIFY(store::backUp({other.dataFolder(), stick, other.keys().kiosk(), {}}));
    }
    static std::optional<core::StreamParent> parentOf(const store::SqliteRegister &opened)
    {
        const auto records = opened.recordsFrom(opened.head()->stream, 1, 1, 100000);
        return core::recordFrom(records->front())->clear.opening->parent;
    }
};

void tst_Restore::ruinedRegister_comesBackAsOfTheCopyAndGoesOn()
{
    BackedUpDesk desk;
    auto saved = desk.admit(5);
    const auto headOfCopy = *desk.head();
    QVERIFY(desk.backUp());
    desk.admit(3);
    BackedUpDesk::ruin(desk.registerFile());
    const QByteArray ruin = BackedUpDesk::read(desk.registerFile());
    QCOMPARE(desk.open().error(), core::RegisterError::Damaged);

    const auto restored = store::restore(desk.plan());
    QVERIFY(restored);
    QCOMPARE(restored->reg, Restored::Register::FromCopy);
    QCOMPARE(restored->keys, Restored::Keys::Kept);
    QCOMPARE(restored->copy.records, quint64{6});
    QCOMPARE(BackedUpDesk::read(restored->aside), ruin);
    QVERIFY(QFileInfo(restored->aside).fileName().startsWith(u"register.db.damaged-"_s));
    QCOMPARE(QDir(desk.dataFolder()).entryList({u"*.restoring*"_s}), QStringList());
    QCOMPARE(desk.arrivals(), saved);
    {
        const auto opened = desk.open();
        QVERIFY(opened);
        QVERIFY((*opened)->head()->stream != headOfCopy.stream);
        QCOMPARE(
            parentOf(**opened),
            std::optional(core::StreamParent{headOfCopy.stream, headOfCopy.seq, headOfCopy.hash}));
        QCOMPARE((*opened)->ownStreams().size(), std::size_t{2}); // opened twice, one incarnation
        const auto unlocked = desk.keys().unlock(core::firstDutyNumber, SampleDesk::passphrase());
        QVERIFY(unlocked);
        QCOMPARE(*(*opened)->unlock(*unlocked), (store::Unsealing{5, 0, 0}));
    }
    const auto more = desk.admit(2);
    saved.insert(saved.end(), more.begin(), more.end());
    QCOMPARE(desk.arrivals(), saved);
    QVERIFY(desk.backUp());
}

void tst_Restore::deadDisk_comesBackWithItsKeys()
{
    BackedUpDesk desk;
    const auto saved = desk.admit(4);
    QVERIFY(desk.backUp());
    QVERIFY(QDir(desk.dataFolder()).removeRecursively());
    QVERIFY(QFile::remove(desk.path(u"data.instance"_s)));
    // Nothing here tells of a desk: only whoever knows it may say that this is to be that one.
    QVERIFY(!store::areKeysLost(desk.plan()));
    const auto restored = store::restore(desk.plan());
    QVERIFY(restored);
    QCOMPARE(restored->reg, Restored::Register::FromCopy);
    QCOMPARE(restored->keys, Restored::Keys::FromCopy);
    QVERIFY(restored->aside.isEmpty());
    QVERIFY(vault::KeyFolder::open(desk.dataFolder() + u"/keys"_s));
    QCOMPARE(desk.arrivals(), saved);
    QCOMPARE((*desk.open())->ownStreams().size(), std::size_t{2});
}

void tst_Restore::lostKeys_comeBackAndOpenTheNames()
{
    BackedUpDesk desk;
    desk.admit(2);
    QVERIFY(desk.backUp());
    const auto head = desk.head();
    BackedUpDesk::ruin(desk.dataFolder() + u"/keys/shelter.keys"_s);
    const auto restored = store::restore(desk.plan());
    QVERIFY(restored);
    QCOMPARE(restored->reg, Restored::Register::Kept);
    QCOMPARE(restored->keys, Restored::Keys::FromCopy);
    const auto keys = vault::KeyFolder::open(desk.dataFolder() + u"/keys"_s);
    QVERIFY(keys);
    QCOMPARE(desk.head(), head); // a register that was not lost goes on in its stream
    const auto unlocked = keys->unlock(core::firstDutyNumber, SampleDesk::passphrase());
    QVERIFY(unlocked);
    QCOMPARE((*desk.open())->unlock(*unlocked)->opened, 2);
    QCOMPARE(QDir(desk.dataFolder()).entryList({u"keys.damaged-*"_s}, QDir::Dirs).size(), 1);
}

// After a power loss the marker may be behind too: it cannot vouch for a restored register.
void tst_Restore::upToDateCopy_isANewIncarnationToo()
{
    BackedUpDesk desk;
    desk.admit(2);
    QVERIFY(desk.backUp());
    const auto head = *desk.head();
    BackedUpDesk::ruin(desk.registerFile());
    QVERIFY(store::restore(desk.plan()));
    const auto later = *desk.head();
    QVERIFY(later.stream != head.stream);
    QCOMPARE(*desk.head(), later); // once, not at every start
}

void tst_Restore::damagedNewestGeneration_fallsBackToTheOlder()
{
    BackedUpDesk desk;
    auto saved = desk.admit(30);
    QVERIFY(desk.backUp());
    desk.admit(1);
    QVERIFY(desk.backUp());
    const auto newest = desk.copies().front();
    // A bit in a record: the pages are in order, only the hash chain finds it.
    const QByteArray content = BackedUpDesk::read(newest.path);
    const auto place = content.lastIndexOf(saved.at(7).toRfc4122());
    QVERIFY(place > 0);
    QByteArray flipped = content.mid(place, 1);
    flipped[0] = static_cast<char>(flipped[0] ^ 1);
    BackedUpDesk::overwrite(newest.path, place, flipped);
    BackedUpDesk::ruin(desk.registerFile());
    const auto restored = store::restore(desk.plan());
    QVERIFY(restored);
    QCOMPARE(restored->copy.path, desk.copies().back().path);
    QCOMPARE(desk.arrivals(), saved);
}

void tst_Restore::noGoodGeneration_isSaidAndTouchesNothing()
{
    BackedUpDesk desk;
    desk.admit(1);
    BackedUpDesk::ruin(desk.registerFile());
    const QByteArray ruin = BackedUpDesk::read(desk.registerFile());
    QCOMPARE(store::restore(desk.plan()).error(), RestoreError::NoGoodCopy);
    const auto generations =
        store::registerCopies(store::backupFolderOf(desk.backups(), desk.keys().kiosk()));
    QVERIFY(generations);
    QCOMPARE(store::restore(desk.plan()).error(), RestoreError::NoGoodCopy);
    QVERIFY(generations->scratch());
    QCOMPARE(store::restore(desk.plan()).error(), RestoreError::NoGoodCopy);
    QCOMPARE(BackedUpDesk::read(desk.registerFile()), ruin);
    QCOMPARE(QDir(desk.dataFolder()).entryList({u"*damaged*"_s, u"*restoring*"_s}), QStringList());
}

void tst_Restore::soundRegister_isNeverReplaced()
{
    BackedUpDesk desk;
    desk.admit(1);
    QVERIFY(desk.backUp());
    const auto all = [&] {
        desk.admit(1);
        return desk.arrivals();
    }();
    QCOMPARE(store::restore(desk.plan()).error(), RestoreError::NothingLost);
    QCOMPARE(desk.arrivals(), all);
    // Nor one of a newer version, which this one cannot read.
    {
        const auto database =
            store::Database::open(desk.registerFile(), store::durabilitySettings());
        QVERIFY(database);
        QVERIFY((*database)->run(u"PRAGMA user_version=9999"_s));
    }
    QCOMPARE(store::restore(desk.plan()).error(), RestoreError::NothingLost);
}

void tst_Restore::openDesk_isNeverTouched()
{
    BackedUpDesk desk;
    desk.admit(1);
    QVERIFY(desk.backUp());
    const auto opened = desk.open();
    QVERIFY(opened);
    QCOMPARE(store::restore(desk.plan()).error(), RestoreError::InUse);
}

void tst_Restore::anotherDesksCopies_areNotTaken()
{
    BackedUpDesk desk;
    BackedUpDesk other;
    other.admit(3);
    QVERIFY(store::backUp({other.dataFolder(), desk.backups(), other.keys().kiosk(), {}}));
    desk.admit(1);
    BackedUpDesk::ruin(desk.registerFile());
    QCOMPARE(store::restore(desk.plan()).error(), RestoreError::NoGoodCopy);
    // Nor when somebody renamed the folder.
    QVERIFY(QFile::rename(store::backupFolderOf(desk.backups(), other.keys().kiosk()),
                          store::backupFolderOf(desk.backups(), desk.keys().kiosk())));
    QCOMPARE(store::restore(desk.plan()).error(), RestoreError::NoGoodCopy);
}

// One stick serves several desks: it may already hold another's copies when a desk is new.
void tst_Restore::freshDesk_staysOneBesideAnothersCopies()
{
    BackedUpDesk first;
    first.admit(2);
    QVERIFY(first.backUp());
    const QTemporaryDir laptop;
    const store::RestorePlan fresh{laptop.filePath(u"data"_s), first.backups()};
    QVERIFY(!store::areKeysLost(fresh));
    QVERIFY(QDir().mkpath(fresh.dataFolder));
    BackedUpDesk::write(laptop.filePath(u"data.instance"_s), {}); // of a start that was cut off
    QVERIFY(!store::areKeysLost(fresh));
}

void tst_Restore::lostKeys_areLookedForUnderTheDesksOwnName()
{
    BackedUpDesk desk;
    BackedUpDesk other;
    desk.admit(2);
    QVERIFY(desk.backUp());
    copyTo(desk.backups(), other);
    loseKeys(desk);
    QVERIFY(store::areKeysLost(desk.plan()));
    QVERIFY(QFile::remove(desk.registerFile()));
    QVERIFY(store::areKeysLost(desk.plan())); // the marker tells, and there is a copy
    const auto restored = store::restore(desk.plan());
    QVERIFY(restored);
    QCOMPARE(restored->copy.kiosk, desk.keys().kiosk());
    QCOMPARE(vault::KeyFolder::open(desk.dataFolder() + u"/keys"_s)->kiosk(), desk.keys().kiosk());
}

void tst_Restore::lostKeys_areNeverAnotherDesks()
{
    BackedUpDesk desk;
    BackedUpDesk other;
    desk.admit(1);
    copyTo(desk.backups(), other);
    loseKeys(desk);
    BackedUpDesk::ruin(desk.registerFile());
    QCOMPARE(store::newestGoodCopy(desk.plan()).error(), RestoreError::NoGoodCopy);
    QCOMPARE(store::restore(desk.plan()).error(), RestoreError::NoGoodCopy);
    QVERIFY(!QFile::exists(desk.dataFolder() + u"/keys"_s));
}

void tst_Restore::newLaptop_isNotGuessedFromSeveralDesks()
{
    BackedUpDesk desk;
    BackedUpDesk other;
    desk.admit(1);
    QVERIFY(desk.backUp());
    copyTo(desk.backups(), other);
    const QTemporaryDir laptop;
    const store::RestorePlan plan{laptop.filePath(u"data"_s), desk.backups()};
    QCOMPARE(store::restore(plan).error(), RestoreError::SeveralDesks);
    QVERIFY(QDir(plan.dataFolder).entryList(QDir::AllEntries | QDir::NoDotAndDotDot).size() <= 1);
}

void tst_Restore::leftOverWal_isNotPlayedIntoTheCopy()
{
    BackedUpDesk desk;
    const auto saved = desk.admit(3);
    QVERIFY(desk.backUp());
    QByteArray wal;
    {
        const auto opened = desk.open();
        QVERIFY(opened);
        QVERIFY((*opened)->append({SampleDesk::arrival(desk.newHandle())}));
        wal = BackedUpDesk::read(desk.registerFile() + u"-wal"_s);
    }
    QVERIFY(wal.size() > 4096);
    QVERIFY(QFile::remove(desk.registerFile()));
    QFile file(desk.registerFile() + u"-wal"_s);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(wal), wal.size());
    file.close();
    const auto restored = store::restore(desk.plan());
    QVERIFY(restored);
    QCOMPARE(BackedUpDesk::read(restored->aside + u"-wal"_s), wal);
    QCOMPARE(desk.arrivals(), saved);
}

void tst_Restore::fullDisk_isSaidAndTouchesNothing()
{
    const SmallDisk disk(SmallDisk::Kind::Memory, 4);
    MOUNT_OR_SKIP(disk);
    BackedUpDesk desk;
    const auto saved = desk.admit(20);
    QVERIFY(desk.backUp());
    BackedUpDesk::ruin(desk.registerFile());
    const QString data = disk.filePath(u"data"_s);
    QVERIFY(QDir().mkpath(data));
    QVERIFY(QFile::copy(desk.registerFile(), data + u"/register.db"_s));
    QVERIFY(vault::copyKeyFiles(desk.dataFolder() + u"/keys"_s, data + u"/keys"_s));
    const QByteArray ruin = BackedUpDesk::read(desk.registerFile());
    for (const qint64 left : {0, 16 * 1024, 60 * 1024}) {
        const QString filler = disk.fill(left);
        QCOMPARE(store::restore({data, desk.backups()}).error(), RestoreError::DiskFull);
        QCOMPARE(BackedUpDesk::read(data + u"/register.db"_s), ruin);
        QVERIFY(QFile::remove(filler));
    }
    QVERIFY(store::restore({data, desk.backups()}));
}

void tst_Restore::lostRegister_isNoticed()
{
    BackedUpDesk desk;
    const QString marker = desk.path(u"data.instance"_s);
    QVERIFY(!store::isRegisterLost(desk.plan())); // a first start
    desk.admit(1);
    QVERIFY(!store::isRegisterLost(desk.plan()));
    QVERIFY(!store::areKeysLost(desk.plan()));
    QVERIFY(desk.backUp());
    QVERIFY(QFile::remove(desk.registerFile()));
    QVERIFY(store::isRegisterLost(desk.plan()));
    QVERIFY(QFile::remove(marker));
    QVERIFY(store::isRegisterLost(desk.plan())); // the copies still tell
    QVERIFY(QDir(desk.backups()).removeRecursively());
    QVERIFY(!store::isRegisterLost(desk.plan()));
}

// What a failing file system sometimes leaves of a file.
void tst_Restore::emptiedRegister_isALostOne()
{
    BackedUpDesk desk;
    BackedUpDesk::write(desk.registerFile(), {});
    QVERIFY(!store::isRegisterLost(desk.plan())); // a first start that was cut off
    QVERIFY(desk.open());
    const auto saved = desk.admit(3);
    QVERIFY(desk.backUp());
    BackedUpDesk::write(desk.registerFile(), {});
    QVERIFY(store::isRegisterLost(desk.plan()));
    const auto restored = store::restore(desk.plan());
    QVERIFY(restored);
    QCOMPARE(restored->reg, Restored::Register::FromCopy);
    QCOMPARE(desk.arrivals(), saved);
}

QTEST_GUILESS_MAIN(tst_Restore)
#include "tst_Restore.moc"
