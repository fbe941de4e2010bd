// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/Attendance.h"

#include <QByteArray>

#include <optional>
#include <vector>

namespace core {

// The pages on which staff says that they come on duty or go off it, before and beside the sign-in:
// they show a duty number and times, and open nothing.
namespace screen {

// Why a card that was laid down did not help.
enum class DutyCardTrouble {
    None,
    Unknown,   // nobody kept it here
    Unfit,     // no My Number card, or one that does not say its serial
    Unread,    // silent, taken away too early
    LiftFirst, // it lay there before the page came, or there are two
    NotKept,   // the disk refuses
};

// "Lay your card down, or tap your number."
struct AskAttendance
{
    DutyCardTrouble trouble = DutyCardTrouble::None;
    bool operator==(const AskAttendance &) const = default;
};

// Whose number it is and what one tap will record: nothing is recorded before it.
struct ConfirmAttendance
{
    enum class Card {
        None,        // can be kept from here
        Kept,        // can be deleted from here
        JustKept,    // the same, said for this once
        JustGone,    // deleted, said for this once
        NotPossible, // this desk keeps no cards
    };
    DutyMark who;
    std::optional<qint64> since; // on duty since, ms since 1970 UTC, as this desk knows
    Card card = Card::NotPossible;
    bool operator==(const ConfirmAttendance &) const = default;
};

// "Lay the card down that shall stand for this number", with what is kept of it.
struct KeepDutyCard
{
    ConfirmAttendance before;
    DutyCardTrouble trouble = DutyCardTrouble::None;
    bool operator==(const KeepDutyCard &) const = default;
};

// Durable.
struct AttendanceNoted
{
    DutyNumber number = firstDutyNumber;
    EventKind kind = EventKind::DutyBegan; // or DutyEnded
    qint64 time = 0;                       // ms since 1970 UTC
    std::optional<qint64> worked = {};     // ms, of a shift that ended and has a begin here
    bool operator==(const AttendanceNoted &) const = default;
};

// Behind the sign-in: the shifts of this shelter, newest first, as this desk recorded them.
struct AttendanceList
{
    std::vector<Shift> shifts;
    bool operator==(const AttendanceList &) const = default;
};

} // namespace screen

namespace input {

struct ShowAttendance
{}; // opens the page, or from the list of staff the shifts
struct SetDuty
{
    EventKind kind; // DutyBegan or DutyEnded
};
struct KeepCard
{}; // opens the page
struct ForgetCard
{};
// From the reader: a card that was asked for its serial and nothing else.
struct CardRecognised
{
    QByteArray keyed; // empty: this desk keeps no cards
};
// From the session
struct DutyAsked
{
    screen::ConfirmAttendance page;
};
struct DutyCardRefused
{
    screen::DutyCardTrouble trouble;
};
struct DutyNoted
{
    screen::AttendanceNoted page;
};
struct AttendanceListed
{
    screen::AttendanceList page;
};

} // namespace input

namespace command {

struct AskDutyState
{
    DutyMark who;
}; // answers DutyAsked
struct FindDutyCard
{
    QByteArray keyed;
}; // answers DutyAsked or DutyCardRefused
struct RecordDuty
{
    DutyMark who;
    EventKind kind;
}; // answers DutyNoted
struct PrepareDutyCard
{}; // answers DutyCardRefused, or nothing
struct KeepDutyCard
{
    QByteArray keyed;
    DutyMark who;
}; // answers DutyAsked or DutyCardRefused
struct ForgetDutyCard
{
    DutyMark who;
}; // answers DutyAsked or DutyCardRefused
struct ListAttendance
{}; // answers AttendanceListed

} // namespace command

} // namespace core
