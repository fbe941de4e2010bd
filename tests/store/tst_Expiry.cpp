// SPDX-License-Identifier: Apache-2.0
#include "ExpiryDesk.h"

#include <QProcess>
#include <QTest>

using core::EventKind;
using core::Presence;

// Who left, and whose records headquarters has, cannot be opened here any more after a day.
class tst_Expiry : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u".*"_s));
        m_desk.emplace();
        m_desk->start();
    }
    void cleanup() { m_desk.reset(); }

    void aDayAfterLeaving_noFileHasTheKeyAndOthersStillOpen();
    void whoIsHereOrOut_neverExpires();
    void notBeforeHeadquartersHasEveryRecord();
    void headquartersThatLostARecord_holdsItUp();
    void whoComesBackInTime_keepsTheName();
    void whoLeavesAgain_hasTheWholeDayAgain();
    void whoComesBackLater_isSealedAndCanBeNamedAgain();
    void namesInMemory_goToo();
    void correctionAfterLeaving_expiresToo();
    void voidArrival_expires();
    void linkedNumbers_areOnePerson();
    void suspectedPair_whoMayBeHereStaysNamed();
    void manyWhoLeftTogether_goInShortSteps();
    void lookingOnly_deletesNothing();
    void diskCopy_tellsItsNumbers();

private:
    std::optional<ExpiryDesk> m_desk;
};

void tst_Expiry::aDayAfterLeaving_noFileHasTheKeyAndOthersStillOpen()
{
    const auto gone = m_desk->arrive(u"見本　花子"_s);
    const auto here = m_desk->arrive(u"見本　太郎"_s);
    m_desk->correct(gone, u"見本　花予"_s);
    const auto boxes = m_desk->boxesOf(gone);
    QCOMPARE(boxes.size(), 2);
    m_desk->leave(gone);
    m_desk->confirm();
    QCOMPARE(m_desk->expire(), 0);
    m_desk->pass(24 * anHour - 1);
    QCOMPARE(m_desk->expire(), 0);
    QVERIFY(m_desk->nameOf(gone));
    for (const QByteArray &box : boxes) {
        QVERIFY(!m_desk->filesWith(box).isEmpty()); // proof that the search finds it
    }
    m_desk->pass(1);
    QCOMPARE(m_desk->expire(), 1);
    QVERIFY(m_desk->boxesOf(gone).isEmpty());
    for (const QByteArray &box : boxes) {
        for (int at = 0; at + 16 <= box.size(); at += 16) {
            QCOMPARE(m_desk->filesWith(box.mid(at, 16)), QStringList());
        }
    }
    QVERIFY(!m_desk->nameOf(gone));
    QVERIFY(m_desk->reg->entry(gone)->isNamed && m_desk->reg->entry(gone)->isSealedForGood);
    QCOMPARE(m_desk->nameOf(here)->name->value, u"見本　太郎"_s);
    QVERIFY(!m_desk->reg->entry(here)->isSealedForGood);
    QCOMPARE(m_desk->reg->expiry().deleted, (store::ExpiredSum{1, 2, m_desk->wallTime}));
    QCOMPARE(m_desk->reg->expiry().copiesOwed, 2);
    // The log is as it was, and so is the count.
    QCOMPARE(m_desk->reg->presence().present().total(), 1);
    m_desk->restart(0);
    QVERIFY(!m_desk->nameOf(gone));
    QCOMPARE(m_desk->reg->expiry().deleted.handles, 1);
}

void tst_Expiry::whoIsHereOrOut_neverExpires()
{
    const auto here = m_desk->arrive(u"見本　花子"_s);
    const auto out = m_desk->arrive(u"見本　太郎"_s);
    m_desk->append(SampleDesk::event(EventKind::WentOut, out, Presence::OutForNow));
    m_desk->confirm();
    for (int day = 0; day < 30; ++day) {
        QCOMPARE(m_desk->expire(), 0);
        m_desk->pass(24 * anHour);
    }
    QVERIFY(m_desk->nameOf(here) && m_desk->nameOf(out));
}

void tst_Expiry::notBeforeHeadquartersHasEveryRecord()
{
    const auto who = m_desk->arrive(u"見本　花子"_s);
    m_desk->confirm();
    m_desk->leave(who);
    for (int day = 0; day < 5; ++day) {
        QCOMPARE(m_desk->expire(), 0);
        QCOMPARE(m_desk->reg->expiry().withheld, 1);
        m_desk->pass(24 * anHour);
    }
    // The day begins when both are true.
    m_desk->confirm();
    QCOMPARE(m_desk->expire(), 0);
    QCOMPARE(m_desk->reg->expiry().withheld, 0);
    QCOMPARE(m_desk->reg->expiry().running, 1);
    m_desk->pass(24 * anHour);
    QCOMPARE(m_desk->expire(), 1);
    QCOMPARE(m_desk->reg->expiry().running, 0);
}

void tst_Expiry::headquartersThatLostARecord_holdsItUp()
{
    const auto who = m_desk->arrive(u"見本　花子"_s);
    m_desk->leave(who);
    m_desk->confirm();
    QCOMPARE(m_desk->expire(), 0);
    m_desk->pass(24 * anHour);
    const auto head = *m_desk->reg->head();
    QVERIFY(m_desk->reg->storeReceipt(
        {head.stream, head.seq, 1, QUuid::createUuid(), m_desk->hqTime, m_desk->wallTime}));
    QCOMPARE(m_desk->expire(), 0);
    QVERIFY(m_desk->nameOf(who));
    m_desk->restart(0);
    QCOMPARE(m_desk->expire(), 0);
    m_desk->confirm();
    QCOMPARE(m_desk->expire(), 1);
}

void tst_Expiry::whoComesBackInTime_keepsTheName()
{
    const auto who = m_desk->arrive(u"見本　花子"_s);
    m_desk->leave(who);
    m_desk->confirm();
    QCOMPARE(m_desk->expire(), 0);
    m_desk->pass(23 * anHour);
    m_desk->comeBack(who);
    m_desk->confirm();
    m_desk->pass(48 * anHour);
    QCOMPARE(m_desk->expire(), 0);
    QCOMPARE(m_desk->nameOf(who)->name->value, u"見本　花子"_s);
}

// Also when nothing looked in between.
void tst_Expiry::whoLeavesAgain_hasTheWholeDayAgain()
{
    const auto who = m_desk->arrive(u"見本　花子"_s);
    m_desk->leave(who);
    m_desk->confirm();
    QCOMPARE(m_desk->expire(), 0);
    m_desk->pass(23 * anHour);
    m_desk->comeBack(who);
    m_desk->leave(who);
    m_desk->confirm();
    m_desk->pass(2 * anHour);
    QCOMPARE(m_desk->expire(), 0);
    m_desk->pass(23 * anHour);
    QCOMPARE(m_desk->expire(), 0);
    m_desk->pass(anHour);
    QCOMPARE(m_desk->expire(), 1);
}

void tst_Expiry::whoComesBackLater_isSealedAndCanBeNamedAgain()
{
    const auto who = m_desk->arrive(u"見本　花子"_s);
    m_desk->leave(who);
    m_desk->confirm();
    m_desk->expire();
    m_desk->pass(24 * anHour);
    QCOMPARE(m_desk->expire(), 1);
    m_desk->comeBack(who);
    QVERIFY(!m_desk->nameOf(who));
    QVERIFY(m_desk->reg->entry(who)->isSealedForGood);
    core::Event named = SampleDesk::event(EventKind::Named, who, std::nullopt);
    named.person = SampleDesk::person(u"見本　花子"_s);
    m_desk->append(named);
    QVERIFY(!m_desk->reg->entry(who)->isSealedForGood);
    QCOMPARE(m_desk->nameOf(who)->name->value, u"見本　花子"_s);
    m_desk->confirm();
    m_desk->pass(48 * anHour);
    QCOMPARE(m_desk->expire(), 0);
    QVERIFY(m_desk->nameOf(who));
}

void tst_Expiry::namesInMemory_goToo()
{
    const auto key = m_desk->keys().unlock(core::firstDutyNumber, SampleDesk::passphrase());
    QVERIFY(key);
    QVERIFY(m_desk->reg->unlock(*key));
    const auto who = m_desk->arrive(u"見本　花子"_s);
    const auto here = m_desk->arrive(u"見本　太郎"_s);
    m_desk->leave(who);
    m_desk->confirm();
    m_desk->expire();
    m_desk->pass(24 * anHour);
    QVERIFY(m_desk->reg->entry(who)->person);
    QCOMPARE(m_desk->expire(), 1);
    QVERIFY(!m_desk->reg->entry(who)->person);
    QVERIFY(m_desk->reg->entry(here)->person);
    // Nor do they come back with what a worker thread had read before.
    auto stale = store::openNames(m_desk->registerFile(), *key);
    QVERIFY(stale);
    stale->persons.insert(who, SampleDesk::person(u"見本　花子"_s));
    QVERIFY(m_desk->reg->unlock(*key, std::move(*stale)));
    QVERIFY(!m_desk->reg->entry(who)->person);
    QVERIFY(m_desk->reg->entry(here)->person);
}

void tst_Expiry::correctionAfterLeaving_expiresToo()
{
    const auto who = m_desk->arrive(u"見本　花予"_s);
    m_desk->leave(who);
    m_desk->confirm();
    m_desk->expire();
    m_desk->pass(24 * anHour);
    QCOMPARE(m_desk->expire(), 1);
    m_desk->correct(who, u"見本　花子"_s);
    QVERIFY(m_desk->nameOf(who));
    QCOMPARE(m_desk->expire(), 0);
    QCOMPARE(m_desk->reg->expiry().withheld, 1);
    m_desk->confirm();
    QCOMPARE(m_desk->expire(), 0);
    m_desk->pass(24 * anHour);
    QCOMPARE(m_desk->expire(), 1);
    QVERIFY(!m_desk->nameOf(who));
    QCOMPARE(m_desk->reg->expiry().deleted.handles, 1);
    QCOMPARE(m_desk->reg->expiry().deleted.keys, 2);
}

void tst_Expiry::voidArrival_expires()
{
    const auto who = m_desk->arrive(u"見本　花子"_s);
    m_desk->append(SampleDesk::event(EventKind::Undone, who, Presence::Void));
    m_desk->confirm();
    m_desk->expire();
    m_desk->pass(24 * anHour);
    QCOMPARE(m_desk->expire(), 1);
}

void tst_Expiry::linkedNumbers_areOnePerson()
{
    const auto card = m_desk->arrive(u"見本　花子"_s);
    const auto band = m_desk->arrive(u"見本　花子"_s);
    core::Event same{QUuid::createUuid(), EventKind::Linked, {}, core::Link{card, band}, {}};
    m_desk->append(same);
    m_desk->confirm();
    m_desk->leave(band);
    // Headquarters does not know yet that the person of `card` has left.
    QCOMPARE(m_desk->expire(), 0);
    QCOMPARE(m_desk->reg->expiry().withheld, 2);
    m_desk->confirm();
    m_desk->expire();
    m_desk->pass(24 * anHour);
    QCOMPARE(m_desk->expire(), 2);
    QVERIFY(!m_desk->nameOf(card) && !m_desk->nameOf(band));
}

void tst_Expiry::suspectedPair_whoMayBeHereStaysNamed()
{
    const auto one = m_desk->arrive(u"見本　花子"_s);
    const auto other = m_desk->arrive(u"見本　花子"_s);
    m_desk->append({QUuid::createUuid(),
                    EventKind::Linked,
                    {},
                    core::Link{one, other, core::Sameness::Suspected},
                    {}});
    m_desk->leave(other);
    m_desk->confirm();
    m_desk->expire();
    m_desk->pass(24 * anHour);
    QCOMPARE(m_desk->expire(), 1); // who has left either way
    QVERIFY(!m_desk->nameOf(other));
    m_desk->pass(24 * anHour);
    QCOMPARE(m_desk->expire(), 0);
    QVERIFY(m_desk->nameOf(one)); // who may be here still
    m_desk->leave(one);
    m_desk->confirm();
    m_desk->expire();
    m_desk->pass(24 * anHour);
    QCOMPARE(m_desk->expire(), 1);
}

void tst_Expiry::manyWhoLeftTogether_goInShortSteps()
{
    QVERIFY(m_desk->admitMany(*m_desk->reg, 450));
    std::vector<core::Event> leaving;
    for (const core::RosterEntry &entry : m_desk->reg->entries()) {
        leaving.push_back(SampleDesk::event(EventKind::Left, entry.who, Presence::Left));
    }
    QVERIFY(m_desk->reg->append(leaving));
    m_desk->confirm();
    QCOMPARE(m_desk->expire(), 0);
    m_desk->pass(24 * anHour);
    for (const int expected : {200, 200, 50}) {
        const auto step = m_desk->reg->expire(aDay, 200);
        QVERIFY(step);
        QCOMPARE(step->expired, expected);
        QCOMPARE(step->more, expected == 200);
    }
    QVERIFY(m_desk->boxes(m_desk->registerFile()).isEmpty());
    QCOMPARE(m_desk->reg->expiry().deleted.handles, 450);
}

void tst_Expiry::lookingOnly_deletesNothing()
{
    const auto who = m_desk->arrive(u"見本　花子"_s);
    m_desk->leave(who);
    m_desk->confirm();
    m_desk->expire();
    store::RegisterOptions options = m_desk->options();
    options.access = store::Access::LookOnly;
    const auto looking = store::SqliteRegister::open(options);
    QVERIFY(looking);
    QCOMPARE((*looking)->expiry().running, 1);
    const auto step = (*looking)->expire(std::chrono::milliseconds(0));
    QVERIFY(!step);
    QCOMPARE(step.error(), core::RegisterError::ReadOnly);
    QCOMPARE(m_desk->boxesOf(who).size(), 1);
}

void tst_Expiry::diskCopy_tellsItsNumbers()
{
    const auto gone = m_desk->arrive(u"見本　花子"_s);
    const auto waiting = m_desk->arrive(u"見本　太郎"_s);
    m_desk->leave(gone);
    m_desk->confirm();
    m_desk->expire();
    m_desk->pass(24 * anHour);
    QCOMPARE(m_desk->expire(), 1);
    m_desk->leave(waiting);
    m_desk->reg.reset();
    QProcess process;
    process.start(QStringLiteral(PROGRAM_DIR "/uketsukectl"),
                  {u"expiry"_s, u"--data"_s, m_desk->dataFolder()});
    QVERIFY(process.waitForFinished());
    const QByteArray said = process.readAllStandardOutput().simplified();
    QVERIFY2(process.exitCode() == 0, process.readAllStandardError());
    for (const char *line : {"people whose keys were deleted: 1",
                             "keys deleted: 1",
                             "last deleted (UTC, the desk's clock): 2026-",
                             "hours running: 0",
                             "waiting for headquarters: 1",
                             "without the keys: 2",
                             "with keys: 0"}) {
        QVERIFY2(said.contains(line), said);
    }
}

QTEST_GUILESS_MAIN(tst_Expiry)
#include "tst_Expiry.moc"
