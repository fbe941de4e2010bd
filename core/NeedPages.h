// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/ManyPages.h"
#include "core/NumberPages.h"
#include "core/OwnQuestions.h"

#include <optional>
#include <variant>
#include <vector>

namespace core {

// The pages about what somebody needs and how they feel. Asked after they are counted, never
// before, and all of it may be left open.
namespace screen {

// Where these pages lead back to: the number that led here, or else the roster.
using NeedsBack = std::variant<std::monostate, Done, Counted, GroupNumbers>;

// A few at a time. Whatever is not answered stays unknown.
struct Needs
{
    enum class Part { First, Second, Symptoms, Own };
    HandleKey who;
    NeedsBack back = {};
    NeedAnswers said = {};
    Part part = Part::First;
    qsizetype own = 0;                       // which of the municipality's own, at Part::Own
    std::optional<Need> amount = {};         // asks how much of it there is
    QList<core::OwnQuestion> questions = {}; // the municipality's own; empty: none
    bool operator==(const Needs &) const = default;
};

// They cough, or have a fever: recorded as in the infection room from now on. Can be taken back
// from here.
struct ToInfectionRoom
{
    HandleKey who;
    Place before = Place::Inside;
    NeedsBack back = {};
    bool operator==(const ToInfectionRoom &) const = default;
};

// How many of those who are here need what; behind the sign-in.
struct NeedCounts
{
    std::map<Need, int> people;
    std::map<std::pair<quint16, quint16>, int> own; // by question and choice
    QList<core::OwnQuestion> questions = {};
    bool operator==(const NeedCounts &) const = default;
};

} // namespace screen

// What a page of needs asks for, in its order.
[[nodiscard]] std::vector<Need> needsOf(screen::Needs::Part part);

namespace input {

struct AskNeeds
{}; // opens the pages
struct SetNeed
{
    Need need;
    std::optional<Answer> answer; // nothing: not known
};
struct RestNo
{}; // whatever is open on the page
struct SetAmount
{
    std::optional<quint16> amount; // nothing: not known
};
struct SetOwn
{
    quint16 choice;
};
struct ShowNeeds
{}; // opens the counts
struct FindByNeed
{
    Need need;
};
// From the session
struct NeedsNoted
{
    std::optional<Place> before; // set: they are to go to the infection room, and were there
};

} // namespace input

namespace command {

struct NoteNeeds
{
    HandleKey who;
    NeedAnswers said;
}; // answers NeedsNoted
struct PutInto
{
    HandleKey who;
    Place place;
}; // answers Recorded

} // namespace command

} // namespace core
