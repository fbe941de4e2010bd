// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/NumberPages.h"
#include "core/PaperSheet.h"
#include "core/Register.h"
#include "core/Repeats.h"
#include "core/Shelter.h"

#include <QString>

#include <optional>
#include <variant>
#include <vector>

namespace core {

// The pages behind the sign-in that stand on the roster.
namespace screen {

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
    QDate today = {};
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

// Where somebody goes who does not come back: the evacuee with a number, or a person behind the
// sign-in. May be left open; asked, it stands in the way of a slip of the finger.
struct WhereTo
{
    std::variant<ComeOrGo, StaffPerson> from;
    bool operator==(const WhereTo &) const = default;
};

// The car in which somebody sleeps. May be left out.
struct CarPlate
{
    CorrectPerson correction;
    Car car;
    bool operator==(const CarPlate &) const = default;
};

} // namespace screen

namespace input {

struct SetCar
{
    Car car;
};

} // namespace input

} // namespace core
