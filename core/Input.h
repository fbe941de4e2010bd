// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/IntakeSource.h"
#include "core/Screen.h"
#include "core/SecretBytes.h"

#include <memory>
#include <variant>

namespace core {

// Everything that can happen to a screen.
namespace input {

// Taps of the evacuee
struct CountOne
{}; // +1
struct UndoCount
{}; // "that was a mistake"
struct PinEntered
{
    TypedSecret pin;
};
struct PinForgotten
{};
struct Confirm
{}; // "yes, that is me"
struct CountGroup
{}; // a family or a group, by their number alone
struct TellAloud
{}; // who is counted says who they are, or staff does
struct SetKana
{
    QString kana; // in the form of toKatakana()
};
struct ChooseSpelling
{
    int index = 0; // of the page's spellings
};
struct SetBirthDate
{
    QDate date;
};
struct SetAgeBand
{
    AgeBand ageBand;
};
struct SetSex
{
    Sex sex;
};
struct SetTown
{
    QString address;
};
struct SetPhone
{
    QString digits; // empty: not known
};
struct SetTogether
{
    screen::Together together;
};
struct PrintSlips
{}; // of the numbers that stand there
struct AddHousehold
{}; // whoever came with the person just registered
struct SetAddress
{
    screen::Household::Address address;
};
struct OtherHousehold
{}; // not the one that is being entered
struct HaveNumber
{}; // "I was given a number"
struct NumberEntered
{
    QString text;
};
struct ComeOrGo
{}; // somebody with a number goes out, comes back or leaves
struct TakeBack
{}; // what was just recorded was a mistake
struct Next
{}; // done with this page (Done, Counted)
struct Back
{};
struct CallStaff
{};
// From the scanner
struct Scanned
{
    QString text; // as the code says it; foreign
};
struct TryRegister
{}; // "try again" on the paper page
// Taps of staff, or of the evacuee who comes or goes
struct SetPresence
{
    Presence presence;
};
// Taps of staff
struct RestoreCopy
{}; // put the copy of the register back; asked twice by the page
struct StaffFace
{}; // the small door to the staff's face
struct PassphraseEntered
{
    TypedSecret passphrase;
};
struct SelectPerson
{
    HandleKey who;
};
struct FindPeople
{}; // opens the page
struct FindHousehold
{}; // those who came with this person
struct PickFamily
{}; // opens the search for somebody this person belongs with
struct ShowRepeat
{}; // the first of the pairs that may be one person
struct DecideRepeat
{
    Sameness sameness;
};
struct StartCorrection
{};
struct SetCell
{
    Cell cell;
};
struct SaveCorrection
{};
struct EnterPaper
{}; // what was written on paper
struct SetPaperWhen
{
    Happened happened;
};
struct SetPeople
{
    CellCounts people;
};
struct SavePaper
{};
struct PaperDone
{}; // every sheet is entered, or there was none
struct PickShelter
{}; // opens the list
struct ShelterPicked
{
    ShelterCode code;
};
struct OpenShelter
{};
struct CloseShelter
{}; // opens the page
struct EndReception
{
    enum class People { Stay, Leave };
    People people;
};
struct LeaveStaffFace
{}; // locks, unless a short PIN is set
struct DutyEntered
{
    DutyNumber number;
};
struct UseEnvelope
{}; // the sealed envelope was opened
struct OtherStaff
{}; // not the one whose short PIN is asked for
struct ShiftPinEntered
{
    TypedSecret pin;
};
struct MakeShiftPin
{}; // opens the page
struct LockNow
{}; // the vault, whatever the short PIN is
struct ShowStaff
{}; // opens the list
struct PickStaff
{
    DutyNumber number;
};
struct AddStaff
{}; // opens the page
struct AddStaffAs
{
    StaffMember who;
};
struct MakeEnvelope
{};
struct ChangeWords
{};
struct RemoveStaff
{}; // asked twice by the page
struct WordsWritten
{};
// From the devices
struct Progress
{
    IntakeProgress progress;
};
struct Captured
{
    Drafts drafts;
};
struct Failed
{
    IntakeFailure failure;
};
struct SlipsChanged
{
    SlipState state;
}; // of what was printed last
// From the register and the vault
struct Admitted
{
    HandleKey who;
    Cell cell;
    screen::Done::Kind kind;
};
struct GroupCounted
{
    std::vector<Numbered> people;
    screen::GroupNumbers::Of of = screen::GroupNumbers::Of::Group;
    QStringList names = {};
};
struct PeopleFound
{
    RosterQuery query;
    RosterMatches matches;
};
struct HouseholdsWeighed
{
    screen::UniteHouseholds page;
};
struct SpellingsFound
{
    QString kana;
    QStringList spellings;
};
struct HouseholdNoted
{
    screen::Household page;
};
// What the register knows of a scanned band.
struct BandSeen
{
    enum class Issuer { ThisShelter, Another };
    enum class Name { None, Known };
    WristMark mark;
    std::optional<Presence> presence; // none: never seen here
    Issuer issuer = Issuer::ThisShelter;
    Name name = Name::None;
};
struct GuestCounted
{
    HandleKey who;
    Cell cell;
    screen::Counted::Band band = screen::Counted::Band::None;
    int inARow = 1;
};
struct NumberChecked
{
    std::optional<HandleKey> guest;
    std::optional<IntakeProblem> problem;
};
struct BandChecked
{
    std::optional<HandleKey> who;
    std::optional<Presence> presence; // none: this desk never saw the number
    std::optional<IntakeProblem> problem;
};
struct Recorded
{}; // a record that needs no further answer is durable
struct Refused
{
    IntakeProblem problem;
};
// An append was refused because nothing can be recorded now; paper is the page to show.
struct RegisterDown
{
    screen::PaperMode paper;
};
// Tried again, in vain.
struct RegisterStillDown
{
    screen::PaperMode::Reason reason;
    qint64 triedAt; // ms since 1970 UTC
};
struct RegisterBack
{}; // recording works again
struct SignedIn
{};
struct SignInRefused
{};
struct PassphraseMade
{};
struct DeskView
{
    QString shelterName;
    bool shelterOpen;
    std::vector<RosterEntry> roster;
    CellCounts present;
    int undecided;
    std::vector<Repeat> repeats;
    Expiries expiries = {};
    screen::StaffDesk::Shift shift = {};
};
struct ShiftPinRefused
{
    int triesLeft; // 0: the vault is locked
};
struct VaultClosed
{}; // by whomever or whatever: every name is closed
struct StaffListed
{
    screen::StaffBook book;
};
struct WordsDrawn
{
    StaffMember who;
    TypedSecret words;
};
struct StaffChangeRefused
{};
struct PaperBegun
{
    qint64 now; // ms since 1970 UTC
    std::optional<PaperTime> outage;
};
struct PaperRecorded
{
    qint64 time;
    qint64 now;
    std::vector<Numbered> people;
};
struct ShelterList
{
    std::vector<Shelter> shelters;
    ShelterCode current;
};
// From the clock
struct UndoExpired
{};
struct IdleExpired
{}; // the page was warned about and nobody touched it

} // namespace input

class Input : public std::variant<input::CountOne,
                                  input::UndoCount,
                                  input::PinEntered,
                                  input::PinForgotten,
                                  input::Confirm,
                                  input::CountGroup,
                                  input::SetTogether,
                                  input::PrintSlips,
                                  input::SlipsChanged,
                                  input::AddHousehold,
                                  input::SetAddress,
                                  input::OtherHousehold,
                                  input::GroupCounted,
                                  input::HouseholdNoted,
                                  input::FamilyRead,
                                  input::CodeRefused,
                                  input::ToggleMember,
                                  input::AskMissing,
                                  input::ShowId,
                                  input::OpenByFace,
                                  input::ChooseReading,
                                  input::ChooseKana,
                                  input::AnswerAddress,
                                  input::CorrectField,
                                  input::SetFaceDigits,
                                  input::AskFacePart,
                                  input::GoOnWithReading,
                                  input::IdHindered,
                                  input::IdBeingRead,
                                  input::IdRead,
                                  input::TellAloud,
                                  input::FindPeople,
                                  input::FindHousehold,
                                  input::PickFamily,
                                  input::HouseholdsWeighed,
                                  input::PeopleFound,
                                  input::SetKana,
                                  input::SpellingsFound,
                                  input::ChooseSpelling,
                                  input::SetBirthDate,
                                  input::SetAgeBand,
                                  input::SetSex,
                                  input::SetTown,
                                  input::SetPhone,
                                  input::SetDestination,
                                  input::SetReturn,
                                  input::ReturnNoted,
                                  input::SetCar,
                                  input::AskNeeds,
                                  input::SetNeed,
                                  input::RestNo,
                                  input::SetAmount,
                                  input::SetOwn,
                                  input::ShowNeeds,
                                  input::FindByNeed,
                                  input::NeedsNoted,
                                  input::HaveNumber,
                                  input::NumberEntered,
                                  input::ComeOrGo,
                                  input::Scanned,
                                  input::BandSeen,
                                  input::TakeBack,
                                  input::Next,
                                  input::Back,
                                  input::CallStaff,
                                  input::TryRegister,
                                  input::RestoreCopy,
                                  input::StaffFace,
                                  input::PassphraseEntered,
                                  input::SelectPerson,
                                  input::SetPresence,
                                  input::ShowRepeat,
                                  input::DecideRepeat,
                                  input::StartCorrection,
                                  input::SetCell,
                                  input::SaveCorrection,
                                  input::EnterPaper,
                                  input::SetPaperWhen,
                                  input::SetPeople,
                                  input::SavePaper,
                                  input::PaperDone,
                                  input::PickShelter,
                                  input::ShelterPicked,
                                  input::OpenShelter,
                                  input::CloseShelter,
                                  input::EndReception,
                                  input::LeaveStaffFace,
                                  input::Progress,
                                  input::Captured,
                                  input::Failed,
                                  input::Admitted,
                                  input::GuestCounted,
                                  input::NumberChecked,
                                  input::BandChecked,
                                  input::Recorded,
                                  input::Refused,
                                  input::RegisterDown,
                                  input::RegisterStillDown,
                                  input::RegisterBack,
                                  input::SignedIn,
                                  input::SignInRefused,
                                  input::PassphraseMade,
                                  input::DeskView,
                                  input::PaperBegun,
                                  input::PaperRecorded,
                                  input::ShelterList,
                                  input::UndoExpired,
                                  input::IdleExpired,
                                  input::EnrolCodeGiven,
                                  input::EnrolAgain,
                                  input::EnrolMistyped,
                                  input::EnrolDigits,
                                  input::EnrolLine,
                                  input::EnrolClockWrong,
                                  input::EnrolFailed,
                                  input::GoOnByStick,
                                  input::EnrolRequestWritten,
                                  input::EnrolStickProblem,
                                  input::Enrolled,
                                  input::DutyEntered,
                                  input::UseEnvelope,
                                  input::OtherStaff,
                                  input::ShiftPinEntered,
                                  input::MakeShiftPin,
                                  input::LockNow,
                                  input::ShowStaff,
                                  input::PickStaff,
                                  input::AddStaff,
                                  input::AddStaffAs,
                                  input::MakeEnvelope,
                                  input::ChangeWords,
                                  input::RemoveStaff,
                                  input::WordsWritten,
                                  input::ShiftPinRefused,
                                  input::VaultClosed,
                                  input::StaffListed,
                                  input::WordsDrawn,
                                  input::StaffChangeRefused,
                                  input::ShowAttendance,
                                  input::SetDuty,
                                  input::KeepCard,
                                  input::ForgetCard,
                                  input::CardRecognised,
                                  input::DutyAsked,
                                  input::DutyCardRefused,
                                  input::DutyNoted,
                                  input::AttendanceListed>
{
public:
    using variant::variant;
    Input();
    Input(const Input &);
    Input(Input &&) noexcept;
    Input &operator=(const Input &);
    Input &operator=(Input &&) noexcept;
    ~Input();
    friend bool operator==(const Input &, const Input &) = delete; // Qt would ask for variant's
    friend bool operator<(const Input &, const Input &) = delete;
};

} // namespace core
