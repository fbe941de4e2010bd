// SPDX-License-Identifier: Apache-2.0
#include "tests/hq/Damage.h"
#include "tests/hq/Medium.h"
#include "tests/hq/TestDesk.h"
#include "tests/store/SmallDisk.h"

#include <QTest>

using namespace hqtest;

namespace {

enum class Loss { Deleted, PagesOverwritten, CutShort, OneByteFlipped };

QStringList databaseFiles(const HqProcess &hq)
{
    return {hq.data() + u"/hq.db"_s, hq.data() + u"/hq.db-wal"_s, hq.data() + u"/hq.db-shm"_s};
}

QFileInfoList backups(const QString &folder)
{
    return QDir(folder).entryInfoList({u"hq-*.db.??????"_s}, QDir::Files, QDir::Name);
}

void sendWhatIsMissing(HqProcess &hq, const TestDesk &desk)
{
    const Answer where = desk.announce(hq);
    QVERIFY(where.receipt);
    if (where.receipt->expectedNext <= desk.head()) {
        QCOMPARE(desk.upload(hq, where.receipt->expectedNext, desk.head()).status, 200);
    }
    QCOMPARE(desk.announce(hq).status, 200);
}

QJsonObject figures(HqProcess &hq)
{
    QJsonObject all;
    for (const auto &value : hq.boardJson().value(u"shelters"_s).toArray()) {
        const QJsonObject shelter = value.toObject();
        all.insert(shelter.value(u"code"_s).toString(), shelter.value(u"figures"_s));
    }
    return all;
}

} // namespace

// Backups of a real headquarters, and what becomes of it when its database is lost.
class BackupTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void newestBackup_isWhatReceiptsCallDurable()
    {
        QTemporaryDir medium;
        HqProcess hq(backedUpTo(medium));
        QVERIFY(hq.start());
        TestDesk desk;
        desk.admitTo(hq);
        desk.arrive();
        QCOMPARE(desk.uploadAll(hq).receipt->durableNext, quint64{1});
        QCOMPARE(hq.stop(), 0);
        QVERIFY(!backups(medium.path()).isEmpty());
        QVERIFY(hq.start());
        QTRY_COMPARE_WITH_TIMEOUT(desk.announce(hq).receipt->durableNext, quint64{3}, 20'000);
        desk.arrive();
        const auto receipt = desk.upload(hq, 3, 3).receipt;
        QCOMPARE(receipt->expectedNext, quint64{4});
        QCOMPARE(receipt->durableNext, quint64{3});
        QVERIFY(hq.alarms().isEmpty());
        QCOMPARE(hq.stop(), 0);
        for (int i = 0; i < 3; ++i) {
            QVERIFY(hq.start());
            desk.arrive();
            QCOMPARE(desk.upload(hq, desk.head(), desk.head()).status, 200);
            QCOMPARE(hq.stop(), 0);
        }
        const QFileInfoList kept = backups(medium.path());
        QCOMPARE(kept.size(), 2);
        QCOMPARE(QDir(medium.path()).entryList({u"hq-*"_s}, QDir::Files).size(), 2);
        QVERIFY(!kept.front().permission(QFile::ReadGroup));
        // Nothing new, nothing made.
        QVERIFY(hq.start());
        QCOMPARE(hq.stop(), 0);
        QCOMPARE(backups(medium.path()), kept);
    }

    // Its word is kept as it was said; the database is not damaged by it.
    void deskThatContradictsItself_stopsNoBackup()
    {
        QTemporaryDir medium;
        HqProcess hq(backedUpTo(medium));
        QVERIFY(hq.start());
        TestDesk desk;
        desk.admitTo(hq);
        desk.arrive();
        core::Announcement wrong = desk.announcement();
        wrong.sum.add(oldMan, 5);
        QCOMPARE(desk.announce(hq, wrong).status, 200);
        QCOMPARE(desk.uploadAll(hq).status, 200);
        QCOMPARE(hq.alarms(), QStringList{u"contradicts"_s});
        QCOMPARE(hq.stop(), 0);
        // One at its end, and before that one where its first look for news came late enough.
        const QFileInfoList made = backups(medium.path());
        QVERIFY2(made.size() == 1 || made.size() == 2, QByteArray::number(made.size()).constData());
        QFile newest(made.back().filePath());
        QVERIFY(newest.open(QIODevice::ReadOnly));
        QVERIFY(newest.readAll().contains(desk.records().back()));
    }

    void lostDatabase_isRestoredAndFilledUpAgain_data()
    {
        QTest::addColumn<Loss>("loss");
        QTest::newRow("deleted") << Loss::Deleted;
        QTest::newRow("pages overwritten") << Loss::PagesOverwritten;
        QTest::newRow("cut short") << Loss::CutShort;
        QTest::newRow("one bit in a record") << Loss::OneByteFlipped;
    }

    void lostDatabase_isRestoredAndFilledUpAgain()
    {
        QFETCH(const Loss, loss);
        QTemporaryDir medium;
        HqProcess hq(backedUpTo(medium));
        QVERIFY(hq.start());
        std::vector<TestDesk> desks{TestDesk(), TestDesk(), TestDesk(hall)};
        for (TestDesk &desk : desks) {
            desk.admitTo(hq);
            for (int i = 0; i < 20; ++i) {
                desk.arrive(i % 3 == 0 ? oldMan : woman);
            }
            QCOMPARE(desk.uploadAll(hq).status, 200);
        }
        QCOMPARE(hq.stop(), 0); // the backup is of here, or of a little later
        QVERIFY(hq.start());
        for (TestDesk &desk : desks) {
            const quint64 first = desk.head() + 1;
            const auto one = desk.arrive();
            desk.arrive(oldMan);
            desk.leave(one);
            QCOMPARE(desk.upload(hq, first, desk.head()).status, 200);
            QCOMPARE(desk.announce(hq).status, 200);
        }
        const QJsonObject before = figures(hq);
        const int people = hq.people(school);
        hq.kill();

        lose(hq, loss, desks.front());
        if (loss != Loss::Deleted) {
            QVERIFY(!hq.start());
            QCOMPARE(hq.stop(), 9);
            QVERIFY(hq.log().contains("--restore"));
        }
        QCOMPARE(restore(hq, medium.path()), 0);
        QVERIFY(hq.start());
        QCOMPARE(hq.alarms(), QStringList{u"server_restored"_s});
        // Figures of the backup until the desks are heard: staler, never wrong.
        // A slow machine's first look for news may have found some of the second half already.
        QVERIFY2(hq.people(school) >= 40 && hq.people(school) <= people,
                 QByteArray::number(hq.people(school)).constData());
        for (const TestDesk &desk : desks) {
            sendWhatIsMissing(hq, desk);
        }
        QCOMPARE(figures(hq), before);
        QCOMPARE(hq.stop(), 0);
        const auto evidence = QDir(hq.data()).entryList({u"hq.db.broken-*"_s}, QDir::Files);
        QCOMPARE(evidence.isEmpty(), loss == Loss::Deleted);
    }

    void damagedNewestBackup_leavesTheOneBefore()
    {
        QTemporaryDir medium;
        HqProcess hq(backedUpTo(medium));
        TestDesk desk;
        for (int i = 0; i < 2; ++i) {
            QVERIFY(hq.start());
            desk.admitTo(hq);
            desk.arrive();
            QCOMPARE(desk.uploadAll(hq).status, 200);
            QCOMPARE(hq.stop(), 0);
        }
        const QFileInfoList kept = backups(medium.path());
        QCOMPARE(kept.size(), 2);
        flipIn(kept.back().filePath(), desk.records().back());
        QVERIFY(QFile::remove(hq.data() + u"/hq.db"_s));
        QCOMPARE(restore(hq, medium.path()), 0);
        QVERIFY(hq.start());
        QCOMPARE(hq.people(school), 1);
        sendWhatIsMissing(hq, desk);
        QCOMPARE(hq.people(school), 2);
        QCOMPARE(hq.stop(), 0);
    }

    void allBackupsDamaged_areNotUsed()
    {
        QTemporaryDir medium;
        HqProcess hq(backedUpTo(medium));
        QVERIFY(hq.start());
        TestDesk desk;
        desk.admitTo(hq);
        QCOMPARE(desk.uploadAll(hq).status, 200);
        QCOMPARE(hq.stop(), 0);
        for (const QFileInfo &backup : backups(medium.path())) {
            overwrite(backup.filePath(), 4096, QByteArray(3000, 'x'));
        }
        overwrite(hq.data() + u"/hq.db"_s, 4096, QByteArray(3000, 'x'));
        QCOMPARE(restore(hq, medium.path()), 12);
        QTemporaryDir empty;
        QCOMPARE(restore(hq, empty.path()), 12);
        // Nothing was touched.
        QVERIFY(QFile::exists(hq.data() + u"/hq.db"_s));
    }

    void soundDatabase_isNeverReplaced()
    {
        QTemporaryDir medium;
        HqProcess hq(backedUpTo(medium));
        QVERIFY(hq.start());
        TestDesk desk;
        desk.admitTo(hq);
        QCOMPARE(desk.uploadAll(hq).status, 200);
        QCOMPARE(restore(hq, medium.path()), 5); // it runs
        QCOMPARE(hq.stop(), 0);
        QCOMPARE(restore(hq, medium.path()), 11);
        QVERIFY(hq.start());
        QVERIFY(hq.alarms().isEmpty());
        hq.kill(); // its WAL is all that holds the newest
        QCOMPARE(restore(hq, medium.path()), 11);
    }

    // Nobody saw the alarm for a while: the empty database that began anew was backed up too.
    void databaseThatBeganAnew_doesNotPushTheOldBackupsOut()
    {
        QTemporaryDir medium;
        HqProcess hq(backedUpTo(medium));
        QVERIFY(hq.start());
        TestDesk lost; // a desk that is gone too: only the backup has its people
        TestDesk desk(hall);
        lost.admitTo(hq);
        desk.admitTo(hq);
        for (int i = 0; i < 5; ++i) {
            lost.arrive();
        }
        QCOMPARE(lost.uploadAll(hq).status, 200);
        QCOMPARE(hq.stop(), 0);
        for (const QString &file : databaseFiles(hq)) {
            QFile::remove(file);
        }
        for (int i = 0; i < 4; ++i) {
            QVERIFY(hq.start());
            desk.arrive();
            QCOMPARE(desk.uploadAll(hq).status, 200);
            QCOMPARE(hq.stop(), 0);
        }
        QVERIFY(QFile::rename(hq.data() + u"/hq.db"_s, hq.data() + u"/aside.db"_s));
        QCOMPARE(restore(hq, medium.path()), 0);
        QVERIFY(hq.start());
        sendWhatIsMissing(hq, desk);
        QCOMPARE(hq.people(school), 5);
        QCOMPARE(hq.people(hall), 4);
        QCOMPARE(hq.stop(), 0);
    }

    void missingMedium_isAnAlarmUntilItIsThere()
    {
        QTemporaryDir medium;
        const QString stick = medium.filePath(u"stick"_s);
        HqProcess hq({u"--practice"_s, u"--backup"_s, stick + u"/backup"_s});
        QVERIFY(hq.start());
        TestDesk desk;
        desk.admitTo(hq);
        QTRY_COMPARE_WITH_TIMEOUT(hq.alarms(), QStringList{u"backup_failed"_s}, 20'000);
        QCOMPARE(desk.uploadAll(hq).receipt->durableNext, quint64{1});
        QVERIFY(QDir().mkdir(stick));
        QTRY_VERIFY_WITH_TIMEOUT(hq.alarms().isEmpty(), 40'000);
        QCOMPARE(desk.announce(hq).receipt->durableNext, quint64{2});
        QCOMPARE(hq.stop(), 0);
    }

    // What lies below its name then is headquarters' own disk.
    void mediumThatWasUnmounted_isMissingAndNothingGoesToOurOwnDisk()
    {
        SmallDisk stick(SmallDisk::Kind::Memory, 16);
        MOUNT_OR_SKIP(stick);
        const QString mountPoint = stick.path();
        HqProcess hq({u"--practice"_s, u"--backup"_s, mountPoint + u"/backup"_s});
        QVERIFY(hq.start());
        TestDesk desk;
        desk.admitTo(hq);
        QCOMPARE(desk.uploadAll(hq).status, 200);
        QCOMPARE(hq.stop(), 0);
        QVERIFY(hq.start());
        QTRY_COMPARE_WITH_TIMEOUT(desk.announce(hq).receipt->durableNext, quint64{2}, 20'000);
        QVERIFY(!hq.log().contains("backup_failed"));
        stick.unplug();
        QVERIFY(!stick.isMounted());
        desk.arrive();
        QCOMPARE(desk.upload(hq, 2, 2).status, 200);
        QCOMPARE(hq.stop(), 0); // when it makes one more
        QVERIFY(QDir(mountPoint).isEmpty());
        QVERIFY(hq.log().contains("backup_failed"));
    }

private:
    static void lose(const HqProcess &hq, Loss loss, const TestDesk &desk)
    {
        const QStringList files = databaseFiles(hq);
        switch (loss) {
        case Loss::Deleted:
            for (const QString &file : files) {
                QFile::remove(file);
            }
            break;
        case Loss::PagesOverwritten:
            QVERIFY(QFile::remove(files[1]));
            overwrite(files[0], 4096, QByteArray(20'000, 'x'));
            break;
        case Loss::CutShort:
            QVERIFY(QFile::remove(files[1]));
            QVERIFY(QFile::resize(files[0], 6000));
            break;
        case Loss::OneByteFlipped:
            flipIn(files[0], desk.records()[5]);
            break;
        }
    }
};

QTEST_GUILESS_MAIN(BackupTest)
#include "tst_Backup.moc"
