// SPDX-License-Identifier: Apache-2.0
#include "app/Caretaker.h"
#include "app/StatusWatch.h"
#include "store/Soundness.h"
#include "tests/store/ExpiryDesk.h"
#include "tests/store/SmallDisk.h"
#include "vault/TakenOut.h"

#include <QSignalSpy>
#include <QTest>
#include <QTimeZone>

using app::Caretaker;
using core::DeskStatus;
using namespace std::chrono_literals;

class tst_Caretaker : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void news_areCopiedOnceAndOnlyOnce();
    void theEnd_makesTheLastCopy();
    void keysChangedAtTheEnd_areCopiedOnce();
    void folderBesideTheData_isMade();
    void namedFolder_isNeverMadeAndTriedAgain();
    void pulledStick_isMissingAndTheDeskGoesOn();
    void fullStick_isSaid();
    void ballast_comesBack();
    void uncleanStop_isReadThrough();
    void damageFoundByReading_isSaid();
    void check_isDueOnceANight_data();
    void check_isDueOnceANight();
    void deletedKeys_areInNoCopyBeforeLong();
    void deletedKeys_areInNoCopyAfterTheEndEither();
    void pulledStick_isOwedItsCopies();
    void slotCopies_areGoneOnlyWhenTheStickSaysSo();
    void diskState_saysTheWorst_data();
    void diskState_saysTheWorst();

private:
    static Caretaker::Settings careOf(const BackedUpDesk &desk, const QString &folder)
    {
        return {desk.dataFolder(), folder, Caretaker::Place::Named, desk.keys().kiosk(), 0, {}};
    }
    static qint64 noon() { return 1'790'000'000'000; }
    // Three people in two copies; one of them leaves, and headquarters has it.
    static core::HandleKey oneLeft(ExpiryDesk &desk)
    {
        desk.start();
        const auto who = desk.arrive(u"見本　花子"_s);
        desk.arrive(u"見本　太郎"_s);
        for (int i = 0; i < 2; ++i) {
            if (!store::backUp(
                    {desk.dataFolder(), desk.backups(), desk.keys().kiosk(), desk.reg->head()})) {
                qFatal("no copy was made");
            }
        }
        desk.leave(who);
        desk.confirm();
        desk.expire();
        desk.pass(24 * anHour);
        return who;
    }
    static bool admitOne(store::SqliteRegister &reg, const SampleDesk &desk)
    {
        return reg.append({SampleDesk::arrival(desk.newHandle())}).has_value();
    }
    static DeskStatus::Backup stateIn(const QSignalSpy &spy)
    {
        return spy.last().first().value<DeskStatus::Backup>();
    }
};

void tst_Caretaker::news_areCopiedOnceAndOnlyOnce()
{
    BackedUpDesk desk;
    const auto opened = desk.open();
    QVERIFY(opened);
    Caretaker caretaker(**opened, careOf(desk, desk.backups()), noon);
    QSignalSpy copied(&caretaker, &Caretaker::backedUp);
    QVERIFY(admitOne(**opened, desk));
    caretaker.start();
    QTRY_COMPARE(copied.size(), 1);
    QCOMPARE(stateIn(copied), DeskStatus::Backup::OnTheSameDisk);
    QCOMPARE(copied.last().at(1).toLongLong(), desk.copies().front().madeAt);
    caretaker.backUp();
    QVERIFY(admitOne(**opened, desk));
    caretaker.backUp();
    QTRY_COMPARE(copied.size(), 2);
    QCOMPARE(desk.copies().front().number, quint64{2});
}

void tst_Caretaker::theEnd_makesTheLastCopy()
{
    BackedUpDesk desk;
    {
        const auto opened = desk.open();
        QVERIFY(opened);
        const Caretaker caretaker(**opened, careOf(desk, desk.backups()), noon);
        QVERIFY(admitOne(**opened, desk));
    }
    QCOMPARE(desk.copies().size(), std::size_t{1});
    QCOMPARE(store::newestGoodCopy(desk.plan())->records, desk.head()->seq);
}

// The answer of a copy that was under way is not heard any more.
void tst_Caretaker::keysChangedAtTheEnd_areCopiedOnce()
{
    BackedUpDesk desk;
    desk.admit(1);
    const auto opened = desk.open();
    QVERIFY(opened);
    const QString copy = store::backupFolderOf(desk.backups(), desk.keys().kiosk()) + u"/keys"_s;
    {
        Caretaker caretaker(**opened, careOf(desk, desk.backups()), noon);
        caretaker.copyKeys();
    }
    QVERIFY(QFile::exists(copy + u"/staff-001.slot"_s));
    QVERIFY(vault::takeOut(desk.dataFolder() + u"/keys"_s));
    {
        Caretaker caretaker(**opened, careOf(desk, desk.backups()), noon);
        caretaker.copyKeys();
        caretaker.deleteSlotCopies();
    }
    QVERIFY(!QFile::exists(copy + u"/staff-001.slot"_s));
}

void tst_Caretaker::folderBesideTheData_isMade()
{
    BackedUpDesk desk;
    const auto opened = desk.open();
    QVERIFY(opened);
    auto settings = careOf(desk, desk.path(u"data.backup"_s));
    settings.place = Caretaker::Place::BesideData;
    Caretaker caretaker(**opened, settings, noon);
    QSignalSpy copied(&caretaker, &Caretaker::backedUp);
    caretaker.start();
    QTRY_COMPARE(copied.size(), 1);
    QCOMPARE(stateIn(copied), DeskStatus::Backup::OnTheSameDisk);
}

void tst_Caretaker::namedFolder_isNeverMadeAndTriedAgain()
{
    BackedUpDesk desk;
    const auto opened = desk.open();
    QVERIFY(opened);
    auto settings = careOf(desk, desk.path(u"stick that is not there"_s));
    settings.times.look = 10ms;
    Caretaker caretaker(**opened, settings, noon);
    QSignalSpy copied(&caretaker, &Caretaker::backedUp);
    caretaker.start();
    QTRY_VERIFY(copied.size() >= 2);
    QCOMPARE(stateIn(copied), DeskStatus::Backup::MediumMissing);
    QCOMPARE(copied.last().at(1).toLongLong(), 0);
    QVERIFY(!QFile::exists(settings.backupFolder));
    QVERIFY(QDir().mkdir(settings.backupFolder));
    QTRY_COMPARE(stateIn(copied), DeskStatus::Backup::OnTheSameDisk);
}

void tst_Caretaker::pulledStick_isMissingAndTheDeskGoesOn()
{
    SmallDisk stick(SmallDisk::Kind::Memory, 4);
    MOUNT_OR_SKIP(stick);
    BackedUpDesk desk;
    const auto opened = desk.open();
    QVERIFY(opened);
    Caretaker caretaker(**opened, careOf(desk, stick.path()), noon);
    QSignalSpy copied(&caretaker, &Caretaker::backedUp);
    caretaker.start();
    QTRY_COMPARE(copied.size(), 1);
    QCOMPARE(stateIn(copied), DeskStatus::Backup::OnAnotherMedium);
    stick.unplug();
    QVERIFY(!stick.isMounted());
    QVERIFY(admitOne(**opened, desk));
    caretaker.backUp();
    QTRY_COMPARE(copied.size(), 2);
    QCOMPARE(stateIn(copied), DeskStatus::Backup::MediumMissing);
    QVERIFY(QDir(stick.path()).isEmpty());
    QVERIFY(admitOne(**opened, desk));
}

void tst_Caretaker::fullStick_isSaid()
{
    const SmallDisk stick(SmallDisk::Kind::Memory, 1);
    MOUNT_OR_SKIP(stick);
    BackedUpDesk desk;
    const auto opened = desk.open();
    QVERIFY(opened);
    const QString filler = stick.fill(0);
    Caretaker caretaker(**opened, careOf(desk, stick.path()), noon);
    QSignalSpy copied(&caretaker, &Caretaker::backedUp);
    caretaker.start();
    QTRY_COMPARE(copied.size(), 1);
    QCOMPARE(stateIn(copied), DeskStatus::Backup::Failed);
    QVERIFY(QFile::remove(filler));
    caretaker.backUp();
    QTRY_COMPARE(copied.size(), 2);
    QCOMPARE(stateIn(copied), DeskStatus::Backup::OnAnotherMedium);
}

void tst_Caretaker::ballast_comesBack()
{
    BackedUpDesk desk;
    const auto opened = desk.open();
    QVERIFY(opened);
    auto settings = careOf(desk, desk.backups());
    settings.ballast = 1024 * 1024;
    settings.times.look = 10ms;
    const store::Ballast ballast(settings.dataFolder, settings.ballast);
    QCOMPARE(ballast.state(), store::Ballast::State::Missing);
    Caretaker caretaker(**opened, settings, noon);
    caretaker.start();
    QTRY_COMPARE(ballast.state(), store::Ballast::State::Held);
}

// The files as they lie there while a desk runs are what a power loss leaves.
void tst_Caretaker::uncleanStop_isReadThrough()
{
    BackedUpDesk desk;
    QByteArray file;
    QByteArray wal;
    {
        const auto opened = desk.open();
        QVERIFY(opened);
        QVERIFY(!(*opened)->isAfterUncleanStop());
        QVERIFY(admitOne(**opened, desk));
        file = BackedUpDesk::read(desk.registerFile());
        wal = BackedUpDesk::read(desk.registerFile() + u"-wal"_s);
    }
    QVERIFY(!(*desk.open())->isAfterUncleanStop());
    BackedUpDesk::write(desk.registerFile(), file);
    BackedUpDesk::write(desk.registerFile() + u"-wal"_s, wal);
    const auto opened = desk.open();
    QVERIFY(opened);
    QVERIFY((*opened)->isAfterUncleanStop());
    QCOMPARE((*opened)->presence().present().total(), 1);
    Caretaker caretaker(**opened, careOf(desk, desk.backups()), noon);
    QSignalSpy checked(&caretaker, &Caretaker::checked);
    caretaker.start();
    QTRY_COMPARE(checked.size(), 1);
    QCOMPARE(checked.last().first().value<DeskStatus::Check>(), DeskStatus::Check::Sound);
}

// At night, in an index that no start reads.
void tst_Caretaker::damageFoundByReading_isSaid()
{
    BackedUpDesk desk;
    desk.admit(40);
    const QByteArray uuid = desk.arrivals().at(20).toRfc4122();
    QByteArray content = BackedUpDesk::read(desk.registerFile());
    const auto kiosk = desk.keys().kiosk();
    // The one place of three that a start does not notice.
    for (auto at = content.indexOf(uuid); at >= 0; at = content.indexOf(uuid, at + 1)) {
        QByteArray damaged = content;
        damaged[at] = static_cast<char>(damaged.at(at) ^ 1);
        BackedUpDesk::write(desk.registerFile(), damaged);
        if (store::soundRegister(desk.registerFile(), kiosk, store::Depth::Quick)) {
            break;
        }
    }
    const auto opened = desk.open();
    QVERIFY(opened);
    const qint64 night = (noon() / 86'400'000) * 86'400'000 + 18 * 3'600'000; // 3:00 in Tokyo
    auto settings = careOf(desk, desk.backups());
    settings.times.look = 10ms;
    Caretaker caretaker(**opened, settings, [night] { return night; });
    QSignalSpy checked(&caretaker, &Caretaker::checked);
    caretaker.start();
    QTRY_COMPARE(checked.size(), 1);
    QCOMPARE(checked.last().first().value<DeskStatus::Check>(), DeskStatus::Check::Failed);
}

void tst_Caretaker::deletedKeys_areInNoCopyBeforeLong()
{
    ExpiryDesk desk;
    const auto who = oneLeft(desk);
    const QByteArray box = desk.boxesOf(who).front();
    auto settings = careOf(desk, desk.backups());
    settings.times.look = 10ms;
    Caretaker caretaker(*desk.reg, settings, noon);
    QSignalSpy expired(&caretaker, &Caretaker::expired);
    QVERIFY(desk.filesWith(box).size() >= 3); // the register, and both copies
    caretaker.start();
    QTRY_COMPARE(expired.size(), 1);
    QCOMPARE(expired.front().front().toInt(), 1);
    QTRY_COMPARE(desk.reg->expiry().copiesOwed, 0);
    QCOMPARE(desk.filesWith(box), QStringList());
    QVERIFY(desk.copies().front().number >= 4);
}

void tst_Caretaker::deletedKeys_areInNoCopyAfterTheEndEither()
{
    ExpiryDesk desk;
    const auto who = oneLeft(desk);
    const QByteArray box = desk.boxesOf(who).front();
    {
        const Caretaker caretaker(*desk.reg, careOf(desk, desk.backups()), noon);
        QCOMPARE(desk.expire(), 1);
        QVERIFY(!desk.filesWith(box).isEmpty());
    }
    QCOMPARE(desk.filesWith(box), QStringList());
    QCOMPARE(desk.reg->expiry().copiesOwed, 0);
}

// Over the end of the program, too.
void tst_Caretaker::pulledStick_isOwedItsCopies()
{
    ExpiryDesk desk;
    const auto who = oneLeft(desk);
    const QByteArray box = desk.boxesOf(who).front();
    QVERIFY(QFile::rename(desk.backups(), desk.path(u"drawer"_s)));
    {
        const Caretaker caretaker(*desk.reg, careOf(desk, desk.backups()), noon);
        QCOMPARE(desk.expire(), 1);
    }
    desk.restart(0);
    QCOMPARE(desk.reg->expiry().copiesOwed, 2);
    QVERIFY(QFile::rename(desk.path(u"drawer"_s), desk.backups()));
    auto settings = careOf(desk, desk.backups());
    settings.times.look = 10ms;
    Caretaker caretaker(*desk.reg, settings, noon);
    caretaker.start();
    QTRY_COMPARE(desk.reg->expiry().copiesOwed, 0);
    QCOMPARE(desk.filesWith(box), QStringList());
}

void tst_Caretaker::check_isDueOnceANight_data()
{
    QTest::addColumn<int>("tokyoHour");
    QTest::addColumn<int>("hoursSince"); // -1: never
    QTest::addColumn<bool>("isDue");
    QTest::newRow("never, at three") << 3 << -1 << true;
    QTest::newRow("never, by day") << 12 << -1 << false;
    QTest::newRow("yesterday") << 3 << 24 << true;
    QTest::newRow("a moment ago") << 3 << 0 << false;
    QTest::newRow("two o'clock") << 2 << 24 << false;
    QTest::newRow("four o'clock") << 4 << 24 << false;
}

void tst_Caretaker::check_isDueOnceANight()
{
    QFETCH(int, tokyoHour);
    QFETCH(int, hoursSince);
    QFETCH(bool, isDue);
    const QDateTime time(QDate(2026, 11, 23), QTime(tokyoHour, 20), QTimeZone(9 * 3600));
    const qint64 now = time.toMSecsSinceEpoch();
    const auto last =
        hoursSince < 0 ? std::nullopt : std::optional(now - hoursSince * qint64{3'600'000});
    QCOMPARE(app::isCheckDue(last, now), isDue);
}

void tst_Caretaker::slotCopies_areGoneOnlyWhenTheStickSaysSo()
{
    BackedUpDesk desk;
    desk.admit(1);
    QVERIFY(desk.backUp());
    const QString copy = store::backupFolderOf(desk.backups(), desk.keys().kiosk()) + u"/keys"_s;
    QVERIFY(QFile::exists(copy + u"/staff-001.slot"_s));
    const auto opened = desk.open();
    QVERIFY(opened);
    Caretaker caretaker(**opened, careOf(desk, desk.backups()), noon);
    QSignalSpy answered(&caretaker, &Caretaker::slotCopiesAnswered);
    const auto answer = [&answered] {
        return answered.takeFirst().first().value<Caretaker::SlotCopies>();
    };
    QVERIFY(QDir().rename(desk.backups(), desk.path(u"pulled"_s)));
    caretaker.deleteSlotCopies();
    QTRY_COMPARE(answered.size(), 1);
    QCOMPARE(answer(), Caretaker::SlotCopies::Left);
    QVERIFY(QDir().rename(desk.path(u"pulled"_s), desk.backups()));
    caretaker.deleteSlotCopies();
    QTRY_COMPARE(answered.size(), 1);
    QCOMPARE(answer(), Caretaker::SlotCopies::Gone);
    QVERIFY(!QFile::exists(copy + u"/staff-001.slot"_s));
    // A stick without any copy has none to lose.
    QVERIFY(QDir(desk.backups()).removeRecursively() && QDir().mkpath(desk.backups()));
    caretaker.deleteSlotCopies();
    QTRY_COMPARE(answered.size(), 1);
    QCOMPARE(answer(), Caretaker::SlotCopies::Gone);
}

void tst_Caretaker::diskState_saysTheWorst_data()
{
    using Reading = app::DiskReading;
    using Ballast = store::Ballast::State;
    QTest::addColumn<qint64>("free");
    QTest::addColumn<Reading::Writing>("writing");
    QTest::addColumn<Ballast>("ballast");
    QTest::addColumn<DeskStatus::Disk>("state");
    constexpr qint64 limit = 500LL * 1024 * 1024;
    QTest::newRow("enough") << limit << Reading::Writing::Possible << Ballast::Held
                            << DeskStatus::Disk::Enough;
    QTest::newRow("low") << limit - 1 << Reading::Writing::Possible << Ballast::Held
                         << DeskStatus::Disk::Low;
    QTest::newRow("reserve") << qint64{0} << Reading::Writing::Possible << Ballast::Missing
                             << DeskStatus::Disk::ReserveInUse;
    QTest::newRow("read-only") << limit << Reading::Writing::Impossible << Ballast::Missing
                               << DeskStatus::Disk::Unusable;
}

void tst_Caretaker::diskState_saysTheWorst()
{
    QFETCH(qint64, free);
    QFETCH(app::DiskReading::Writing, writing);
    QFETCH(store::Ballast::State, ballast);
    QFETCH(DeskStatus::Disk, state);
    QCOMPARE(app::diskState({free, writing, ballast}), state);
}

QTEST_GUILESS_MAIN(tst_Caretaker)
#include "tst_Caretaker.moc"
