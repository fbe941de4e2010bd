// SPDX-License-Identifier: Apache-2.0
#include "tests/ctl/CtlProcess.h"
#include "tests/store/BackedUpDesk.h"

#include <QTest>

using ctltest::Output;

namespace {

Output restore(const QString &data, const QString &backups)
{
    return ctltest::run({u"restore"_s, u"--data"_s, data, u"--backup"_s, backups});
}

// As a program finds it that knows nothing but the folder: everybody's name.
std::vector<QString> namesIn(const QString &data, const SampleDesk &desk)
{
    const auto keys = vault::KeyFolder::open(data + u"/keys"_s);
    if (!keys) {
        return {};
    }
    store::RegisterOptions options;
    options.dataFolder = data;
    options.kiosk = keys->kiosk();
    options.sealing = keys->sealingKeys();
    options.shelter = desk.shelter;
    const auto opened = store::SqliteRegister::open(options);
    const auto unlocked = keys->unlock(core::firstDutyNumber, SampleDesk::passphrase());
    std::vector<QString> names;
    if (opened && unlocked && (*opened)->unlock(*unlocked)) {
        for (const core::RosterEntry &entry : (*opened)->entries()) {
            names.push_back(entry.person ? entry.person->name->value : QString());
        }
    }
    return names;
}

const std::vector<QString> everybody{u"見本　0"_s, u"見本　1"_s, u"見本　2"_s};

} // namespace

// restore, as whoever looks after the desks types it: a real program on real files.
class tst_RestoreCommand : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void damagedRegister_hasEverybodyAgain();
    void lostRegister_hasEverybodyAgain();
    void newLaptop_isTheDeskAgain();
    void severalDesksOnTheStick_areNotGuessedFrom();
    void soundDesk_isLeftAlone();
    void wrongCommandLine_isSaid();
};

void tst_RestoreCommand::damagedRegister_hasEverybodyAgain()
{
    BackedUpDesk desk;
    desk.admit(3);
    QVERIFY(desk.backUp());
    BackedUpDesk::ruin(desk.registerFile());
    const Output output = restore(desk.dataFolder(), desk.backups());
    QVERIFY2(output.exitCode == 0, output.error.constData());
    QVERIFY2(output.out.contains("register: restored as of"), output.out.constData());
    QVERIFY2(output.out.contains(", 4 records"), output.out.constData());
    QVERIFY2(output.out.contains("the damaged register is kept for seven days of the desk: "),
             output.out.constData());
    QVERIFY(!output.out.contains("keys: restored"));
    QCOMPARE(namesIn(desk.dataFolder(), desk), everybody);
}

void tst_RestoreCommand::lostRegister_hasEverybodyAgain()
{
    BackedUpDesk desk;
    desk.admit(3);
    QVERIFY(desk.backUp());
    QVERIFY(QFile::remove(desk.registerFile()));
    const Output output = restore(desk.dataFolder(), desk.backups());
    QVERIFY2(output.exitCode == 0, output.error.constData());
    QCOMPARE(namesIn(desk.dataFolder(), desk), everybody);
}

void tst_RestoreCommand::newLaptop_isTheDeskAgain()
{
    BackedUpDesk desk;
    desk.admit(3);
    QVERIFY(desk.backUp());
    const QTemporaryDir laptop;
    const QString data = laptop.filePath(u"data"_s);
    const Output output = restore(data, desk.backups());
    QVERIFY2(output.exitCode == 0, output.error.constData());
    QVERIFY2(output.out.startsWith("keys: restored\nregister: restored"), output.out.constData());
    QCOMPARE(vault::KeyFolder::open(data + u"/keys"_s)->kiosk(), desk.keys().kiosk());
    QCOMPARE(namesIn(data, desk), everybody);
}

void tst_RestoreCommand::severalDesksOnTheStick_areNotGuessedFrom()
{
    BackedUpDesk desk;
    BackedUpDesk other;
    desk.admit(1);
    other.admit(1);
    QVERIFY(desk.backUp());
    QVERIFY(store::backUp({other.dataFolder(), desk.backups(), other.keys().kiosk(), {}}));
    const QTemporaryDir laptop;
    const QString data = laptop.filePath(u"data"_s);
    const Output output = restore(data, desk.backups());
    QCOMPARE(output.exitCode, 1);
    QVERIFY2(output.error.contains("holds copies of several"), output.error.constData());
    QVERIFY(!QFile::exists(data + u"/keys"_s));
}

void tst_RestoreCommand::soundDesk_isLeftAlone()
{
    BackedUpDesk desk;
    desk.admit(3);
    QVERIFY(desk.backUp());
    const QByteArray before = BackedUpDesk::read(desk.registerFile());
    const Output output = restore(desk.dataFolder(), desk.backups());
    QCOMPARE(output.exitCode, 1);
    QVERIFY2(output.error.contains("nothing was done"), output.error.constData());
    QCOMPARE(BackedUpDesk::read(desk.registerFile()), before);
}

void tst_RestoreCommand::wrongCommandLine_isSaid()
{
    QCOMPARE(ctltest::run({u"restore"_s}).exitCode, 2);
    QCOMPARE(ctltest::run({u"restore"_s, u"--dataa"_s, u"x"_s}).exitCode, 2);
}

QTEST_GUILESS_MAIN(tst_RestoreCommand)
#include "tst_RestoreCommand.moc"
