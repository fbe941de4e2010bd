// SPDX-License-Identifier: Apache-2.0
#include "SampleDesk.h"

#include <QTest>

using core::EventKind;
using core::Presence;
using core::RegisterError;

class tst_SqliteRegister : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void replay_equalsWhatWasAppended();
    void sameEventAgain_isAnsweredNotRepeated();
    void sameEventTwiceInOneTransaction_isStoredOnce();
    void arrivalWithAKnownHandle_isHandleTaken();
    void oneBadEvent_leavesNothingOfTheTransaction();
    void eventsOfOneTransaction_seeEachOther();
    void undoneArrival_isNotCounted();
    void namingAGuest_keepsTheHeadcount();
    void unknownHandleGoingOut_countsByItsBand();
    void unknownHandleComingBack_isCounted();
    void linkedHandles_countOnce();
    void openAndClosed_surviveARestart();
    void lamport_neverFollowsTheWallClock();
    void notRecordable_data();
    void notRecordable();
    void anotherKioskOrMode_isRefused();
    void secondDesk_isRefused();
    void lookingOnly_writesNothing();
    void flippedBitInTheLog_isDamage();

private:
    static void expectEqual(const store::SqliteRegister &left, const store::SqliteRegister &right)
    {
        QCOMPARE(left.presence().present(), right.presence().present());
        QCOMPARE(left.presence().balance(), right.presence().balance());
        QCOMPARE(left.presence().handles(), right.presence().handles());
        QVERIFY(left.entries() == right.entries());
        QCOMPARE(left.isShelterOpen(), right.isShelterOpen());
        QCOMPARE(left.shelter(), right.shelter());
        QCOMPARE(*left.head(), *right.head());
        QCOMPARE(left.sum()->sum, right.sum()->sum);
    }
};

void tst_SqliteRegister::replay_equalsWhatWasAppended()
{
    SampleDesk desk;
    auto written = desk.open();
    QVERIFY(written);
    const auto one = desk.newHandle();
    const auto two = desk.newHandle();
    const auto three = desk.newHandle();
    QVERIFY((*written)->append({SampleDesk::arrival(one, u"見本　一郎"_s)}));
    QVERIFY((*written)->append({SampleDesk::arrival(two), SampleDesk::arrival(three)}));
    QVERIFY((*written)->append({SampleDesk::event(EventKind::WentOut, one, Presence::OutForNow)}));
    QVERIFY((*written)->append({SampleDesk::event(EventKind::Left, two, Presence::Left)}));
    QCOMPARE((*written)->presence().present().total(), 1);
    QCOMPARE((*written)->sum()->sum.total(), 1);
    QCOMPARE((*written)->head()->seq, quint64{6});

    auto looked = desk.options();
    looked.access = store::Access::LookOnly;
    const auto beside = store::SqliteRegister::open(looked);
    QVERIFY(beside);
    expectEqual(**written, **beside);

    const auto head = *(*written)->head();
    written->reset();
    const auto reopened = desk.open();
    QVERIFY(reopened);
    expectEqual(**reopened, **beside);
    QCOMPARE(*(*reopened)->head(), head);
}

void tst_SqliteRegister::sameEventAgain_isAnsweredNotRepeated()
{
    SampleDesk desk;
    auto opened = desk.open();
    QVERIFY(opened);
    const auto arrived = SampleDesk::arrival(desk.newHandle(), u"見本　花子"_s);
    const auto first = (*opened)->append({arrived});
    QVERIFY(first);
    const auto second = (*opened)->append({arrived});
    QVERIFY(second);
    QCOMPARE(second->front(), first->front());
    QCOMPARE((*opened)->head()->seq, quint64{2});
    opened->reset();
    opened = desk.open();
    QVERIFY(opened);
    const auto third = (*opened)->append({arrived, SampleDesk::arrival(desk.newHandle())});
    QVERIFY(third);
    QCOMPARE(third->front(), first->front());
    QCOMPARE(third->back().seq, quint64{3});
    QCOMPARE((*opened)->presence().present().total(), 2);
}

void tst_SqliteRegister::sameEventTwiceInOneTransaction_isStoredOnce()
{
    SampleDesk desk;
    const auto opened = desk.open();
    QVERIFY(opened);
    const auto arrived = SampleDesk::arrival(desk.newHandle());
    const auto answers = (*opened)->append({arrived, arrived});
    QVERIFY(answers);
    QCOMPARE(answers->size(), std::size_t{2});
    QCOMPARE(answers->front(), answers->back());
    QCOMPARE((*opened)->presence().present().total(), 1);
}

void tst_SqliteRegister::arrivalWithAKnownHandle_isHandleTaken()
{
    SampleDesk desk;
    const auto opened = desk.open();
    QVERIFY(opened);
    const auto who = desk.newHandle();
    QVERIFY((*opened)->append({SampleDesk::arrival(who)}));
    QCOMPARE((*opened)->append({SampleDesk::arrival(who)}).error(), RegisterError::HandleTaken);
    const auto other = desk.newHandle();
    QCOMPARE((*opened)->append({SampleDesk::arrival(other), SampleDesk::arrival(other)}).error(),
             RegisterError::HandleTaken);
    QCOMPARE((*opened)->presence().present().total(), 1);
}

void tst_SqliteRegister::oneBadEvent_leavesNothingOfTheTransaction()
{
    SampleDesk desk;
    auto opened = desk.open();
    QVERIFY(opened);
    const auto who = desk.newHandle();
    QCOMPARE((*opened)->append({SampleDesk::arrival(who), core::Event{}}).error(),
             RegisterError::NotRecordable);
    QCOMPARE((*opened)->head()->seq, quint64{1});
    QVERIFY(!(*opened)->entry(who));
    QVERIFY((*opened)->append({SampleDesk::arrival(who)}));
}

void tst_SqliteRegister::eventsOfOneTransaction_seeEachOther()
{
    SampleDesk desk;
    const auto opened = desk.open();
    QVERIFY(opened);
    const auto who = desk.newHandle();
    const auto answers =
        (*opened)->append({SampleDesk::arrival(who, u"見本　花子"_s),
                           SampleDesk::event(EventKind::WentOut, who, Presence::OutForNow),
                           SampleDesk::event(EventKind::CameBack, who, Presence::In)});
    QVERIFY(answers);
    const core::Cell cell{
        core::AgeBand::SeventyFiveAndOver, core::Sex::Female, core::Place::Inside};
    QCOMPARE(answers->at(0).changes.front().before, std::nullopt);
    QCOMPARE(answers->at(0).changes.front().after, std::optional(cell));
    QCOMPARE(answers->at(1).changes.front().before, std::optional(cell));
    QCOMPARE(answers->at(1).changes.front().after, std::nullopt);
    QCOMPARE(answers->at(2).changes.front().after, std::optional(cell));
    QVERIFY(answers->at(0).lamport < answers->at(1).lamport);
    QVERIFY(answers->at(1).lamport < answers->at(2).lamport);
    QCOMPARE((*opened)->sum()->sum.of(cell), 1);
}

void tst_SqliteRegister::undoneArrival_isNotCounted()
{
    SampleDesk desk;
    const auto opened = desk.open();
    QVERIFY(opened);
    const auto who = desk.newHandle();
    QVERIFY((*opened)->append({SampleDesk::arrival(who)}));
    QVERIFY((*opened)->append({SampleDesk::event(EventKind::Undone, who, Presence::Void)}));
    QCOMPARE((*opened)->presence().present().total(), 0);
    QCOMPARE((*opened)->sum()->sum.total(), 0);
    QCOMPARE((*opened)->entry(who)->state.presence, Presence::Void);
}

void tst_SqliteRegister::namingAGuest_keepsTheHeadcount()
{
    SampleDesk desk;
    const auto opened = desk.open();
    QVERIFY(opened);
    const auto who = desk.newHandle();
    QVERIFY((*opened)->append({SampleDesk::arrival(who)}));
    QVERIFY(!(*opened)->entry(who)->isNamed);
    auto named = SampleDesk::event(EventKind::Named, who, std::nullopt);
    named.changes.front().ageBand = core::AgeBand::SixToFourteen;
    named.person = SampleDesk::person(u"見本　太郎"_s);
    QVERIFY((*opened)->append({named}));
    QCOMPARE((*opened)->presence().present().total(), 1);
    QCOMPARE((*opened)->sum()->sum.total(), 1);
    QVERIFY((*opened)->entry(who)->isNamed);
    QCOMPARE((*opened)->entry(who)->state.cell.ageBand, core::AgeBand::SixToFourteen);
}

void tst_SqliteRegister::unknownHandleGoingOut_countsByItsBand()
{
    SampleDesk desk;
    const auto opened = desk.open();
    QVERIFY(opened);
    const core::Cell band{core::AgeBand::OneToTwo, core::Sex::Male, core::Place::Inside};
    auto out = SampleDesk::event(EventKind::WentOut, desk.newHandle(), Presence::OutForNow);
    out.changes.front().before = band;
    QVERIFY((*opened)->append({out}));
    QCOMPARE((*opened)->sum()->sum.of(band), -1);
    QCOMPARE((*opened)->presence().present().total(), 0);
}

void tst_SqliteRegister::unknownHandleComingBack_isCounted()
{
    SampleDesk desk;
    const auto opened = desk.open();
    QVERIFY(opened);
    QVERIFY((*opened)->append(
        {SampleDesk::event(EventKind::CameBack, desk.newHandle(), Presence::In)}));
    QCOMPARE((*opened)->sum()->sum.total(), 1);
    QCOMPARE((*opened)->presence().present().total(), 1);
}

void tst_SqliteRegister::linkedHandles_countOnce()
{
    SampleDesk desk;
    auto opened = desk.open();
    QVERIFY(opened);
    const auto one = desk.newHandle();
    const auto two = desk.newHandle();
    QVERIFY((*opened)->append({SampleDesk::arrival(one), SampleDesk::arrival(two)}));
    core::Event link{QUuid::createUuid(), EventKind::Linked, {}, core::Link{one, two, {}}, {}};
    link.link->sameness = core::Sameness::Same;
    QVERIFY((*opened)->append({link}));
    QCOMPARE((*opened)->presence().present().total(), 1);
    QCOMPARE((*opened)->sum()->sum.total(), 1);
    opened->reset();
    opened = desk.open();
    QVERIFY(opened);
    QCOMPARE((*opened)->presence().present().total(), 1);
}

void tst_SqliteRegister::openAndClosed_surviveARestart()
{
    SampleDesk desk;
    auto opened = desk.open();
    QVERIFY(opened);
    QVERIFY(!(*opened)->isShelterOpen());
    QVERIFY((*opened)->append({{QUuid::createUuid(), EventKind::ShelterOpened, {}, {}, {}}}));
    QVERIFY((*opened)->isShelterOpen());
    opened->reset();
    opened = desk.open();
    QVERIFY(opened);
    QVERIFY((*opened)->isShelterOpen());
    QVERIFY((*opened)->append({{QUuid::createUuid(), EventKind::ShelterClosed, {}, {}, {}}}));
    QVERIFY(!(*opened)->isShelterOpen());
}

void tst_SqliteRegister::lamport_neverFollowsTheWallClock()
{
    SampleDesk desk;
    auto opened = desk.open();
    QVERIFY(opened);
    const auto next = [&] {
        return (*opened)->append({SampleDesk::arrival(desk.newHandle())})->front();
    };
    const quint64 first = next().lamport;
    desk.wallTime += 400LL * 24 * 3600 * 1000;
    const auto jumped = next();
    QCOMPARE(jumped.lamport, first + 1);
    QCOMPARE(jumped.wallTime, desk.wallTime);
    desk.wallTime = 0;
    QCOMPARE(next().lamport, first + 2);

    // Headquarters' time goes on with the monotonic clock.
    (*opened)->observe(1'790'000'000'000);
    desk.monotonic += 250;
    QCOMPARE(next().lamport, quint64{1'790'000'000'251});
    // A time beyond all reason is a fault.
    (*opened)->observe(std::numeric_limits<qint64>::max());
    QCOMPARE(next().lamport, quint64{1'790'000'000'252});
    opened->reset();
    opened = desk.open();
    QVERIFY(opened);
    QCOMPARE(next().lamport, quint64{1'790'000'000'253});
}

void tst_SqliteRegister::notRecordable_data()
{
    QTest::addColumn<core::Event>("event");
    SampleDesk desk;
    const auto who = desk.newHandle();
    const auto good = SampleDesk::arrival(who);
    auto bad = good;
    bad.uuid = {};
    QTest::newRow("no uuid") << bad;
    bad = good;
    bad.uuid = QUuid::createUuidV5(QUuid(), u"sample"_s);
    QTest::newRow("a uuid that tells something") << bad;
    bad = good;
    bad.changes.clear();
    QTest::newRow("no change") << bad;
    bad = good;
    bad.changes.push_back(bad.changes.front());
    QTest::newRow("one handle twice") << bad;
    bad = good;
    bad.changes.front().presence = Presence::Left;
    QTest::newRow("an arrival that leaves") << bad;
    bad = good;
    bad.changes.front().who.issuer = u"見本"_s;
    QTest::newRow("no shelter code") << bad;
    bad = good;
    bad.kind = EventKind::StreamOpened;
    QTest::newRow("a stream opened by a desk") << bad;
    bad = good;
    bad.kind = EventKind::Linked;
    QTest::newRow("a link without edge") << bad;
    bad = good;
    bad.changes.assign(65, bad.changes.front());
    for (auto &change : bad.changes) {
        change.who = desk.newHandle();
    }
    QTest::newRow("too many changes") << bad;
    bad = good;
    bad.person = SampleDesk::person(QString(2000, u'見'));
    QTest::newRow("a name that no reader accepts") << bad;
}

void tst_SqliteRegister::notRecordable()
{
    QFETCH(core::Event, event);
    SampleDesk desk;
    const auto opened = desk.open();
    QVERIFY(opened);
    QCOMPARE((*opened)->append({event}).error(), RegisterError::NotRecordable);
    QCOMPARE((*opened)->head()->seq, quint64{1});
}

void tst_SqliteRegister::anotherKioskOrMode_isRefused()
{
    SampleDesk desk;
    QVERIFY(desk.open());
    auto options = desk.options();
    options.kiosk.mode = core::Mode::Real;
    QCOMPARE(store::SqliteRegister::open(options).error(), RegisterError::Unsafe);
    options = desk.options();
    options.kiosk.uuid = QUuid::createUuid();
    QCOMPARE(store::SqliteRegister::open(options).error(), RegisterError::Unsafe);
    QVERIFY(desk.open());
}

void tst_SqliteRegister::secondDesk_isRefused()
{
    SampleDesk desk;
    const auto first = desk.open();
    QVERIFY(first);
    QCOMPARE(desk.open().error(), RegisterError::Unsafe);
    QVERIFY((*first)->append({SampleDesk::arrival(desk.newHandle())}));
}

void tst_SqliteRegister::lookingOnly_writesNothing()
{
    SampleDesk desk;
    auto options = desk.options();
    options.access = store::Access::LookOnly;
    QVERIFY(!store::SqliteRegister::open(options));
    QVERIFY(!QFile::exists(desk.dataFolder()));
    auto opened = desk.open();
    QVERIFY(opened);
    const auto head = *(*opened)->head();
    opened->reset();
    QVERIFY(QFile::remove(desk.dataFolder() + u".instance"_s));
    const auto looking = store::SqliteRegister::open(options);
    QVERIFY(looking);
    QCOMPARE((*looking)->append({SampleDesk::arrival(desk.newHandle())}).error(),
             RegisterError::ReadOnly);
    QCOMPARE((*looking)->useShelter(u"452025-013"_s).error(), RegisterError::ReadOnly);
    QCOMPARE(*(*looking)->head(), head);
}

void tst_SqliteRegister::flippedBitInTheLog_isDamage()
{
    SampleDesk desk;
    auto opened = desk.open();
    QVERIFY(opened);
    const auto who = desk.newHandle();
    QVERIFY((*opened)->append({SampleDesk::arrival(who)}));
    opened->reset();
    QFile file(desk.dataFolder() + u"/register.db"_s);
    QVERIFY(file.open(QIODevice::ReadWrite));
    QByteArray bytes = file.readAll();
    const qsizetype place = bytes.indexOf(who.handle.text().toLatin1());
    QVERIFY(place > 0);
    QVERIFY(file.seek(place));
    QVERIFY(file.putChar(bytes.at(place) == '0' ? '1' : '0'));
    file.close();
    QCOMPARE(desk.open().error(), RegisterError::Damaged);
}

QTEST_GUILESS_MAIN(tst_SqliteRegister)
#include "tst_SqliteRegister.moc"
