// SPDX-License-Identifier: Apache-2.0
#include "BackedUpDesk.h"
#include "SmallDisk.h"
#include "store/Soundness.h"

#include <QElapsedTimer>
#include <QTest>
#include <QThread>

#include <algorithm>
#include <atomic>
#include <sys/stat.h>
#include <thread>

using store::BackupError;

class tst_Backup : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void copy_holdsEverythingAndOpensEveryName();
    void twoGenerations_areKept();
    void copyBesideARunningDesk_isWholeAndDisturbsNothing();
    void lookersAfterACopy_leaveTheDeskItsLocks();
    void missingMedium_isSaidAndNotMadeUpFor();
    void fullMedium_isSaidAndKeepsTheOldCopy();
    void writeProtectedMedium_isSaidAndKeepsTheOldCopy();
    void damagedRegister_isSaidAndKeepsTheOldCopy();
    void damagedKeys_isSaidAndKeepsTheOldOnes();
    void copyOfAnEarlierState_isNotTaken();
    void severalDesks_shareAStick();
    void names_areInNoCopy();
};

void tst_Backup::copy_holdsEverythingAndOpensEveryName()
{
    BackedUpDesk desk;
    desk.admit(5);
    QVERIFY(desk.backUp());
    const auto copies = desk.copies();
    QCOMPARE(copies.size(), std::size_t{1});
    const auto state =
        store::soundRegister(copies.front().path, desk.keys().kiosk(), store::Depth::Thorough);
    QVERIFY(state);
    QCOMPARE(state->fold().present().total(), 5);
    QCOMPARE(state->newestOf(desk.keys().kiosk())->head, *desk.head());
    QCOMPARE(*store::newestBackup(desk.backups(), desk.keys().kiosk()), copies.front().madeAt);
    const auto keys = vault::KeyFolder::open(
        store::backupFolderOf(desk.backups(), desk.keys().kiosk()) + u"/keys"_s);
    QVERIFY(keys);
    QVERIFY(keys->unlock(core::firstDutyNumber, SampleDesk::passphrase()));
    QVERIFY(!store::soundRegister(
        copies.front().path, {core::Mode::Practice, QUuid::createUuid()}, store::Depth::Quick));
}

void tst_Backup::twoGenerations_areKept()
{
    BackedUpDesk desk;
    for (int i = 0; i < 4; ++i) {
        desk.admit(1);
        QVERIFY(desk.backUp());
    }
    const auto copies = desk.copies();
    QCOMPARE(copies.size(), std::size_t{2});
    const auto kiosk = desk.keys().kiosk();
    for (std::size_t i = 0; i < 2; ++i) {
        const auto state = store::soundRegister(copies[i].path, kiosk, store::Depth::Quick);
        QVERIFY(state);
        QCOMPARE(state->fold().present().total(), 4 - static_cast<int>(i));
    }
}

// The figure for 30,000 people: UKETSUKE_PEOPLE=30000.
void tst_Backup::copyBesideARunningDesk_isWholeAndDisturbsNothing()
{
    bool isNumber = false;
    const int wished = qEnvironmentVariableIntValue("UKETSUKE_PEOPLE", &isNumber);
    const int people = isNumber ? wished : 1000;
    BackedUpDesk desk;
    const auto opened = desk.open();
    QVERIFY(opened);
    QVERIFY(desk.admitMany(**opened, people));
    const store::BackupPlan plan{
        desk.dataFolder(), desk.backups(), desk.keys().kiosk(), (*opened)->head()};

    const auto admitOne = [&] {
        const auto event = SampleDesk::arrival(desk.newHandle(), u"見本　花子"_s);
        QElapsedTimer timer;
        timer.start();
        return (*opened)->append({event}) ? timer.nsecsElapsed() : -1;
    };
    std::vector<qint64> alone;
    for (int i = 0; i < 200; ++i) {
        alone.push_back(admitOne());
    }
    std::atomic<bool> isRunning = true;
    core::Result<void, BackupError> made;
    QElapsedTimer whole;
    whole.start();
    std::thread worker([&] {
        made = store::backUp(plan);
        isRunning = false;
    });
    std::vector<qint64> beside;
    while (isRunning) {
        beside.push_back(admitOne());
        QThread::msleep(5); // as fast as ten desks, and time for the other thread
    }
    worker.join();
    const qint64 took = whole.elapsed();
    QVERIFY(made);
    QVERIFY(std::find(alone.begin(), alone.end(), -1) == alone.end());
    QVERIFY(std::find(beside.begin(), beside.end(), -1) == beside.end());
    std::sort(alone.begin(), alone.end());
    std::sort(beside.begin(), beside.end());
    const auto at = [](const std::vector<qint64> &times, double share) {
        return static_cast<double>(
                   times[static_cast<std::size_t>(static_cast<double>(times.size() - 1) * share)]) /
               1e6;
    };
    qInfo("%d people: copied and verified in %lld ms; an admission takes p50 %.1f p99 %.1f ms "
          "alone, p50 %.1f p99 %.1f ms beside it (%zu of them)",
          people,
          took,
          at(alone, 0.5),
          at(alone, 0.99),
          at(beside, 0.5),
          at(beside, 0.99),
          beside.size());
    const auto state = store::soundRegister(
        desk.copies().front().path, desk.keys().kiosk(), store::Depth::Thorough);
    QVERIFY(state);
    QVERIFY(state->fold().present().total() >= people);
    QVERIFY(store::soundRegister(desk.registerFile(), desk.keys().kiosk(), store::Depth::Thorough));
}

// POSIX locks belong to the process: a copy that opened and closed the file in another way than
// SQLite's would take away the desk's, and whoever looks on from outside would take its WAL.
void tst_Backup::lookersAfterACopy_leaveTheDeskItsLocks()
{
    BackedUpDesk desk;
    auto opened = desk.open();
    QVERIFY(opened);
    QVERIFY((*opened)->append({SampleDesk::arrival(desk.newHandle())}));
    QVERIFY(
        store::backUp({desk.dataFolder(), desk.backups(), desk.keys().kiosk(), (*opened)->head()}));
    QFile locks(u"/proc/locks"_s);
    QVERIFY(locks.open(QIODevice::ReadOnly));
    struct stat status = {};
    QCOMPARE(::stat(qPrintable(desk.registerFile()), &status), 0);
    const QByteArray inode = ':' + QByteArray::number(static_cast<qulonglong>(status.st_ino)) + ' ';
    QVERIFY(locks.readAll().contains(inode));
    QVERIFY((*opened)->append({SampleDesk::arrival(desk.newHandle())}));
}

void tst_Backup::missingMedium_isSaidAndNotMadeUpFor()
{
    BackedUpDesk desk;
    desk.admit(1);
    const store::BackupPlan plan{
        desk.dataFolder(), desk.path(u"not plugged in"_s), desk.keys().kiosk(), {}};
    QCOMPARE(store::backUp(plan).error(), BackupError::MediumMissing);
    QVERIFY(!QFile::exists(plan.backupFolder));
    QCOMPARE(store::newestBackup(plan.backupFolder, plan.kiosk), std::nullopt);
}

void tst_Backup::fullMedium_isSaidAndKeepsTheOldCopy()
{
    const SmallDisk stick(SmallDisk::Kind::Journalled, 4);
    MOUNT_OR_SKIP(stick);
    BackedUpDesk desk;
    const store::BackupPlan plan{desk.dataFolder(), stick.path(), desk.keys().kiosk(), {}};
    desk.admit(2);
    QVERIFY(store::backUp(plan));
    desk.admit(40);
    for (qint64 left = 64 * 1024;; left -= 16 * 1024) {
        const QString filler = stick.fill(std::max(left, qint64{0}));
        QCOMPARE(store::backUp(plan).error(), BackupError::MediumFull);
        const auto copies = store::registerCopies(store::backupFolderOf(stick.path(), plan.kiosk));
        QVERIFY(copies);
        QCOMPARE(copies->newestFirst().size(), std::size_t{1});
        const auto state = store::soundRegister(
            copies->newestFirst().front().path, plan.kiosk, store::Depth::Quick);
        QVERIFY(state);
        QCOMPARE(state->fold().present().total(), 2);
        if (left < 0) {
            QVERIFY(QFile::remove(filler));
            break;
        }
    }
    QVERIFY(desk.open());
    QTRY_VERIFY(store::backUp(plan).has_value());
}

void tst_Backup::writeProtectedMedium_isSaidAndKeepsTheOldCopy()
{
    const SmallDisk stick(SmallDisk::Kind::Memory, 4);
    MOUNT_OR_SKIP(stick);
    BackedUpDesk desk;
    const store::BackupPlan plan{desk.dataFolder(), stick.path(), desk.keys().kiosk(), {}};
    desk.admit(2);
    QVERIFY(store::backUp(plan));
    desk.admit(1);
    QVERIFY(stick.remount(MS_RDONLY));
    QCOMPARE(store::backUp(plan).error(), BackupError::MediumFailed);
    // Write-protected, it can still be restored from.
    const auto copy = store::newestGoodCopy({desk.dataFolder(), stick.path()});
    QVERIFY(copy);
    QCOMPARE(copy->records, quint64{3});
    QVERIFY(stick.remount(0));
    QVERIFY(store::backUp(plan));
}

void tst_Backup::damagedRegister_isSaidAndKeepsTheOldCopy()
{
    BackedUpDesk desk;
    desk.admit(30);
    QVERIFY(desk.backUp());
    const auto head = desk.head();
    // Behind the schema everything.
    const auto size = static_cast<qsizetype>(QFile(desk.registerFile()).size());
    BackedUpDesk::overwrite(desk.registerFile(), 4096, QByteArray(size - 4096, 'x'));
    QCOMPARE(store::backUp({desk.dataFolder(), desk.backups(), desk.keys().kiosk(), head}).error(),
             BackupError::RegisterDamaged);
    QCOMPARE(desk.copies().size(), std::size_t{1});
    QVERIFY(store::newestGoodCopy(desk.plan()));
}

void tst_Backup::damagedKeys_isSaidAndKeepsTheOldOnes()
{
    BackedUpDesk desk;
    desk.admit(1);
    QVERIFY(desk.backUp());
    BackedUpDesk::ruin(desk.dataFolder() + u"/keys/shelter.keys"_s);
    QCOMPARE(desk.backUp().error(), BackupError::KeysUnreadable);
    QVERIFY(vault::KeyFolder::open(store::backupFolderOf(desk.backups(), desk.keys().kiosk()) +
                                   u"/keys"_s));
}

// As if the medium gave back an old content: sound in itself, and still not the copy that was made.
void tst_Backup::copyOfAnEarlierState_isNotTaken()
{
    BackedUpDesk desk;
    desk.admit(1);
    auto head = *desk.head();
    head.seq += 1;
    QCOMPARE(store::backUp({desk.dataFolder(), desk.backups(), desk.keys().kiosk(), head}).error(),
             BackupError::MediumFailed);
    QVERIFY(desk.copies().empty());
}

void tst_Backup::severalDesks_shareAStick()
{
    BackedUpDesk one;
    BackedUpDesk other;
    one.admit(1);
    other.admit(2);
    QVERIFY(store::backUp({one.dataFolder(), one.backups(), one.keys().kiosk(), one.head()}));
    QVERIFY(store::backUp({other.dataFolder(), one.backups(), other.keys().kiosk(), {}}));
    QCOMPARE(store::newestGoodCopy({one.dataFolder(), one.backups()})->records, quint64{2});
    QCOMPARE(store::newestGoodCopy({other.dataFolder(), one.backups()})->records, quint64{3});
    // Without keys and marker nobody can say which.
    QVERIFY(QDir(one.dataFolder()).removeRecursively());
    QVERIFY(QFile::remove(one.path(u"data.instance"_s)));
    QCOMPARE(store::restore({one.dataFolder(), one.backups()}).error(),
             store::RestoreError::SeveralDesks);
}

void tst_Backup::names_areInNoCopy()
{
    BackedUpDesk desk;
    {
        const auto opened = desk.open();
        QVERIFY(opened);
        QVERIFY((*opened)->append({SampleDesk::arrival(desk.newHandle(), u"見本　秘密"_s)}));
    }
    QVERIFY(desk.backUp());
    QDir folder(store::backupFolderOf(desk.backups(), desk.keys().kiosk()));
    const auto files = folder.entryInfoList(QDir::Files);
    QVERIFY(!files.isEmpty());
    for (const QFileInfo &info : files) {
        QFile file(info.absoluteFilePath());
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(!file.readAll().contains(u"秘密"_s.toUtf8()));
        QCOMPARE(file.permissions() & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
    }
}

QTEST_GUILESS_MAIN(tst_Backup)
#include "tst_Backup.moc"
