// SPDX-License-Identifier: Apache-2.0
// The session on a real register: staff comes on duty and goes off it, while the names are locked.
#include "EmptyReader.h"
#include "OpenDoor.h"
#include "SampleDesk.h"
#include "core/IntakeSession.h"
#include "vault/DutyCardFile.h"

#include <QTest>

using namespace core;
using Card = screen::ConfirmAttendance::Card;
using Trouble = screen::DutyCardTrouble;

namespace {

constexpr qint64 anHour = 3'600'000;

// A locked desk whose start page is open.
struct DutyDesk
{
    DutyDesk()
        : reg(*desk.open())
        , cards(desk.path(u"keys"_s))
        , session(reader,
                  *reg,
                  door,
                  {},
                  {[] { return QRandomGenerator::global()->generate(); },
                   [] { return QUuid::createUuid(); },
                   [this] { return QDateTime::fromMSecsSinceEpoch(desk.wallTime, Qt::UTC); }})
    {
        session.offerDutyCards(cards);
        session.start();
    }

    // From the start page, without any sign-in.
    void ask()
    {
        session.take(input::StaffFace{});
        session.take(input::ShowAttendance{});
    }
    void askFor(DutyNumber number)
    {
        ask();
        session.take(input::DutyEntered{number});
    }
    void record(DutyNumber number, EventKind kind)
    {
        askFor(number);
        session.take(input::SetDuty{kind});
        session.take(input::Next{});
    }
    void lay(const char *serial)
    {
        const auto secret = SecretBytes::copyOf(vault::octetSpan(QByteArray(serial)));
        Q_EMIT reader.progress(CardIdentifying{});
        Q_EMIT reader.recognised(cards.keyed(secret));
    }
    void lift() { Q_EMIT reader.progress(CardGone{}); }
    template <typename Page> [[nodiscard]] const Page *page() const
    {
        return std::get_if<Page>(&session.screen());
    }
    [[nodiscard]] std::vector<Shift> shifts() const { return reg->attendance().shifts(); }

    SampleDesk desk;
    std::unique_ptr<store::SqliteRegister> reg;
    EmptyReader reader;
    OpenDoor door;
    vault::DutyCardFile cards;
    IntakeSession session;
};

constexpr const char *mySerial = "999000000070417";
constexpr const char *otherSerial = "999000000071528";

} // namespace

class tst_SessionAttendance : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void nothingIsRecorded_beforeTheTapThatSaysSo();
    void dutyEnds_withItsHours();
    void anotherDesksBegin_canBeEndedHere();
    void listIsBehindTheSignIn_newestFirst();
    void lastTryOfAnEvacuee_opensNoDuty();
    void idlePage_goesHome();
    void card_isKeptOnlyWhenAsked_andStandsForTheNumber();
    void unknownCard_isTold();
    void forgottenCard_leavesNothing();
    void cardLyingThere_hasToBeLifted();
};

void tst_SessionAttendance::nothingIsRecorded_beforeTheTapThatSaysSo()
{
    DutyDesk desk;
    desk.askFor(12);
    const auto *page = desk.page<screen::ConfirmAttendance>();
    QVERIFY(page != nullptr);
    QCOMPARE(page->who.number, 12);
    QVERIFY(!page->since);
    QVERIFY(desk.shifts().empty());
    // No other kind of record comes from this page.
    desk.session.take(input::SetDuty{EventKind::ShelterOpened});
    QVERIFY(desk.page<screen::ConfirmAttendance>() != nullptr);
    desk.session.take(input::SetDuty{EventKind::DutyBegan});
    const auto *noted = desk.page<screen::AttendanceNoted>();
    QVERIFY(noted != nullptr);
    QCOMPARE(noted->kind, EventKind::DutyBegan);
    QCOMPARE(noted->time, desk.desk.wallTime);
    QVERIFY(!noted->worked);
    QCOMPARE(desk.shifts().size(), std::size_t{1});
    QCOMPARE(desk.shifts()[0].begin->how, DutyShownBy::Number);
    QVERIFY(desk.reg->entries().empty());
}

void tst_SessionAttendance::dutyEnds_withItsHours()
{
    DutyDesk desk;
    desk.record(12, EventKind::DutyBegan);
    const qint64 begin = desk.desk.wallTime;
    desk.desk.wallTime += 8 * anHour;
    desk.askFor(12);
    QVERIFY(desk.page<screen::ConfirmAttendance>() != nullptr);
    QCOMPARE(desk.page<screen::ConfirmAttendance>()->since, std::optional(begin));
    desk.session.take(input::SetDuty{EventKind::DutyEnded});
    const auto *noted = desk.page<screen::AttendanceNoted>();
    QVERIFY(noted != nullptr);
    QCOMPARE(noted->worked, std::optional(8 * anHour));
}

void tst_SessionAttendance::anotherDesksBegin_canBeEndedHere()
{
    DutyDesk desk;
    desk.record(12, EventKind::DutyEnded);
    QCOMPARE(desk.shifts().size(), std::size_t{1});
    QVERIFY(!desk.shifts()[0].begin);
}

void tst_SessionAttendance::listIsBehindTheSignIn_newestFirst()
{
    DutyDesk desk;
    desk.record(12, EventKind::DutyBegan);
    desk.desk.wallTime += anHour;
    desk.record(7, EventKind::DutyBegan);
    desk.session.take(input::StaffFace{});
    desk.session.take(input::PassphraseEntered{});
    desk.session.take(input::ShowStaff{});
    desk.session.take(input::ShowAttendance{});
    const auto *list = desk.page<screen::AttendanceList>();
    QVERIFY(list != nullptr);
    QCOMPARE(list->shifts.size(), std::size_t{2});
    QCOMPARE(list->shifts[0].number, 7);
    desk.session.take(input::Back{});
    QVERIFY(desk.page<screen::StaffBook>() != nullptr);
}

void tst_SessionAttendance::lastTryOfAnEvacuee_opensNoDuty()
{
    const IntakeFlow flow(screen::Start{}, IntakeFlow::Keys::Made);
    const screen::SignIn page{screen::SignInPurpose::LastTry, std::nullopt, 1, {}};
    QVERIFY(flow.next(page, input::ShowAttendance{}).screen == Screen(page));
}

void tst_SessionAttendance::idlePage_goesHome()
{
    DutyDesk desk;
    const Screen home = desk.session.screen();
    desk.askFor(12);
    desk.session.take(input::IdleExpired{});
    QVERIFY(desk.session.screen() == home);
    desk.record(12, EventKind::DutyBegan);
    QVERIFY(desk.session.screen() == home);
}

void tst_SessionAttendance::card_isKeptOnlyWhenAsked_andStandsForTheNumber()
{
    DutyDesk desk;
    desk.askFor(12);
    QCOMPARE(desk.page<screen::ConfirmAttendance>()->card, Card::None);
    QVERIFY(!QFile::exists(desk.desk.path(u"keys/staff-cards"_s)));
    desk.session.take(input::KeepCard{});
    QVERIFY(desk.page<screen::KeepDutyCard>() != nullptr);
    QCOMPARE(desk.reader.purpose, CardPurpose::Duty);
    desk.lay(mySerial);
    QVERIFY(desk.page<screen::ConfirmAttendance>() != nullptr);
    QCOMPARE(desk.page<screen::ConfirmAttendance>()->card, Card::JustKept);
    QCOMPARE(desk.reader.purpose, CardPurpose::Intake);
    QVERIFY(desk.shifts().empty());
    desk.lift();
    desk.session.take(input::IdleExpired{});
    desk.ask();
    desk.lay(mySerial);
    const auto *page = desk.page<screen::ConfirmAttendance>();
    QVERIFY(page != nullptr);
    QCOMPARE(page->who, (DutyMark{12, DutyShownBy::Card}));
    QVERIFY(desk.shifts().empty()); // a card that lies there by chance records nothing
    desk.session.take(input::SetDuty{EventKind::DutyBegan});
    QCOMPARE(desk.shifts()[0].begin->how, DutyShownBy::Card);
}

void tst_SessionAttendance::unknownCard_isTold()
{
    DutyDesk desk;
    desk.ask();
    desk.lay(otherSerial); // there is no key yet
    QVERIFY(desk.page<screen::AskAttendance>() != nullptr);
    QCOMPARE(desk.page<screen::AskAttendance>()->trouble, Trouble::Unknown);
    Q_EMIT desk.reader.failed({IntakeProblem::BankCard, std::nullopt});
    QCOMPARE(desk.page<screen::AskAttendance>()->trouble, Trouble::Unfit);
    desk.session.take(input::DutyEntered{3});
    QVERIFY(desk.page<screen::ConfirmAttendance>() != nullptr);
}

void tst_SessionAttendance::forgottenCard_leavesNothing()
{
    DutyDesk desk;
    desk.askFor(12);
    desk.session.take(input::KeepCard{});
    desk.lay(mySerial);
    desk.lift();
    desk.session.take(input::ForgetCard{});
    QCOMPARE(desk.page<screen::ConfirmAttendance>()->card, Card::JustGone);
    QVERIFY(!QFile::exists(desk.desk.path(u"keys/staff-cards"_s)));
    desk.session.take(input::Back{});
    desk.lay(mySerial);
    QCOMPARE(desk.page<screen::AskAttendance>()->trouble, Trouble::Unknown);
}

void tst_SessionAttendance::cardLyingThere_hasToBeLifted()
{
    DutyDesk desk;
    Q_EMIT desk.reader.progress(CardIdentifying{});
    desk.session.take(input::Back{});
    desk.ask();
    QVERIFY(desk.page<screen::AskAttendance>() != nullptr);
    QCOMPARE(desk.page<screen::AskAttendance>()->trouble, Trouble::LiftFirst);
    desk.lift();
    QCOMPARE(desk.page<screen::AskAttendance>()->trouble, Trouble::None);
}

QTEST_GUILESS_MAIN(tst_SessionAttendance)
#include "tst_SessionAttendance.moc"
