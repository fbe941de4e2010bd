// SPDX-License-Identifier: Apache-2.0
#include "core/IntakeFlow.h"

#include <QTest>

using namespace core;
using namespace Qt::StringLiterals;

namespace {

const HandleKey somebody{u"A-1"_s, *Handle::fromText(u"00000000"_s)};

TypedSecret secret(std::string_view text)
{
    auto bytes = std::make_shared<SecretBytes>();
    for (const char letter : text) {
        bytes->append(static_cast<unsigned char>(letter));
    }
    return bytes;
}

Draft anyone()
{
    Draft draft;
    draft.name = Field<QString>{u"見本　花子"_s};
    return draft;
}

input::Progress lies(int triesLeft)
{
    return {CardReady{triesLeft}};
}

template <typename T> bool commands(const Step &step)
{
    return std::any_of(step.commands.begin(), step.commands.end(), [](const Command &command) {
        return std::holds_alternative<T>(command);
    });
}

} // namespace

class TestIntakeFlow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void cardToNumber_isFourSteps()
    {
        Step step{screen::Start{}, {}};
        step = m_open.next(step.screen, input::Progress{CardIdentifying{}});
        QVERIFY(std::holds_alternative<screen::Identifying>(step.screen));
        step = m_open.next(step.screen, lies(3));
        QCOMPARE(std::get<screen::AskPin>(step.screen).triesLeft, 3);
        step = m_open.next(step.screen, input::PinEntered{secret("1234")});
        QVERIFY(std::holds_alternative<screen::Reading>(step.screen));
        QVERIFY(commands<command::PresentPin>(step));
        step = m_open.next(step.screen, input::Captured{{anyone()}});
        QCOMPARE(std::get<screen::Review>(step.screen).draft, anyone());
        QVERIFY(commands<command::ReleaseCard>(step));
        step = m_open.next(step.screen, input::Confirm{});
        QVERIFY(commands<command::Admit>(step));
        step = m_open.next(step.screen, input::Admitted{somebody, {}, screen::Done::Kind::Arrived});
        QCOMPARE(std::get<screen::Done>(step.screen).who, somebody);
        step = m_open.next(step.screen, input::Progress{CardGone{}});
        QCOMPARE(std::get<screen::Done>(step.screen).card, screen::Done::Card::Taken);
        step = m_open.next(step.screen, input::Next{});
        QCOMPARE(step.screen, Screen{screen::Start{}});
    }

    void oneTryLeft_neverReachesThePadWithoutStaff_data()
    {
        QTest::addColumn<int>("tries");
        QTest::newRow("one") << 1;
        QTest::newRow("none") << 0;
        QTest::newRow("nonsense") << -1;
    }

    void oneTryLeft_neverReachesThePadWithoutStaff()
    {
        QFETCH(int, tries);
        const auto afterCard = m_open.next(screen::Identifying{}, lies(tries));
        QVERIFY(std::holds_alternative<screen::NeedStaff>(afterCard.screen));
        const auto afterWrong =
            m_open.next(screen::Reading{}, input::Failed{{IntakeProblem::PinWrong, tries}});
        QVERIFY(std::holds_alternative<screen::NeedStaff>(afterWrong.screen));
    }

    void staffAllowsTheLastTry_onlyAfterSignIn()
    {
        const Screen need = screen::NeedStaff{screen::NeedStaff::Reason::OneTryLeft, 1};
        Step step = m_open.next(need, input::StaffFace{});
        QCOMPARE(std::get<screen::SignIn>(step.screen).purpose, screen::SignInPurpose::LastTry);
        step = m_open.next(step.screen, input::PassphraseEntered{secret("wrong one")});
        step = m_open.next(step.screen, input::SignInRefused{});
        QVERIFY(std::holds_alternative<screen::SignIn>(step.screen));
        step = m_open.next(step.screen, input::PassphraseEntered{secret("practice")});
        step = m_open.next(step.screen, input::SignedIn{});
        QCOMPARE(std::get<screen::AskPin>(step.screen).lastTry, LastTry::AllowedByStaff);
        QVERIFY(commands<command::StepAway>(step));
    }

    void lockedPin_cannotBeAllowedByAnybody()
    {
        const Screen need = screen::NeedStaff{screen::NeedStaff::Reason::PinLocked, 0};
        const Step step = m_open.next(need, input::StaffFace{});
        QCOMPARE(std::get<screen::SignIn>(step.screen).purpose, screen::SignInPurpose::Desk);
    }

    void nothingOfOnePerson_reachesTheNext()
    {
        // Another card on the reader while somebody reviews: the page stays that person's.
        const Screen review = screen::Review{anyone(), std::nullopt};
        QCOMPARE(m_open.next(review, lies(3)).screen, review);
        QCOMPARE(m_open.next(review, input::Captured{{Draft{}}}).screen, review);
        for (const Screen &screen : evacueeScreens()) {
            QCOMPARE(m_open.next(screen, input::IdleExpired{}).screen, Screen{screen::Start{}});
        }
    }

    void readPerson_isShownOnlyToWhoeverWaitsForIt()
    {
        std::vector<Screen> others = evacueeScreens();
        others.insert(others.end(),
                      {screen::Start{},
                       screen::ShelterClosed{},
                       screen::Saving{},
                       screen::PaperMode{},
                       screen::CallingStaff{},
                       screen::SignIn{screen::SignInPurpose::LastTry, {}},
                       screen::Unlocking{screen::SignInPurpose::LastTry},
                       screen::StaffDesk{}});
        for (const Screen &screen : others) {
            const Step step = m_open.next(screen, input::Captured{{anyone()}});
            if (std::holds_alternative<screen::Reading>(screen)) {
                QCOMPARE(step.screen, Screen(screen::Review{anyone(), {}}));
            } else {
                QCOMPARE(step.screen, screen);
            }
        }
    }

    void pageThatBelongsToACard_leavesWithIt()
    {
        for (const Screen &screen :
             std::vector<Screen>{screen::Identifying{},
                                 screen::AskPin{},
                                 screen::NeedStaff{},
                                 screen::SignIn{screen::SignInPurpose::LastTry, {}},
                                 screen::Unlocking{screen::SignInPurpose::LastTry}}) {
            const Step step = m_open.next(screen, input::Progress{CardGone{}});
            QCOMPARE(step.screen, Screen{screen::Start{}});
            QVERIFY(commands<command::ReleaseCard>(step));
        }
    }

    void backAndCallStaff_workOnEveryEvacueePage()
    {
        for (const Screen &screen : evacueeScreens()) {
            QVERIFY(m_open.next(screen, input::Back{}).screen != screen);
            const Step called = m_open.next(screen, input::CallStaff{});
            QVERIFY(std::holds_alternative<screen::CallingStaff>(called.screen));
        }
    }

    void missingReader_leavesTheStartPageUsable()
    {
        const Screen start = screen::Start{};
        const Step step = m_open.next(start, input::Failed{{IntakeProblem::NoReader, {}}});
        QCOMPARE(step.screen, start);
        const Screen number = screen::Counted{somebody, {}};
        QCOMPARE(m_open.next(number, input::Failed{{IntakeProblem::NoReader, {}}}).screen, number);
        const Step reading =
            m_open.next(screen::Reading{}, input::Failed{{IntakeProblem::NoReader, {}}});
        QVERIFY(std::holds_alternative<screen::Trouble>(reading.screen));
    }

    void pageAboutACardThatWentAway_staysUntilSomebodyActs_data()
    {
        QTest::addColumn<IntakeProblem>("problem");
        QTest::newRow("taken too early") << IntakeProblem::CardTakenTooEarly;
        QTest::newRow("service down") << IntakeProblem::CardServiceDown;
        QTest::newRow("reader unplugged") << IntakeProblem::NoReader;
    }

    void pageAboutACardThatWentAway_staysUntilSomebodyActs()
    {
        QFETCH(IntakeProblem, problem);
        const Step told = m_open.next(screen::Reading{}, input::Failed{{problem, {}}});
        QCOMPARE(std::get<screen::Trouble>(told.screen).problem, problem);
        // Reported right after the failure: nobody would have seen the page.
        QCOMPARE(m_open.next(told.screen, input::Progress{CardGone{}}).screen, told.screen);
        const Screen start = screen::Start{};
        QCOMPARE(m_open.next(told.screen, input::Next{}).screen, start);
        QCOMPARE(m_open.next(told.screen, input::IdleExpired{}).screen, start);
        QCOMPARE(m_open.next(told.screen, input::Progress{CardIdentifying{}}).screen,
                 Screen{screen::Identifying{}});
    }

    void pageAboutACardThatLiesThere_leavesWithIt()
    {
        const Screen trouble = screen::Trouble{IntakeProblem::TransitCard, {}};
        QCOMPARE(m_open.next(trouble, input::Progress{CardGone{}}).screen, Screen{screen::Start{}});
    }

    void unknownTries_areNeverSaidToBeNone_data()
    {
        QTest::addColumn<IntakeProblem>("problem");
        QTest::newRow("wrong") << IntakeProblem::PinWrong;
        QTest::newRow("not four digits") << IntakeProblem::PinNotFourDigits;
    }

    void unknownTries_areNeverSaidToBeNone()
    {
        QFETCH(IntakeProblem, problem);
        const Step step = m_open.next(screen::Reading{}, input::Failed{{problem, std::nullopt}});
        QCOMPARE(step.screen, Screen(screen::Trouble{problem, std::nullopt}));
    }

    void closedShelter_admitsNobody()
    {
        const Screen closed = screen::ShelterClosed{};
        const Step laid = m_closed.next(closed, lies(3));
        QCOMPARE(std::get<screen::Trouble>(laid.screen).problem, IntakeProblem::ShelterNotOpen);
        const Step other = m_closed.next(closed, input::Failed{{IntakeProblem::TransitCard, {}}});
        QCOMPARE(std::get<screen::Trouble>(other.screen).problem, IntakeProblem::ShelterNotOpen);
        QVERIFY(!commands<command::CountGuest>(m_closed.next(laid.screen, input::CountOne{})));
        QVERIFY(!commands<command::CountGuest>(m_closed.next(closed, input::CountOne{})));
        QCOMPARE(m_closed.next(laid.screen, input::Captured{{anyone()}}).screen, laid.screen);
    }

    void refusedByTheRegister_isNeverShownAsDone()
    {
        const Step step = m_open.next(screen::Saving{}, input::Refused{IntakeProblem::NotSaved});
        QCOMPARE(std::get<screen::Trouble>(step.screen).problem, IntakeProblem::NotSaved);
    }

    void firstPassphrase_isAskedForTwice()
    {
        const IntakeFlow fresh(screen::ShelterClosed{}, IntakeFlow::Keys::ToBeMade);
        Step step = fresh.next(screen::ShelterClosed{}, input::StaffFace{});
        step = fresh.next(step.screen, input::PassphraseEntered{secret("short")});
        QVERIFY(std::get<screen::MakePassphrase>(step.screen).problem);
        step = fresh.next(step.screen, input::PassphraseEntered{secret("four plain words")});
        QCOMPARE(std::get<screen::MakePassphrase>(step.screen).entry,
                 screen::MakePassphrase::Entry::Again);
        const Step differs =
            fresh.next(step.screen, input::PassphraseEntered{secret("four plain birds")});
        QVERIFY(std::get<screen::MakePassphrase>(differs.screen).problem);
        const Step same =
            fresh.next(step.screen, input::PassphraseEntered{secret("four plain words")});
        QVERIFY(commands<command::MakePassphrase>(same));
    }

    void newDesk_goesFromCodeOverDigitsToItsPassphrase()
    {
        using Wait = screen::EnrolWait;
        const IntakeFlow fresh(screen::EnrolCode{}, IntakeFlow::Keys::ToBeMade);
        Step step = fresh.next(fresh.home(), input::EnrolCodeGiven{QStringLiteral("code")});
        QVERIFY(commands<command::Enrol>(step));
        QCOMPARE(step.screen, Screen{Wait{}});
        const Step mistyped = fresh.next(step.screen, input::EnrolMistyped{});
        QCOMPARE(std::get<screen::EnrolCode>(mistyped.screen).entry,
                 screen::EnrolCode::Entry::Mistyped);
        step = fresh.next(step.screen, input::EnrolDigits{QStringLiteral("1234 5678")});
        step = fresh.next(step.screen, input::EnrolLine{Wait::Line::Away});
        step = fresh.next(step.screen, input::EnrolClockWrong{});
        QCOMPARE(step.screen,
                 (Screen{Wait{QStringLiteral("1234 5678"), Wait::Line::Away, Wait::Clock::Wrong}}));
        // A second stick changes nothing while one is asked about.
        QVERIFY(!commands<command::Enrol>(
            fresh.next(step.screen, input::EnrolCodeGiven{QStringLiteral("other")})));
        const Step failed =
            fresh.next(step.screen, input::EnrolFailed{screen::EnrolTrouble::Reason::Expired});
        QCOMPARE(fresh.next(failed.screen, input::EnrolAgain{}).screen, fresh.home());
        QCOMPARE(fresh.next(step.screen, input::Enrolled{}).screen,
                 Screen{screen::MakePassphrase{}});
    }

    void newDeskWithoutANetwork_goesOnByStick()
    {
        using Trouble = screen::EnrolTrouble;
        using Stick = screen::EnrolByStick;
        const IntakeFlow fresh(screen::EnrolCode{}, IntakeFlow::Keys::ToBeMade);
        const input::EnrolFailed noAnswer{Trouble::Reason::NoAnswer, Trouble::Stick::Offered};
        Step step = fresh.next(screen::EnrolWait{}, noAnswer);
        QCOMPARE(step.screen, (Screen{Trouble{noAnswer.reason, noAnswer.stick}}));
        // A tapped code came on no stick.
        const Screen tapped = Trouble{Trouble::Reason::NoAnswer};
        QCOMPARE(fresh.next(tapped, input::GoOnByStick{}).screen, tapped);
        step = fresh.next(step.screen, input::GoOnByStick{});
        QVERIFY(commands<command::WriteEnrolRequest>(step));
        QCOMPARE(step.screen, Screen{Stick{}});
        // It could not be written: said, tried again.
        step = fresh.next(step.screen, input::EnrolStickProblem{Stick::Problem::NotWritten});
        QCOMPARE(step.screen, (Screen{Stick{{}, Stick::Problem::NotWritten}}));
        step = fresh.next(step.screen, input::GoOnByStick{});
        QVERIFY(commands<command::WriteEnrolRequest>(step));
        QCOMPARE(step.screen, Screen{Stick{}});
        const QString digits = QStringLiteral("1234 5678 9012 3456 7890");
        step = fresh.next(step.screen, input::EnrolRequestWritten{digits});
        QCOMPARE(step.screen, Screen{Stick{digits}});
        // A wrong answer, or the ticket again: the digits stay, and it goes on waiting.
        step = fresh.next(step.screen, input::EnrolStickProblem{Stick::Problem::Foreign});
        QCOMPARE(step.screen, (Screen{Stick{digits, Stick::Problem::Foreign}}));
        const Step again =
            fresh.next(step.screen, input::EnrolCodeGiven{QStringLiteral("the same ticket")});
        QCOMPARE(again.screen, step.screen);
        QVERIFY(again.commands.empty());
        QCOMPARE(fresh.next(step.screen, input::Back{}).screen, fresh.home());
        QCOMPARE(fresh.next(step.screen, input::Enrolled{}).screen,
                 Screen{screen::MakePassphrase{}});
    }

    // What stepping away closes is the door's to say: app/StaffDoor.
    void leavingTheStaffFace_turnsAwayFromIt()
    {
        const Screen desk = screen::StaffDesk{};
        for (const Input &input :
             std::vector<Input>{input::LeaveStaffFace{}, input::IdleExpired{}, input::Back{}}) {
            const Step step = m_open.next(desk, input);
            QCOMPARE(step.screen, Screen{screen::Start{}});
            QVERIFY(commands<command::StepAway>(step));
        }
    }

    void guestNumber_namesTheGuest()
    {
        Step step = m_open.next(screen::Review{anyone(), {}}, input::HaveNumber{});
        step = m_open.next(step.screen, input::NumberEntered{u"0000 0000"_s});
        QVERIFY(commands<command::CheckNumber>(step));
        const Step unknown = m_open.next(
            step.screen, input::NumberChecked{std::nullopt, IntakeProblem::HandleUnknown});
        QCOMPARE(std::get<screen::AskHandle>(unknown.screen).problem, IntakeProblem::HandleUnknown);
        step = m_open.next(step.screen, input::NumberChecked{somebody, std::nullopt});
        QCOMPARE(std::get<screen::Review>(step.screen).guest, somebody);
    }

private:
    static std::vector<Screen> evacueeScreens()
    {
        return {screen::Identifying{},
                screen::AskPin{},
                screen::Reading{},
                screen::NeedStaff{},
                screen::Review{anyone(), std::nullopt},
                screen::AskHandle{anyone(), std::nullopt},
                screen::Done{somebody, {}, {}, {}},
                screen::Counted{somebody, {}},
                screen::Trouble{}};
    }

    IntakeFlow m_open{screen::Start{}, IntakeFlow::Keys::Made};
    IntakeFlow m_closed{screen::ShelterClosed{}, IntakeFlow::Keys::Made};
};

QTEST_GUILESS_MAIN(TestIntakeFlow)
#include "tst_IntakeFlow.moc"
