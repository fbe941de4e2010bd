// SPDX-License-Identifier: Apache-2.0
#include "tests/ctl/RehearsedTown.h"
#include "tests/hq/Damage.h"
#include "tests/hq/TestDesk.h"

#include <QTest>

using namespace Qt::StringLiterals;
using ctltest::change;
using ctltest::Output;
using ctltest::recordIn;
using Setting = ctltest::RehearsedTown;

namespace {

Output verify(const QStringList &arguments)
{
    return ctltest::run(QStringList{u"verify"_s} + arguments);
}

} // namespace

// verify, against real headquarters and real registers, sound ones and others.
class tst_VerifyCommand : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void soundHeadquartersAndDesks_areSound();
    void branchesAndRestoredDesks_areSound();
    void changedDatabase_isNotSound_data();
    void changedDatabase_isNotSound();
    void flippedBit_isNotSound();
    void announcementThatDoesNotFit_isNotSound_data();
    void announcementThatDoesNotFit_isNotSound();
    void deskThatHasMore_isNamed();
    void recordsCutOffAtHeadquarters_areMissed();
    void changedDesk_isNotSound();
    void deskRecordUnderAnotherEvent_isNotSound();
    void countedOtherThanStored_isNotSound();
    void nothingThere_isSaid();
};

void tst_VerifyCommand::soundHeadquartersAndDesks_areSound()
{
    Setting setting;
    QVERIFY(setting.start());
    QVERIFY(setting.admit(u"a"_s, 12));
    QVERIFY(setting.admit(u"b"_s, 5));
    QVERIFY(setting.admit(u"a"_s, 3));
    const QStringList desks{u"--desk"_s, setting.desk(u"a"_s), u"--desk"_s, setting.desk(u"b"_s)};
    // Beside the running program, by both ways at once.
    const Output running =
        verify(QStringList{u"--hq"_s, setting.hq.board(), u"--data"_s, setting.hq.data()} + desks);
    QVERIFY2(running.exitCode == 0, running.out.constData());
    QVERIFY2(running.out.contains("20 people at headquarters and on the desks"),
             running.out.constData());
    QVERIFY(running.out.contains("2 streams, 24 records (0 set aside), 2 announcements compared"));
    QVERIFY(running.out.contains("the board shows what the stored records make"));
    QVERIFY(running.out.endsWith("SOUND\n"));
    QCOMPARE(setting.hq.stop(), 0);
    QCOMPARE(verify(QStringList{u"--data"_s, setting.hq.data()} + desks).exitCode, 0);
    const Output one = verify({u"--data"_s, setting.desk(u"b"_s)});
    QCOMPARE(one.exitCode, 0);
    QVERIFY2(one.out.contains("1 streams, 7 records"), one.out.constData());
    // Not all of the shelter's records are given: nothing is made of that.
    const Output half = verify({u"--data"_s, setting.hq.data(), u"--desk"_s, setting.desk(u"b"_s)});
    QCOMPARE(half.exitCode, 0);
    QVERIFY(half.out.contains("headcount not compared"));
    // It left nothing behind and changed nothing.
    QVERIFY(setting.start());
    QVERIFY(setting.hq.alarms().isEmpty());
    QCOMPARE(setting.hq.stop(), 0);
}

void tst_VerifyCommand::branchesAndRestoredDesks_areSound()
{
    Setting setting;
    QVERIFY(setting.start());
    hqtest::TestDesk desk;
    desk.admitTo(setting.hq);
    const auto first = desk.arrive();
    desk.arrive();
    hqtest::TestDesk clone = desk;
    desk.arrive();
    clone.leave(first);
    clone.arrive(hqtest::oldMan);
    hqtest::TestDesk restored = desk.restoredTo(2);
    restored.arrive();
    for (const hqtest::TestDesk *one : {&desk, &clone, &restored}) {
        QCOMPARE(one->uploadAll(setting.hq).status, 200);
        QCOMPARE(one->announce(setting.hq).status, 200);
    }
    hqtest::TestDesk garbled(hqtest::hall);
    garbled.admitTo(setting.hq);
    garbled.writeGarbage("from a version that does not exist yet");
    garbled.arrive();
    QCOMPARE(garbled.uploadAll(setting.hq).status, 200);
    QCOMPARE(garbled.announce(setting.hq).status, 200);
    const Output output = verify({u"--hq"_s, setting.hq.board(), u"--data"_s, setting.hq.data()});
    QVERIFY2(output.exitCode == 0, output.out.constData());
    QVERIFY2(output.out.contains("(1 set aside), 3 announcements compared"),
             output.out.constData());
    QCOMPARE(setting.hq.stop(), 0);
}

void tst_VerifyCommand::changedDatabase_isNotSound_data()
{
    QTest::addColumn<QByteArray>("sql");
    QTest::addColumn<QByteArray>("finding");
    const auto row = [](const char *name, const char *sql, const char *finding) {
        QTest::newRow(name) << QByteArray(sql) << QByteArray(finding);
    };
    row("deleted record",
        "DELETE FROM record WHERE line = 1 AND seq = 5",
        "record 5: the record is missing");
    row("deleted last record",
        "DELETE FROM record WHERE line = 1 AND seq = 12",
        "record 12: the record is missing");
    row("line cut short",
        "UPDATE line SET next = 10, head_hash = (SELECT hash FROM record WHERE line = 1 AND "
        "seq = 9) WHERE id = 1",
        "its stream's row does not know it");
    row("another head",
        "UPDATE line SET head_hash = zeroblob(32) WHERE id = 1",
        "names another last record");
    row("hidden record",
        "UPDATE record SET quarantine = 0, bytes = (SELECT bytes FROM record WHERE line = 1 AND "
        "seq = 4), hash = (SELECT hash FROM record WHERE line = 1 AND seq = 4) "
        "WHERE line = 1 AND seq = 5",
        "record 5: the record cannot be read, or belongs elsewhere");
    row("swapped announcements",
        "UPDATE announcement SET payload = (SELECT payload FROM announcement AS other "
        "WHERE other.line <> announcement.line)",
        "its announcement cannot be read, or is another stream's");
    row("other place of an announcement",
        "UPDATE announcement SET as_of = 3 WHERE line = 1",
        "its announcement cannot be read, or is another stream's");
    row("other shelter",
        "UPDATE line SET shelter = '999999-004' WHERE id = 1",
        "names another shelter than its opening record");
}

void tst_VerifyCommand::changedDatabase_isNotSound()
{
    QFETCH(const QByteArray, sql);
    QFETCH(const QByteArray, finding);
    Setting setting;
    QVERIFY(setting.start());
    QVERIFY(setting.admit(u"a"_s, 10));
    QVERIFY(setting.admit(u"b"_s, 2));
    QCOMPARE(setting.hq.stop(), 0);
    QCOMPARE(verify({u"--data"_s, setting.hq.data()}).exitCode, 0);
    change(setting.database(), sql);
    const Output output = verify({u"--data"_s, setting.hq.data()});
    QCOMPARE(output.exitCode, 1);
    QVERIFY2(output.out.contains(finding), output.out.constData());
}

void tst_VerifyCommand::flippedBit_isNotSound()
{
    Setting setting;
    QVERIFY(setting.start());
    QVERIFY(setting.admit(u"a"_s, 3));
    QCOMPARE(setting.hq.stop(), 0);
    hqtest::flipIn(setting.database(),
                   recordIn(setting.database(), "SELECT bytes FROM record WHERE seq = 4"));
    const Output output = verify({u"--data"_s, setting.hq.data()});
    QCOMPARE(output.exitCode, 1);
    QVERIFY2(output.out.contains("record 4: the record's bytes were changed"),
             output.out.constData());
}

void tst_VerifyCommand::announcementThatDoesNotFit_isNotSound_data()
{
    QTest::addColumn<int>("tooMany");
    QTest::addColumn<QByteArray>("head");
    QTest::addColumn<QByteArray>("said");
    QTest::newRow("another sum") << 5 << QByteArray()
                                 << QByteArray("the announced sum is not the sum of the records");
    QTest::newRow("another head") << 0 << QByteArray(32, 'x')
                                  << QByteArray("announced was another record than the one held");
}

// Lane A against lane B. It came before the records, so that nothing could be said of it then.
void tst_VerifyCommand::announcementThatDoesNotFit_isNotSound()
{
    QFETCH(const int, tooMany);
    QFETCH(const QByteArray, head);
    QFETCH(const QByteArray, said);
    Setting setting;
    QVERIFY(setting.start());
    hqtest::TestDesk desk;
    desk.admitTo(setting.hq);
    desk.arrive();
    core::Announcement announcement = desk.announcement();
    announcement.sum.add(hqtest::woman, tooMany);
    announcement.headHash = head.isEmpty() ? announcement.headHash : head;
    QCOMPARE(desk.announce(setting.hq, announcement).status, 200);
    QCOMPARE(desk.uploadAll(setting.hq).status, 200);
    const Output output = verify({u"--data"_s, setting.hq.data()});
    QVERIFY(output.exitCode != 0);
    QVERIFY2(output.out.contains(said), output.out.constData());
    QCOMPARE(setting.hq.stop(), 0);
}

void tst_VerifyCommand::deskThatHasMore_isNamed()
{
    Setting setting;
    QVERIFY(setting.start());
    QVERIFY(setting.admit(u"a"_s, 4));
    QVERIFY(setting.admitWithoutSending(u"a"_s, 2));
    const QStringList desk{u"--desk"_s, setting.desk(u"a"_s)};
    const Output output = verify(QStringList{u"--hq"_s, setting.hq.board()} + desk);
    QCOMPARE(output.exitCode, 1);
    QVERIFY2(output.out.contains("headquarters lacks records 7 to 8"), output.out.constData());
    QVERIFY(setting.admit(u"a"_s, 0)); // sends the rest
    QCOMPARE(verify(QStringList{u"--hq"_s, setting.hq.board()} + desk).exitCode, 0);
    // A desk that headquarters never heard of.
    QVERIFY(setting.admitWithoutSending(u"new"_s, 1));
    const Output unknown =
        verify({u"--hq"_s, setting.hq.board(), u"--desk"_s, setting.desk(u"new"_s)});
    QCOMPARE(unknown.exitCode, 1);
    QVERIFY2(unknown.out.contains("headquarters does not know it"), unknown.out.constData());
    QCOMPARE(setting.hq.stop(), 0);
}

// A database that is sound in itself, and yet lacks what was confirmed.
void tst_VerifyCommand::recordsCutOffAtHeadquarters_areMissed()
{
    Setting setting;
    QVERIFY(setting.start());
    QVERIFY(setting.admit(u"a"_s, 10));
    QCOMPARE(setting.hq.stop(), 0);
    change(setting.database(),
           "BEGIN; DELETE FROM record WHERE seq > 9; DELETE FROM announcement; UPDATE line SET "
           "next = 10, head_hash = (SELECT hash FROM record WHERE seq = 9); COMMIT");
    QCOMPARE(verify({u"--data"_s, setting.hq.data()}).exitCode, 0);
    const Output output =
        verify({u"--data"_s, setting.hq.data(), u"--desk"_s, setting.desk(u"a"_s)});
    QCOMPARE(output.exitCode, 1);
    QVERIFY2(output.out.contains("headquarters lacks records 10 to 12"), output.out.constData());
}

void tst_VerifyCommand::changedDesk_isNotSound()
{
    Setting setting;
    QVERIFY(setting.start());
    QVERIFY(setting.admit(u"a"_s, 5));
    const QString database = setting.desk(u"a"_s) + u"/register.db"_s;
    hqtest::flipIn(database, recordIn(database, "SELECT record FROM log WHERE seq = 5"));
    const Output flipped = verify({u"--data"_s, setting.desk(u"a"_s)});
    QCOMPARE(flipped.exitCode, 1);
    QVERIFY2(flipped.out.contains("record 5: the record's bytes were changed"),
             flipped.out.constData());
    change(database, "DELETE FROM log WHERE seq > 4");
    const Output behind =
        verify({u"--hq"_s, setting.hq.board(), u"--desk"_s, setting.desk(u"a"_s)});
    QCOMPARE(behind.exitCode, 1);
    QVERIFY2(behind.out.contains("headquarters confirmed it, and it is not there"),
             behind.out.constData());
    QVERIFY2(behind.out.contains("headquarters holds more than the desk, which has 4 records"),
             behind.out.constData());
    QCOMPARE(setting.hq.stop(), 0);
}

// The desk asks the column whether an event is there already, and refuses such a register.
void tst_VerifyCommand::deskRecordUnderAnotherEvent_isNotSound()
{
    Setting setting;
    QVERIFY(setting.start());
    QVERIFY(setting.admit(u"a"_s, 3));
    const QStringList desk{u"--data"_s, setting.desk(u"a"_s)};
    QCOMPARE(verify(desk).exitCode, 0);
    change(setting.desk(u"a"_s) + u"/register.db"_s,
           "UPDATE log SET event = x'00112233445566778899AABBCCDDEEFF' WHERE seq = 4");
    const Output output = verify(desk);
    QCOMPARE(output.exitCode, 1);
    QVERIFY2(output.out.contains("record 4: it stands under another event's name"),
             output.out.constData());
    QCOMPARE(setting.hq.stop(), 0);
}

// Under a running headquarters a record and what announced it are taken away: the board still
// counts them.
void tst_VerifyCommand::countedOtherThanStored_isNotSound()
{
    Setting setting;
    QVERIFY(setting.start());
    QVERIFY(setting.admit(u"a"_s, 5));
    change(setting.database(),
           "BEGIN; DELETE FROM announcement; DELETE FROM record WHERE seq = 7; UPDATE line SET "
           "next = 7, head_hash = (SELECT hash FROM record WHERE seq = 6); COMMIT");
    const Output output = verify({u"--hq"_s, setting.hq.board(), u"--data"_s, setting.hq.data()});
    QCOMPARE(output.exitCode, 1);
    QVERIFY2(output.out.contains("the board shows 5, the stored records and announcements make 4"),
             output.out.constData());
    QCOMPARE(setting.hq.stop(), 0);
}

void tst_VerifyCommand::nothingThere_isSaid()
{
    QTemporaryDir folder;
    const Output nothing = verify({u"--data"_s, folder.path()});
    QCOMPARE(nothing.exitCode, 1);
    QVERIFY(nothing.out.contains("there is no register.db in"));
    QVERIFY(QDir(folder.path()).isEmpty());
    const Output silent = verify({u"--hq"_s, u"http://127.0.0.1:1"_s});
    QCOMPARE(silent.exitCode, 1);
    QVERIFY2(silent.out.contains("does not answer"), silent.out.constData());
    QCOMPARE(verify({}).exitCode, 2);
    QCOMPARE(verify({u"--hqq"_s, u"x"_s}).exitCode, 2);
}

QTEST_GUILESS_MAIN(tst_VerifyCommand)
#include "tst_VerifyCommand.moc"
