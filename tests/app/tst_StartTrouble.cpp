// SPDX-License-Identifier: Apache-2.0
#include "app/StartTrouble.h"
#include "tests/store/BackedUpDesk.h"

#include <QSignalSpy>
#include <QTest>

using app::StartTrouble;
using core::screen::PaperMode;

// The page of a desk that cannot start, with real registers that cannot be used.
class tst_StartTrouble : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void damagedRegister_isRestoredFromThePage();
    void lostKeys_areRestoredFromThePage();
    void fullDisk_isTriedAgainAndOffersNothing();
    void damage_isTriedAgainOnTheButtonOnly();
    void withoutACopy_nothingIsOffered();
    void page_saysThatNobodyCanSignIn();

private:
    static qint64 now() { return 1'790'000'000'000; }
    static const PaperMode &pageOf(const StartTrouble &trouble)
    {
        return std::get<PaperMode>(trouble.screen());
    }
};

void tst_StartTrouble::damagedRegister_isRestoredFromThePage()
{
    BackedUpDesk desk;
    const auto saved = desk.admit(3);
    QVERIFY(desk.backUp());
    BackedUpDesk::ruin(desk.registerFile());
    StartTrouble trouble({PaperMode::Reason::Damaged, u"0120-000-000"_s}, desk.plan(), now);
    QSignalSpy shown(&trouble, &StartTrouble::screenChanged);
    QSignalSpy retried(&trouble, &StartTrouble::retryWanted);
    trouble.take(core::input::RestoreCopy{}); // not offered yet: nothing happens
    QTRY_COMPARE(shown.size(), 1);
    QCOMPARE(pageOf(trouble).copyOf, std::optional(desk.copies().front().madeAt));
    QCOMPARE(pageOf(trouble).phone, u"0120-000-000"_s);
    trouble.take(core::input::RestoreCopy{});
    trouble.take(core::input::RestoreCopy{});
    QTRY_COMPARE(retried.size(), 1);
    QCOMPARE(desk.arrivals(), saved);
    QVERIFY(!QDir(desk.dataFolder()).entryList({u"register.db.damaged-*"_s}).isEmpty());
}

void tst_StartTrouble::lostKeys_areRestoredFromThePage()
{
    BackedUpDesk desk;
    desk.admit(1);
    QVERIFY(desk.backUp());
    QVERIFY(QDir(desk.dataFolder() + u"/keys"_s).removeRecursively());
    QVERIFY(store::areKeysLost(desk.plan()));
    StartTrouble trouble({PaperMode::Reason::KeysUnreadable, {}}, desk.plan(), now);
    QSignalSpy retried(&trouble, &StartTrouble::retryWanted);
    QTRY_VERIFY(pageOf(trouble).copyOf.has_value());
    trouble.take(core::input::RestoreCopy{});
    QTRY_COMPARE(retried.size(), 1);
    QVERIFY(vault::KeyFolder::open(desk.dataFolder() + u"/keys"_s));
}

void tst_StartTrouble::fullDisk_isTriedAgainAndOffersNothing()
{
    BackedUpDesk desk;
    desk.admit(1);
    QVERIFY(desk.backUp());
    StartTrouble trouble({PaperMode::Reason::DiskFull, {}}, desk.plan(), now);
    QSignalSpy retried(&trouble, &StartTrouble::retryWanted);
    QVERIFY(retried.wait(10'000));
    QCOMPARE(pageOf(trouble).copyOf, std::nullopt);
    // It turns out to be worse.
    trouble.stillDown(PaperMode::Reason::Damaged);
    QCOMPARE(pageOf(trouble).reason, PaperMode::Reason::Damaged);
    QTRY_VERIFY(pageOf(trouble).copyOf.has_value());
    trouble.stillDown(PaperMode::Reason::ReadOnly);
    QCOMPARE(pageOf(trouble).copyOf, std::nullopt);
}

void tst_StartTrouble::damage_isTriedAgainOnTheButtonOnly()
{
    BackedUpDesk desk;
    StartTrouble trouble({PaperMode::Reason::Damaged, {}}, desk.plan(), now);
    QSignalSpy retried(&trouble, &StartTrouble::retryWanted);
    QVERIFY(!retried.wait(5'000)); // longer than between two tries
    trouble.take(core::input::TryRegister{});
    QCOMPARE(retried.size(), 1);
}

void tst_StartTrouble::withoutACopy_nothingIsOffered()
{
    BackedUpDesk desk;
    desk.admit(1);
    BackedUpDesk::ruin(desk.registerFile());
    const QByteArray ruin = BackedUpDesk::read(desk.registerFile());
    StartTrouble trouble({PaperMode::Reason::Damaged, {}}, desk.plan(), now);
    QSignalSpy shown(&trouble, &StartTrouble::screenChanged);
    QTRY_COMPARE(shown.size(), 1);
    QCOMPARE(pageOf(trouble).copyOf, std::nullopt);
    trouble.restore();
    QSignalSpy retried(&trouble, &StartTrouble::retryWanted);
    QTRY_COMPARE(retried.size(), 1);
    QCOMPARE(BackedUpDesk::read(desk.registerFile()), ruin);
}

void tst_StartTrouble::page_saysThatNobodyCanSignIn()
{
    BackedUpDesk desk;
    const StartTrouble trouble({PaperMode::Reason::Unsafe, {}}, desk.plan(), now);
    QCOMPARE(pageOf(trouble).staffDoor, PaperMode::StaffDoor::Closed);
    QCOMPARE(pageOf(trouble).person, PaperMode::Person::Nobody);
    QCOMPARE(pageOf(trouble).counted, std::nullopt);
    QCOMPARE(pageOf(trouble).since, now());
    const StartTrouble later({PaperMode::Reason::Unsafe, {}, now() - 60'000}, desk.plan(), now);
    QCOMPARE(pageOf(later).since, now() - 60'000);
}

QTEST_GUILESS_MAIN(tst_StartTrouble)
#include "tst_StartTrouble.moc"
