// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <algorithm>
#include <vector>

namespace core {

// Who stands at the staff's face. A duty number is on the duty card, 1 to 999; it names nobody.
using DutyNumber = int;
inline constexpr DutyNumber firstDutyNumber = 1;
inline constexpr DutyNumber lastDutyNumber = 999;
// The sealed envelope has a slot of its own, for the day on which nobody knows their words.
inline constexpr DutyNumber envelopeNumber = 0;

// Part of the slot file's format: the numbers never change.
enum class StaffRole {
    Member = 0,     // changes their own words only
    Supervisor = 1, // adds, removes and changes
    Envelope = 2,   // as a supervisor; its use is shown
};

struct StaffMember
{
    DutyNumber number = firstDutyNumber;
    StaffRole role = StaffRole::Member;
    bool operator==(const StaffMember &) const = default;
};

[[nodiscard]] constexpr bool isDutyNumber(int number)
{
    return number >= firstDutyNumber && number <= lastDutyNumber;
}

// Whether the role fits the number: the envelope has neither a duty number nor another role.
[[nodiscard]] constexpr bool isPossible(const StaffMember &who)
{
    return who.role == StaffRole::Envelope ? who.number == envelopeNumber
                                           : isDutyNumber(who.number);
}

[[nodiscard]] constexpr bool mayChange(const StaffMember &by, const StaffMember &other)
{
    return by.role != StaffRole::Member || by == other;
}

// By number, the envelope first.
using StaffList = std::vector<StaffMember>;

// Nobody takes away the slot that they came in by: so one that opens is always left. Nor the last
// supervisor's.
[[nodiscard]] inline bool
mayRemove(const StaffMember &by, const StaffMember &other, const StaffList &staff)
{
    const auto isOtherSupervisor = [&other](const StaffMember &one) {
        return one.role == StaffRole::Supervisor && one.number != other.number;
    };
    return by.role != StaffRole::Member && by.number != other.number &&
           std::any_of(staff.begin(), staff.end(), isOtherSupervisor);
}

// Words on the duty card and, because nobody hurries there, in the envelope: 11 bits a word.
inline constexpr int wordsOnDutyCard = 4;
inline constexpr int wordsInEnvelope = 6;

[[nodiscard]] constexpr int wordsFor(StaffRole role)
{
    return role == StaffRole::Envelope ? wordsInEnvelope : wordsOnDutyCard;
}

// Digits of the short PIN, and how many wrong ones lock the vault.
inline constexpr int shortestShiftPin = 4;
inline constexpr int longestShiftPin = 6;
inline constexpr int shiftPinTries = 5;

} // namespace core
