// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/AttendancePages.h"
#include "core/CardIntake.h"
#include "core/Draft.h"
#include "core/FindPages.h"
#include "core/IntakeProblem.h"
#include "core/ManyPages.h"
#include "core/Register.h"
#include "core/Repeats.h"
#include "core/Shelter.h"
#include "core/Staff.h"
#include "core/TellPages.h"
#include "core/WristMark.h"

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
// now and named later, back.
struct NeedStaff
{
    enum class Reason { PinForgotten, OneTryLeft, PinLocked };
    Reason reason = Reason::PinForgotten;
    int triesLeft = 0;
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

// Durable. The wrist number large with its QR, "take your card" while one lies there.
struct Done
{
    enum class Kind { Arrived, GuestNamed };
    enum class Card { OnReader, Taken };
    HandleKey who;
    Cell cell;
    Kind kind = Kind::Arrived;
    Card card = Card::OnReader;
    bool operator==(const Done &) const = default;
};

// Counted without a name: the number large with its QR, or the band that was scanned. Can be undone
// from Start. inARow: how many since the page before this one was another.
struct Counted
{
    enum class Band { None, Scanned, ScannedAgain };
    HandleKey who;
    Cell cell;
    Band band = Band::None;
    int inARow = 1;
    bool operator==(const Counted &) const = default;
};

// Whoever has a wrist number goes out, comes back or leaves, with no card and no sign-in. The
// number is the only key to it, so these three pages say nothing else about its bearer.
// A scan here needs no tap: whoever is in goes out, whoever is out comes back.
struct AskBand
{
    // Door: people pass and are scanned, and the page stays until somebody turns it away.
    enum class Use { Once, Door };
    std::optional<IntakeProblem> problem; // HandleMistyped, HandleUnknown
    Use use = Use::Once;
    bool operator==(const AskBand &) const = default;
};

// What happens with that number now.
struct ComeOrGo
{
    enum class By { Pad, Scanner, Door }; // how the number came
    HandleKey who;
    std::optional<Presence> presence; // as recorded so far; none: this desk never saw the number
    std::optional<Presence> chosen;   // is being recorded
    // The scanned band of another shelter, whose bearer was never seen here: they come or nothing.
    std::optional<WristMark> newcomer = {};
    By by = By::Pad;
    bool operator==(const ComeOrGo &) const = default;
};

// Durable. Can be taken back from here.
struct CameOrWent
{
    HandleKey who;
    Presence presence = Presence::In;
    std::optional<Presence> before; // none: this desk had never seen the number
    ComeOrGo::By by = ComeOrGo::By::Pad;
    bool operator==(const CameOrWent &) const = default;
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

// A desk that is not headquarters' yet: the one-time code, from a file on a stick, which is looked
// for by itself, or by taps where it is known how to reach headquarters.
struct EnrolCode
{
    enum class Pad { Offered, Missing };
    enum class Entry { First, Mistyped };
    Pad pad = Pad::Offered;
    Entry entry = Entry::First;
    bool operator==(const EnrolCode &) const = default;
};

// Headquarters is asked. As soon as it has answered, eight digits that its page must show, too.
struct EnrolWait
{
    enum class Line { Reached, Away };
    enum class Clock { Right, Wrong }; // of this desk, by headquarters' clock
    QString digits;
    Line line = Line::Reached;
    Clock clock = Clock::Right;
    bool operator==(const EnrolWait &) const = default;
};

struct EnrolTrouble
{
    enum class Reason {
        WrongCode,    // headquarters does not know it
        TooManyTries, // with wrong codes; later again
        Expired,      // half an hour is over
        Taken,        // another desk has used it
        Refused,      // by a person at headquarters
        WrongMode,    // a practice code, and a desk that is none, or the other way round
        NoAnswer,     // nobody there: no network, or headquarters is down
        Foreign,      // whoever answers is not the headquarters that made the code
        Older,        // its bundle is older than one that this desk holds
        NotSaved,     // this desk's disk refuses
    };
    enum class Stick { NotOffered, Offered }; // as the way on, where one brought the code
    Reason reason = Reason::NoAnswer;
    Stick stick = Stick::NotOffered;
    bool operator==(const EnrolTrouble &) const = default;
};

// No network: a stick carries the request to headquarters and the answer back, which is looked for
// by itself. Twenty digits that headquarters' page must show, too.
struct EnrolByStick
{
    enum class Problem {
        None,
        NoStick,    // with the ticket: it was taken out
        NotWritten, // full, or locked against writing
        Foreign,    // an answer, and not this desk's or not from that headquarters
        Refused,    // by a person at headquarters
    };
    QString digits; // empty: nothing is on the stick yet
    Problem problem = Problem::None;
    bool operator==(const EnrolByStick &) const = default;
};

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

// Who is in, the shelter's state, and what can be done.
struct StaffDesk
{
    QString shelterName;
    bool shelterOpen = false;
    std::vector<RosterEntry> roster;
    CellCounts present;               // suspected pairs as one
    int undecided = 0;                // how many more there are if all those pairs are two people
    std::vector<Repeat> repeats = {}; // to be decided by staff
    Expiries expiries = {};
    // Without a short PIN leaving this page locks.
    enum class ShiftPin { NotSet, Set };
    struct Shift
    {
        ShiftPin pin = ShiftPin::NotSet;
        std::optional<qint64> envelopeUsed = {}; // ms since 1970 UTC, until there is a new one
        bool operator==(const Shift &) const = default;
    };
    Shift shift = {};
    bool operator==(const StaffDesk &) const = default;
};

// One person: let out, back in, leave, correct. late is set when staff said that it happened
// earlier; then the page asks before it records, because the newest record counts.
struct StaffPerson
{
    struct Late
    {
        Happened happened;
        qint64 now = 0; // ms since 1970 UTC
        bool operator==(const Late &) const = default;
    };
    RosterEntry entry;
    std::optional<Late> late = {};
    bool operator==(const StaffPerson &) const = default;
};

// Two registrations that may be one person: staff says whether they are.
struct SamePerson
{
    RosterEntry first;
    RosterEntry second;
    bool operator==(const SamePerson &) const = default;
};

// Age band, sex and place by taps. cell is what will be recorded; a new record, nothing is erased.
struct CorrectPerson
{
    RosterEntry entry;
    Cell cell;
    bool operator==(const CorrectPerson &) const = default;
};

// Reception ends. Whoever is here stays recorded, as when a desk rests for the night, or all leave,
// because the shelter is closed for good.
struct CloseShelter
{
    QString shelterName;
    int in = 0;  // people
    int out = 0; // for now
    bool operator==(const CloseShelter &) const = default;
};

struct ChooseShelter
{
    std::vector<Shelter> shelters;
    ShelterCode current;
    bool operator==(const ChooseShelter &) const = default;
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
                                   screen::Tell,
                                   screen::FindPeople,
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
