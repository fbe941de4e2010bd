// SPDX-License-Identifier: Apache-2.0
#include "core/Attendance.h"

namespace core {

bool Shift::isClockSetBack() const
{
    return begin && end && end->time < begin->time;
}

std::optional<qint64> Shift::duration() const
{
    return begin && end && !isClockSetBack() ? std::optional(end->time - begin->time)
                                             : std::nullopt;
}

qint64 Shift::moment() const
{
    return begin ? begin->time : end ? end->time : 0;
}

void Attendance::apply(const ShelterCode &shelter, const ClearHalf &clear)
{
    const bool began = clear.kind == EventKind::DutyBegan;
    if (!clear.duty || (!began && clear.kind != EventKind::DutyEnded)) {
        return;
    }
    m_marks[{shelter, clear.duty->number}].insert_or_assign(
        PresenceFold::Stamp::of(clear),
        std::pair(began ? Step::Began : Step::Ended,
                  DutyMoment{clear.happenedAt(), clear.duty->how}));
}

std::vector<Shift> Attendance::folded(const Who &who, const Marks &marks)
{
    std::vector<Shift> shifts;
    for (const auto &[stamp, mark] : marks) {
        const auto &[step, moment] = mark;
        const bool isOnDuty = !shifts.empty() && !shifts.back().end;
        if (step == Step::Began && isOnDuty) {
            shifts.back().begunAgain = true;
        } else if (step == Step::Began) {
            shifts.push_back({who.first, who.second, moment, {}});
        } else if (isOnDuty) {
            shifts.back().end = moment;
        } else {
            shifts.push_back({who.first, who.second, {}, moment});
        }
    }
    return shifts;
}

std::vector<Shift> Attendance::shifts() const
{
    std::vector<Shift> all;
    for (const auto &[who, marks] : m_marks) {
        const std::vector<Shift> theirs = folded(who, marks);
        all.insert(all.end(), theirs.begin(), theirs.end());
    }
    return all;
}

std::vector<Shift> Attendance::shiftsOf(const ShelterCode &shelter, DutyNumber number) const
{
    const auto found = m_marks.find({shelter, number});
    return found == m_marks.end() ? std::vector<Shift>() : folded(found->first, found->second);
}

std::optional<Shift> Attendance::openShift(const ShelterCode &shelter, DutyNumber number) const
{
    const std::vector<Shift> theirs = shiftsOf(shelter, number);
    return theirs.empty() || theirs.back().end ? std::nullopt : std::optional(theirs.back());
}

} // namespace core
