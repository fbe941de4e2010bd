// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

namespace core {

// The pages of a desk that is not headquarters' yet.
namespace screen {

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

} // namespace screen

namespace input {

struct EnrolCodeGiven
{
    QString text; // as tapped, or a ticket's
};
struct EnrolAgain
{}; // from a trouble back to the code
struct GoOnByStick
{}; // or write to it once more
struct EnrolMistyped
{};
struct EnrolDigits
{
    QString digits;
};
struct EnrolLine
{
    screen::EnrolWait::Line line;
};
struct EnrolClockWrong
{};
struct EnrolFailed
{
    screen::EnrolTrouble::Reason reason;
    screen::EnrolTrouble::Stick stick = screen::EnrolTrouble::Stick::NotOffered;
};
struct EnrolRequestWritten
{
    QString digits;
};
struct EnrolStickProblem
{
    screen::EnrolByStick::Problem problem;
};
struct Enrolled
{}; // the bundle is here

} // namespace input

namespace command {

// no answer
struct Enrol
{
    QString code;
}; // answers EnrolMistyped, or EnrolDigits and so on
struct WriteEnrolRequest
{}; // to the stick; answers EnrolRequestWritten or EnrolStickProblem, and later Enrolled

} // namespace command

} // namespace core
