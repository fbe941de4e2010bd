// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/Input.h"
#include "core/Screen.h"

#include <variant>
#include <vector>

namespace core {

// What the session does on behalf of the flow. Each answers with an Input later, unless it says
// otherwise.
namespace command {

struct PresentPin
{
    TypedSecret pin;
    LastTry lastTry;
};
struct ReleaseCard
{}; // no answer
struct Admit
{
    Draft draft;
    std::optional<HandleKey> guest;
    screen::Review::Number number = screen::Review::Number::Counted;
};
struct CountGuest
{};
struct LookAtBand
{
    WristMark mark;
}; // answers BandSeen
// Answers GuestCounted.
struct CountBand
{
    WristMark mark;
};
struct CountGroup
{
    CellCounts people;
    screen::Together together = screen::Together::No;
}; // answers GroupCounted
struct PrintSlips
{
    std::vector<Numbered> people;
}; // answers SlipsChanged
struct UndoGroup
{
    std::vector<Numbered> people;
};
// These two answer HouseholdNoted.
struct BeginHousehold
{
    HandleKey first; // just registered
    Cell cell;
};
struct JoinHousehold
{
    HandleKey who; // counted before, wears a band
};
// As part of the household that is being entered; answers GroupCounted.
struct CountHousehold
{
    CellCounts people;
    screen::Household::Address address;
};
struct EndHousehold
{}; // no answer
struct AskSpellings
{
    QString kana;
}; // answers SpellingsFound, or nothing
struct UndoGuest
{
    HandleKey who;
};
struct CheckNumber
{
    QString text;
};
struct CheckBand
{
    QString text;
}; // answers BandChecked
struct SignIn
{
    TypedSecret passphrase;
    DutyNumber number = firstDutyNumber;
};
struct MakePassphrase
{
    TypedSecret passphrase;
};
struct Lock
{}; // no answer
struct ShowDesk
{}; // answers DeskView
struct FindPeople
{
    RosterQuery query;
}; // answers PeopleFound
struct WeighHouseholds
{
    HandleKey who;
    HandleKey with;
}; // answers HouseholdsWeighed
struct UniteHouseholds
{
    HandleKey who;
    HandleKey with;
}; // answers Recorded
struct ListShelters
{};
struct Record
{
    HandleKey who;
    EventKind kind;
    Presence presence;
    std::optional<Happened> happened = {};
    std::optional<Destination> destination = {}; // of who leaves
};
struct Correct
{
    HandleKey who;
    Cell cell;
    std::optional<Car> car = {};
};
struct Decide
{
    Repeat repeat;
    Sameness sameness;
}; // answers Recorded
struct UseShelter
{
    ShelterCode code;
}; // answers DeskView
struct OpenShelter
{};
struct CloseShelter
{
    input::EndReception::People people = input::EndReception::People::Stay;
}; // answers Recorded
// Answers RegisterBack or RegisterStillDown.
struct TryRegister
{};
struct RestoreCopy
{}; // no answer
struct BeginPaper
{}; // answers PaperBegun
struct RecordPaper
{
    Happened happened;
    CellCounts people;
    screen::Together together = screen::Together::No;
}; // answers PaperRecorded
struct ForgetPaperTime
{}; // every sheet is entered; no answer
struct Beep
{}; // Staff turned away: behind the short PIN, or locked where there is none. No answer.
struct StepAway
{};
struct SetShiftPin
{
    TypedSecret pin;
}; // no answer
struct TryShiftPin
{
    TypedSecret pin;
}; // answers SignedIn or ShiftPinRefused
struct ListStaff
{}; // answers StaffListed
struct DrawWords
{
    StaffMember who;
}; // answers WordsDrawn
// These two answer StaffListed or StaffChangeRefused.
struct KeepSlot
{
    StaffMember who;
    TypedSecret words;
};
struct RemoveSlot
{
    DutyNumber number;
};

} // namespace command

class Command : public std::variant<command::PresentPin,
                                    command::ReleaseCard,
                                    command::Admit,
                                    command::CountGuest,
                                    command::LookAtBand,
                                    command::CountBand,
                                    command::CountGroup,
                                    command::PrintSlips,
                                    command::UndoGroup,
                                    command::BeginHousehold,
                                    command::JoinHousehold,
                                    command::CountHousehold,
                                    command::AdmitFamily,
                                    command::LookAgainForId,
                                    command::PresentFace,
                                    command::EndHousehold,
                                    command::AskSpellings,
                                    command::NoteReturn,
                                    command::NoteNeeds,
                                    command::PutInto,
                                    command::UndoGuest,
                                    command::CheckNumber,
                                    command::CheckBand,
                                    command::SignIn,
                                    command::MakePassphrase,
                                    command::Lock,
                                    command::ShowDesk,
                                    command::FindPeople,
                                    command::WeighHouseholds,
                                    command::UniteHouseholds,
                                    command::ListShelters,
                                    command::Record,
                                    command::Correct,
                                    command::Decide,
                                    command::UseShelter,
                                    command::OpenShelter,
                                    command::CloseShelter,
                                    command::TryRegister,
                                    command::RestoreCopy,
                                    command::BeginPaper,
                                    command::RecordPaper,
                                    command::ForgetPaperTime,
                                    command::Beep,
                                    command::Enrol,
                                    command::WriteEnrolRequest,
                                    command::StepAway,
                                    command::SetShiftPin,
                                    command::TryShiftPin,
                                    command::ListStaff,
                                    command::DrawWords,
                                    command::KeepSlot,
                                    command::RemoveSlot,
                                    command::AskDutyState,
                                    command::FindDutyCard,
                                    command::RecordDuty,
                                    command::PrepareDutyCard,
                                    command::KeepDutyCard,
                                    command::ForgetDutyCard,
                                    command::ListAttendance>
{
public:
    using variant::variant;
    Command();
    Command(const Command &);
    Command(Command &&) noexcept;
    Command &operator=(const Command &);
    Command &operator=(Command &&) noexcept;
    ~Command();
};

struct Step
{
    Screen screen;
    std::vector<Command> commands;
};

// The whole way of an evacuee and of staff through the screens, as one pure function: no clock, no
// device, no memory but the screen itself. What a screen does not understand leaves it as it is.
// home is where "back to the beginning" leads: Start, ShelterClosed, or a household's page.
class IntakeFlow
{
public:
    // Whether anybody can sign in: not before the first passphrase is made, and never again once
    // headquarters has taken the desk out.
    enum class Keys { ToBeMade, Made, TakenOut };

    // How whoever comes to the staff's face gets in now.
    struct Staffing
    {
        enum class Vault { Locked, BehindPin };
        std::optional<DutyNumber> only; // the desk's single slot: its number need not be asked
        screen::AskDuty::Envelope envelope = screen::AskDuty::Envelope::None;
        Vault vault = Vault::Locked;
        bool operator==(const Staffing &) const = default;
    };

    IntakeFlow(Screen home, Keys keys);

    void setHome(Screen home);
    // The page of a household that is being entered is home meanwhile.
    void setHousehold(std::optional<screen::Household> page);
    void setKeys(Keys keys);
    void setStaffing(Staffing staffing) { m_staffing = staffing; }
    [[nodiscard]] const Staffing &staffing() const { return m_staffing; }
    [[nodiscard]] const Screen &home() const { return m_household ? *m_household : m_home; }
    // Home when no household is being entered: whoever comes next.
    [[nodiscard]] const Screen &entrance() const { return m_home; }
    [[nodiscard]] Keys keys() const { return m_keys; }
    [[nodiscard]] Step next(const Screen &screen, const Input &input) const;

private:
    Screen m_home;
    std::optional<Screen> m_household;
    Keys m_keys;
    Staffing m_staffing{firstDutyNumber};
};

} // namespace core
