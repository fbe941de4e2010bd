// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/AttendancePages.h"
#include "core/CardIntake.h"
#include "core/Draft.h"
#include "core/EnrolPages.h"
#include "core/FamilyPages.h"
#include "core/FindPages.h"
#include "core/IdPages.h"
#include "core/IntakeProblem.h"
#include "core/ManyPages.h"
#include "core/NeedPages.h"
#include "core/NumberPages.h"
#include "core/Staff.h"
#include "core/StaffPages.h"
#include "core/TellPages.h"

#include <QString>

#include <optional>
#include <variant>
#include <vector>

namespace core {

// One screen = one state = one widget. Each struct carries what its widget needs and nothing about
// anybody else; ui/ScreenStack visits the variant, so a missing widget does not compile.
namespace screen {

// The evacuee's face ----------------------------------------------------------------------------

// Nobody can be admitted until the shelter was opened: by staff, or without a passphrase where
// nobody knows one (asked twice by the page).
struct ShelterClosed
{
    QString shelterName; // empty: not chosen yet, so only staff can open
    bool operator==(const ShelterClosed &) const = default;
};

// "Put your card on the reader." Every source listens. countable +1 is always there; the number
// given last can be taken back while undoable is set (60 s).
struct Start
{
    QString shelterName;
    std::optional<HandleKey> undoable;
    // A card that was already dealt with still lies there: it must be lifted and laid down again.
    enum class Card { None, LeftOnReader } card = Card::None;
    // The desk could not record for a while: staff has paper to enter.
    std::optional<PaperTime> onPaper = {};
    IdWay ids = IdWay::None;
    bool operator==(const Start &) const = default;
};

// Something lies on the reader and is being asked what it is.
struct Identifying
{
    bool operator==(const Identifying &) const = default;
};

// A My Number card: four digits, tries left said before the pad.
struct AskPin
{
    enum class Entry { First, AfterWrong, AfterTooShort };
    int triesLeft = 3;
    Entry entry = Entry::First;
    LastTry lastTry = LastTry::Refused;
    bool operator==(const AskPin &) const = default;
};

// "Leave the card where it is."
struct Reading
{
    bool operator==(const Reading &) const = default;
};

// No further try without a member of staff. Ways on: staff signs in (not when locked), be counted
// now and named later, back; where there is a camera, the card's face opens it too.
struct NeedStaff
{
    enum class Reason { PinForgotten, OneTryLeft, PinLocked };
    Reason reason = Reason::PinForgotten;
    int triesLeft = 0;
    IdWay ids = IdWay::None;
    bool operator==(const NeedStaff &) const = default;
};

// Is this you? One tap confirms. guest is set when the person gave the number of an earlier count,
// or when a band was scanned that they are to wear from now on.
struct Review
{
    enum class Number { Counted, Fresh };
    Draft draft;
    std::optional<HandleKey> guest;
    Number number = Number::Counted;
    int household = 0; // how many are recorded of the household that is being entered; 0: none is
    enum class From { Source, Told } from = From::Source; // Told: back leads to what was said
    bool operator==(const Review &) const = default;
};

// "The number on your hand or slip", on a pad of Crockford's letters.
struct AskHandle
{
    Draft draft;
    std::optional<IntakeProblem> problem; // HandleMistyped, HandleUnknown, AlreadyNamed
    bool operator==(const AskHandle &) const = default;
};

// The register is writing; shown for the few milliseconds that takes.
struct Saving
{
    bool operator==(const Saving &) const = default;
};

// What went wrong and what the person can do now (ui/ProblemText).
struct Trouble
{
    IntakeProblem problem = IntakeProblem::CardSilent;
    std::optional<int> triesLeft;
    bool operator==(const Trouble &) const = default;
};

// The register cannot record: everybody is written on paper until it can. Very large, seen across
// the room; nobody may leave it believing that they were registered.
struct PaperMode
{
    enum class Reason {
        DiskFull,
        ReadOnly,       // the medium refuses writes
        Damaged,        // a page or a record does not verify
        IoFailed,       // a write or fsync failed and the register could not be reopened
        Unsafe,         // another program has it, or it would not accept the durability settings
        KeysUnreadable, // this desk's keys cannot be read
    };
    // Whether somebody stands there whose confirmation failed: they are told so.
    enum class Person { Nobody, NotRegistered };
    // Whether staff can sign in while the page stands; not before there is a register to look into.
    enum class StaffDoor { Closed, Open };

    Reason reason = Reason::IoFailed;
    qint64 since = 0;     // ms since 1970 UTC
    qint64 lastTried = 0; // when recording was last tried, ms since 1970 UTC
    Person person = Person::Nobody;
    StaffDoor staffDoor = StaffDoor::Open;
    std::optional<qint64> copyOf; // when the copy was made that can be put back; none: no copy
    std::optional<int> counted;   // whom this desk's register has in the shelter, when it knows
    QString phone;                // of headquarters; empty: not known
    // What the person confirmed, to be offered again if recording works while they stand there.
    std::optional<Review> unsaved;
    bool operator==(const PaperMode &) const = default;
};

// Somebody tapped "call staff": a page that is seen across the room.
struct CallingStaff
{
    bool operator==(const CallingStaff &) const = default;
};

// The staff's face ------------------------------------------------------------------------------

// First start: a passphrase for this desk, twice. 8 letters at least.
struct MakePassphrase
{
    enum class Entry { First, Again };
    Entry entry = Entry::First;
    std::optional<IntakeProblem> problem; // PassphraseWrong: the two differ or it is too short
    TypedSecret first;                    // the first entry, while the second is asked for
    bool operator==(const MakePassphrase &) const = default;
};

// What staff signs in for.
enum class SignInPurpose { Desk, LastTry, EnterPaper };

// What whoever comes to sign in has to know first.
enum class SignInNotice { Nothing, PinTriesUsedUp };

// Whose words are asked for follows from the duty number, on AskDuty before it where there is more
// than one slot.
struct SignIn
{
    SignInPurpose purpose = SignInPurpose::Desk;
    std::optional<IntakeProblem> problem;
    DutyNumber number = firstDutyNumber;
    SignInNotice notice = SignInNotice::Nothing;
    bool operator==(const SignIn &) const = default;
};

// The passphrase is being stretched (half a second).
struct Unlocking
{
    SignInPurpose purpose = SignInPurpose::Desk;
    DutyNumber number = firstDutyNumber;
    bool operator==(const Unlocking &) const = default;
};

// Who comes: the number on the duty card, or the sealed envelope if there is one.
struct AskDuty
{
    enum class Envelope { None, Sealed };
    SignInPurpose purpose = SignInPurpose::Desk;
    Envelope envelope = Envelope::None;
    SignInNotice notice = SignInNotice::Nothing;
    bool operator==(const AskDuty &) const = default;
};

// The vault is open behind this page: the short PIN of whoever signed in leads back.
struct ShiftPin
{
    enum class Entry { First, AfterWrong };
    SignInPurpose purpose = SignInPurpose::Desk;
    int triesLeft = shiftPinTries;
    Entry entry = Entry::First;
    bool operator==(const ShiftPin &) const = default;
};

// Four to six digits for the rest of this shift.
struct MakeShiftPin
{
    bool operator==(const MakeShiftPin &) const = default;
};

// Who has words of their own on this desk. self is whoever signed in.
struct StaffBook
{
    enum class Change { Fine, Refused }; // of the last one that was asked for
    StaffList staff;
    StaffMember self;
    std::optional<qint64> envelopeUsed; // ms since 1970 UTC
    Change last = Change::Fine;
    bool operator==(const StaffBook &) const = default;
};

// A duty number for somebody new: a free one is offered.
struct AddStaff
{
    enum class Problem { None, Taken };
    StaffBook book;
    DutyNumber offered = firstDutyNumber;
    Problem problem = Problem::None;
    bool operator==(const AddStaff &) const = default;
};

// One slot: new words, or remove it.
struct OneOfStaff
{
    StaffBook book;
    StaffMember who;
    bool operator==(const OneOfStaff &) const = default;
};

// The words that the desk drew, this once, to be copied onto the duty card or into the envelope.
// Only whoever says that they are written makes them count.
struct StaffWords
{
    enum class State { Shown, BeingKept, NotKept };
    StaffMember who;
    TypedSecret words;
    State state = State::Shown;
    bool operator==(const StaffWords &) const = default;
};

} // namespace screen

// Copied, moved and compared in one place, Alternatives.cpp, because with so many alternatives each
// file that did so would take seconds to compile. Input and Command do the same.
class Screen : public std::variant<screen::ShelterClosed,
                                   screen::Start,
                                   screen::Identifying,
                                   screen::AskPin,
                                   screen::Reading,
                                   screen::NeedStaff,
                                   screen::Review,
                                   screen::AskHandle,
                                   screen::Saving,
                                   screen::Done,
                                   screen::Counted,
                                   screen::AskBand,
                                   screen::ComeOrGo,
                                   screen::CameOrWent,
                                   screen::Trouble,
                                   screen::PaperMode,
                                   screen::CallingStaff,
                                   screen::MakePassphrase,
                                   screen::SignIn,
                                   screen::Unlocking,
                                   screen::StaffDesk,
                                   screen::StaffPerson,
                                   screen::SamePerson,
                                   screen::CorrectPerson,
                                   screen::CloseShelter,
                                   screen::ChooseShelter,
                                   screen::PaperWhen,
                                   screen::PaperPeople,
                                   screen::PaperNumbers,
                                   screen::GroupPeople,
                                   screen::Household,
                                   screen::FamilyReview,
                                   screen::AimId,
                                   screen::IdReview,
                                   screen::AskFace,
                                   screen::LayFace,
                                   screen::ReadingFace,
                                   screen::Tell,
                                   screen::FindPeople,
                                   screen::WhereTo,
                                   screen::CarPlate,
                                   screen::Needs,
                                   screen::ToInfectionRoom,
                                   screen::NeedCounts,
                                   screen::UniteHouseholds,
                                   screen::GroupNumbers,
                                   screen::EnrolCode,
                                   screen::EnrolWait,
                                   screen::EnrolTrouble,
                                   screen::EnrolByStick,
                                   screen::AskDuty,
                                   screen::ShiftPin,
                                   screen::MakeShiftPin,
                                   screen::StaffBook,
                                   screen::AddStaff,
                                   screen::OneOfStaff,
                                   screen::StaffWords,
                                   screen::AskAttendance,
                                   screen::ConfirmAttendance,
                                   screen::KeepDutyCard,
                                   screen::AttendanceNoted,
                                   screen::AttendanceList>
{
public:
    using variant::variant;
    Screen();
    Screen(const Screen &);
    Screen(Screen &&) noexcept;
    Screen &operator=(const Screen &);
    Screen &operator=(Screen &&) noexcept;
    ~Screen();
    friend bool operator==(const Screen &, const Screen &);
    friend bool operator<(const Screen &, const Screen &) = delete; // Qt would ask for variant's
};

} // namespace core
