// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QDate>

#include <algorithm>

namespace core {

// Days one after the other, both ends among them; empty if last lies before first, or if there is
// no such day.
struct DaySpan
{
    QDate first;
    QDate last;

    [[nodiscard]] static DaySpan ofYear(int year)
    {
        return {QDate(year, 1, 1), QDate(year, 12, 31)};
    }
    [[nodiscard]] static DaySpan ofMonth(int year, int month)
    {
        const QDate first(year, month, 1);
        return {first, first.addMonths(1).addDays(-1)};
    }
    [[nodiscard]] bool isEmpty() const
    {
        return !first.isValid() || !last.isValid() || last < first;
    }
    // The days of both.
    [[nodiscard]] DaySpan operator&(const DaySpan &other) const
    {
        if (isEmpty() || other.isEmpty()) {
            return {};
        }
        return {std::max(first, other.first), std::min(last, other.last)};
    }
    bool operator==(const DaySpan &) const = default;
};

} // namespace core
