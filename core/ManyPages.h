// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/PaperSheet.h"
#include "core/Register.h"
#include "core/SlipPrinter.h"

#include <QStringList>

#include <optional>
#include <vector>

namespace core {

// The pages on which many people are entered at once, by their number in each cell.
namespace screen {

// Whether people entered together are one household: recorded as such, sealed.
enum class Together { No, Household };

// The later entry of what was written on paper, in three pages. When: of a whole sheet, or of one
// person's coming or going.
struct PaperWhen
{
    Happened happened;
    qint64 now = 0;                    // ms since 1970 UTC
    std::optional<PaperTime> outage;   // when this desk was on paper last
    std::optional<RosterEntry> person; // whose coming or going; none: a sheet
    CellCounts people;                 // what was already entered of the sheet
    Together together = Together::No;
    bool operator==(const PaperWhen &) const = default;
};

// Who came: people by age band, sex and place.
struct PaperPeople
{
    PaperWhen when;
    CellCounts people;
    Together together = Together::No;
    bool operator==(const PaperPeople &) const = default;
};

// Recorded: the numbers, to be copied onto the sheet and the bands.
struct PaperNumbers
{
    qint64 time = 0; // when they came, ms since 1970 UTC
    qint64 now = 0;
    std::vector<Numbered> people;
    SlipState slips = SlipState::NotOffered;
    bool operator==(const PaperNumbers &) const = default;
};

// A family or a group that stands at the desk: people by age band, sex and place, without names.
struct GroupPeople
{
    CellCounts people;
    Together together = Together::No;
    bool operator==(const GroupPeople &) const = default;
};

// Whoever shelters together with the person just registered: by plus and minus, each by a card of
// their own, or by the band that they wear. While one is being entered, everything else leads back
// here.
struct Household
{
    // Whether those without a card live where the first one lives.
    enum class Address { NotRead, Same, Other };
    std::vector<Numbered> members; // who is recorded already, the first one included
    CellCounts people;             // who is to be recorded
    Address address = Address::NotRead;
    bool operator==(const Household &) const = default;
};

// Counted: the numbers, to be copied onto the bands. Can be taken back from here, all of them.
struct GroupNumbers
{
    enum class Of { Group, Household };
    std::vector<Numbered> people;
    Of of = Of::Group;
    SlipState slips = SlipState::NotOffered;
    QStringList names = {}; // of the people, where they said them; else empty
    bool operator==(const GroupNumbers &) const = default;
};

} // namespace screen

// How many can be entered at once: on one sheet, or into one household.
[[nodiscard]] constexpr int mostOf(screen::Together together)
{
    return together == screen::Together::Household ? static_cast<int>(mostInHousehold)
                                                   : mostOnASheet;
}

} // namespace core
