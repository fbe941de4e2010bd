// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/PresenceFold.h"
#include "core/Record.h"

#include <map>
#include <optional>
#include <utility>
#include <vector>

namespace core {

struct DutyMoment
{
    qint64 time = 0; // ms since 1970 UTC, by the clock of the desk
    DutyShownBy how = DutyShownBy::Number;

    bool operator==(const DutyMoment &) const = default;
};

// From coming on duty to going off it, as far as it was recorded. What is missing stays missing.
struct Shift
{
    ShelterCode shelter;
    DutyNumber number = firstDutyNumber;
    std::optional<DutyMoment> begin; // none: only the end was recorded
    std::optional<DutyMoment> end;   // none: on duty still, or the end was forgotten
    // A further begin was recorded in between: maybe an end was forgotten.
    bool begunAgain = false;

    // The clock was set back in between, so that nothing can be said about how long it was.
    [[nodiscard]] bool isClockSetBack() const;
    // ms, never negative; nothing where it cannot be said.
    [[nodiscard]] std::optional<qint64> duration() const;
    // The begin, or else the end: the moment by which it is sorted and shown.
    [[nodiscard]] qint64 moment() const;

    bool operator==(const Shift &) const = default;
};

// Fold: who was on duty, by shelter and duty number, whichever desk it was said at. Independent of
// the order in which records come: Lamport numbers decide, as everywhere.
class Attendance
{
public:
    // shelter is that of the record's stream. Records of other kinds change nothing.
    void apply(const ShelterCode &shelter, const ClearHalf &clear);

    // By shelter and number; of one number as they followed each other.
    [[nodiscard]] std::vector<Shift> shifts() const;
    [[nodiscard]] std::vector<Shift> shiftsOf(const ShelterCode &shelter, DutyNumber number) const;
    // The shift that has no end yet.
    [[nodiscard]] std::optional<Shift> openShift(const ShelterCode &shelter,
                                                 DutyNumber number) const;

private:
    enum class Step { Began, Ended };
    using Who = std::pair<ShelterCode, DutyNumber>;
    using Marks = std::map<PresenceFold::Stamp, std::pair<Step, DutyMoment>>;

    [[nodiscard]] static std::vector<Shift> folded(const Who &who, const Marks &marks);

    std::map<Who, Marks> m_marks;
};

} // namespace core
