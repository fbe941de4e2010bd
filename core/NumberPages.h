// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/Draft.h"
#include "core/IntakeProblem.h"
#include "core/PaperSheet.h"
#include "core/SlipPrinter.h"
#include "core/WristMark.h"

#include <QDate>

#include <optional>

namespace core {

// The pages on which a wrist number stands, or is asked for.
namespace screen {

// Durable. The wrist number large with its QR, "take your card" while one lies there.
struct Done
{
    enum class Kind { Arrived, GuestNamed };
    enum class Card { OnReader, Taken };
    HandleKey who;
    Cell cell;
    Kind kind = Kind::Arrived;
    Card card = Card::OnReader;
    SlipState slips = SlipState::NotOffered;
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
    SlipState slips = SlipState::NotOffered;
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

// Durable. Can be taken back from here. Who goes out may say when they mean to be back.
struct CameOrWent
{
    HandleKey who;
    Presence presence = Presence::In;
    std::optional<Presence> before; // none: this desk had never seen the number
    ComeOrGo::By by = ComeOrGo::By::Pad;
    QDate today = {};
    std::optional<QDate> backOn = {}; // of who is out, where they said so
    bool operator==(const CameOrWent &) const = default;
};

} // namespace screen

namespace input {

struct SetDestination
{
    Destination destination = Destination::NotSaid;
};
struct SetReturn
{
    QDate date;
};
// From the session
struct ReturnNoted
{
    QDate date;
};

} // namespace input

namespace command {

struct NoteReturn
{
    HandleKey who;
    QDate date;
}; // answers ReturnNoted

} // namespace command

} // namespace core
