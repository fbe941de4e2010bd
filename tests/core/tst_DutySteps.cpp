// SPDX-License-Identifier: Apache-2.0
// Who may come to the staff's face, and how: the flow's answers.
#include "core/IntakeFlow.h"

#include <QTest>

using namespace core;
using namespace Qt::StringLiterals;

namespace {

TypedSecret secret(std::string_view text)
{
    auto bytes = std::make_shared<SecretBytes>();
    for (const char letter : text) {
        bytes->append(static_cast<unsigned char>(letter));
    }
    return bytes;
}

template <typename T> const T *commandOf(const Step &step)
{
    for (const Command &command : step.commands) {
        if (const auto *found = std::get_if<T>(&command)) {
            return found;
        }
    }
    return nullptr;
}

constexpr StaffMember supervisor{1, StaffRole::Supervisor};
constexpr StaffMember member{2, StaffRole::Member};
constexpr StaffMember envelope{envelopeNumber, StaffRole::Envelope};

screen::StaffBook bookOf(StaffMember self)
{
    return {{envelope, supervisor, member}, self, std::nullopt, {}};
}

} // namespace

class TestDutySteps : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void deskWithOneSlot_asksForTheWordsAtOnce()
    {
        m_flow.setStaffing({7, {}, {}});
        const Step step = m_flow.next(m_home, input::StaffFace{});
        QCOMPARE(std::get<screen::SignIn>(step.screen).number, 7);
        QCOMPARE(m_flow.next(step.screen, input::Back{}).screen, m_home);
    }

    void deskWithMore_asksForTheNumberFirst()
    {
        m_flow.setStaffing({std::nullopt, {}, {}});
        Step step = m_flow.next(m_home, input::StaffFace{});
        const Screen asked = step.screen;
        QVERIFY(std::holds_alternative<screen::AskDuty>(asked));
        for (const int number : {-1, 0, 1000}) {
            QCOMPARE(m_flow.next(asked, input::DutyEntered{number}).screen, asked);
        }
        // No envelope was made: its slot is not offered, and not taken either.
        QCOMPARE(m_flow.next(asked, input::UseEnvelope{}).screen, asked);
        step = m_flow.next(asked, input::DutyEntered{12});
        QCOMPARE(std::get<screen::SignIn>(step.screen).number, 12);
        QVERIFY(std::holds_alternative<screen::AskDuty>(
            m_flow.next(step.screen, input::Back{}).screen));
        step = m_flow.next(step.screen, input::PassphraseEntered{secret("words")});
        QCOMPARE(commandOf<command::SignIn>(step)->number, 12);
        step = m_flow.next(step.screen, input::SignInRefused{});
        QCOMPARE(std::get<screen::SignIn>(step.screen).number, 12);
        QCOMPARE(std::get<screen::SignIn>(step.screen).problem, IntakeProblem::PassphraseWrong);
    }

    void envelope_isASlotOfItsOwn()
    {
        m_flow.setStaffing({std::nullopt, screen::AskDuty::Envelope::Sealed, {}});
        Step step = m_flow.next(m_home, input::StaffFace{});
        step = m_flow.next(step.screen, input::UseEnvelope{});
        QCOMPARE(std::get<screen::SignIn>(step.screen).number, envelopeNumber);
    }

    void vaultBehindAPin_asksForThePinWhateverStaffCameFor()
    {
        behindPin();
        const Screen desk = m_flow.next(m_home, input::StaffFace{}).screen;
        QCOMPARE(std::get<screen::ShiftPin>(desk).triesLeft, shiftPinTries);
        const Screen need = screen::NeedStaff{screen::NeedStaff::Reason::OneTryLeft, 1};
        Step step = m_flow.next(need, input::StaffFace{});
        QCOMPARE(std::get<screen::ShiftPin>(step.screen).purpose, screen::SignInPurpose::LastTry);
        step = m_flow.next(step.screen, input::SignedIn{});
        QCOMPARE(std::get<screen::AskPin>(step.screen).lastTry, LastTry::AllowedByStaff);
        QVERIFY(commandOf<command::StepAway>(step));
        QVERIFY(!commandOf<command::Lock>(step));
    }

    void rightPin_leadsToTheDesk()
    {
        behindPin();
        Step step = m_flow.next(m_home, input::StaffFace{});
        step = m_flow.next(step.screen, input::ShiftPinEntered{secret("1234")});
        QVERIFY(commandOf<command::TryShiftPin>(step));
        step = m_flow.next(step.screen, input::SignedIn{});
        QVERIFY(commandOf<command::ShowDesk>(step));
    }

    void wrongPins_countDownAndTheLastAsksForTheWords()
    {
        behindPin();
        Step step = m_flow.next(m_home, input::StaffFace{});
        step = m_flow.next(step.screen, input::ShiftPinRefused{4});
        QCOMPARE(std::get<screen::ShiftPin>(step.screen).triesLeft, 4);
        // The fifth: the vault closes first, then the answer comes.
        m_flow.setStaffing({1, {}, {}});
        step = m_flow.next(step.screen, input::VaultClosed{});
        step = m_flow.next(step.screen, input::ShiftPinRefused{0});
        QCOMPARE(std::get<screen::SignIn>(step.screen).notice,
                 screen::SignInNotice::PinTriesUsedUp);
    }

    void pinPageThatIsLeft_changesNothing()
    {
        behindPin();
        const Screen pin = m_flow.next(m_home, input::StaffFace{}).screen;
        for (const Input &input : std::vector<Input>{input::Back{}, input::IdleExpired{}}) {
            const Step step = m_flow.next(pin, input);
            QCOMPARE(step.screen, m_home);
            QVERIFY(!commandOf<command::Lock>(step));
            QVERIFY(!commandOf<command::StepAway>(step));
        }
        // Somebody else comes: their own number and words.
        QVERIFY(
            std::holds_alternative<screen::AskDuty>(m_flow.next(pin, input::OtherStaff{}).screen));
    }

    void vaultThatCloses_closesEveryPageBehindTheSignIn()
    {
        for (const Screen &screen : staffPages()) {
            QCOMPARE(m_flow.next(screen, input::VaultClosed{}).screen, m_home);
            const Step locked = m_flow.next(screen, input::LockNow{});
            QCOMPARE(locked.screen, m_home);
            QVERIFY(commandOf<command::Lock>(locked));
            const Step idle = m_flow.next(screen, input::IdleExpired{});
            QCOMPARE(idle.screen, m_home);
            QVERIFY(commandOf<command::StepAway>(idle));
        }
    }

    void member_canAddNobodyNorTouchOthers()
    {
        const screen::StaffBook book = bookOf(member);
        QCOMPARE(m_flow.next(book, input::AddStaff{}).screen, Screen{book});
        QVERIFY(m_flow.next(book, input::MakeEnvelope{}).commands.empty());
        const Screen other = m_flow.next(book, input::PickStaff{1}).screen;
        QVERIFY(m_flow.next(other, input::ChangeWords{}).commands.empty());
        QVERIFY(m_flow.next(other, input::RemoveStaff{}).commands.empty());
        const Screen own = m_flow.next(book, input::PickStaff{2}).screen;
        QVERIFY(commandOf<command::DrawWords>(m_flow.next(own, input::ChangeWords{})));
        QVERIFY(m_flow.next(own, input::RemoveStaff{}).commands.empty());
    }

    void supervisor_addsWithTheNextFreeNumber()
    {
        const screen::StaffBook book = bookOf(supervisor);
        Step step = m_flow.next(book, input::AddStaff{});
        QCOMPARE(std::get<screen::AddStaff>(step.screen).offered, 3);
        const Step taken = m_flow.next(step.screen, input::AddStaffAs{member});
        QCOMPARE(std::get<screen::AddStaff>(taken.screen).problem,
                 screen::AddStaff::Problem::Taken);
        QVERIFY(taken.commands.empty());
        // Neither a second envelope nor a number beyond the pad.
        QVERIFY(
            m_flow.next(step.screen, input::AddStaffAs{{9, StaffRole::Envelope}}).commands.empty());
        step = m_flow.next(step.screen, input::AddStaffAs{{3, StaffRole::Member}});
        QCOMPARE(commandOf<command::DrawWords>(step)->who, (StaffMember{3, StaffRole::Member}));
    }

    void wordsThatNobodyWroteDown_areNotKept()
    {
        const screen::StaffWords words{member, secret("kaki nashi momo ume"), {}};
        Step step = m_flow.next(words, input::Back{});
        QVERIFY(!commandOf<command::KeepSlot>(step));
        step = m_flow.next(words, input::WordsWritten{});
        QVERIFY(commandOf<command::KeepSlot>(step));
        // Not twice while it is under way, and not left: the answer is waited for.
        QVERIFY(m_flow.next(step.screen, input::WordsWritten{}).commands.empty());
        QVERIFY(m_flow.next(step.screen, input::Back{}).commands.empty());
        const Step failed = m_flow.next(step.screen, input::StaffChangeRefused{});
        QVERIFY(commandOf<command::KeepSlot>(m_flow.next(failed.screen, input::WordsWritten{})));
    }

    void numbersOfManyStaff_offerOneThatIsFree()
    {
        screen::StaffBook book = bookOf(supervisor);
        book.staff.push_back({lastDutyNumber, StaffRole::Member});
        const Step step = m_flow.next(book, input::AddStaff{});
        QCOMPARE(std::get<screen::AddStaff>(step.screen).offered, 3);
    }

    // Headquarters took the desk out: whoever comes is told why, and the reception goes on.
    void takenOutDesk_tellsStaffWhereverTheyAsk()
    {
        const IntakeFlow flow(screen::Start{}, IntakeFlow::Keys::TakenOut);
        const Screen told = screen::Trouble{IntakeProblem::DeskTakenOut, std::nullopt};
        const screen::Start onPaper{{}, {}, {}, PaperTime{1, 2}};
        QCOMPARE(flow.next(screen::Start{}, input::StaffFace{}).screen, told);
        QCOMPARE(flow.next(onPaper, input::EnterPaper{}).screen, told);
        QCOMPARE(flow.next(screen::ShelterClosed{}, input::StaffFace{}).screen, told);
        QCOMPARE(flow.next(screen::CallingStaff{}, input::StaffFace{}).screen, told);
        QCOMPARE(flow.next(screen::NeedStaff{screen::NeedStaff::Reason::OneTryLeft, 1},
                           input::StaffFace{})
                     .screen,
                 told);
        for (const Screen &asking :
             {Screen{screen::AskDuty{}}, Screen{screen::SignIn{}}, Screen{screen::ShiftPin{}}}) {
            QCOMPARE(flow.next(asking, input::VaultClosed{}).screen, told);
        }
        QCOMPARE(flow.next(told, input::Back{}).screen, Screen{screen::Start{}});
        // A vault that closes otherwise takes nobody's page away.
        QCOMPARE(m_flow.next(screen::SignIn{}, input::VaultClosed{}).screen,
                 Screen{screen::SignIn{}});
    }

private:
    void behindPin()
    {
        m_flow.setStaffing({std::nullopt, {}, IntakeFlow::Staffing::Vault::BehindPin});
    }
    static std::vector<Screen> staffPages()
    {
        const screen::StaffBook book = bookOf(supervisor);
        return {screen::StaffDesk{},
                screen::MakeShiftPin{},
                book,
                screen::AddStaff{book, 3, {}},
                screen::OneOfStaff{book, member},
                screen::StaffWords{member, secret("words"), {}}};
    }

    Screen m_home = screen::Start{};
    IntakeFlow m_flow{screen::Start{}, IntakeFlow::Keys::Made};
};

QTEST_GUILESS_MAIN(TestDutySteps)
#include "tst_DutySteps.moc"
