// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/Attendance.h"

#include <QByteArray>
#include <QDate>

namespace core {

// Days in Japan, both included; an end that is not set is open.
struct DaySpan
{
    QDate from = {};
    QDate to = {};

    bool operator==(const DaySpan &) const = default;
};

// Of what somebody entered: YYYY-MM-DD, or empty for an open end. Nothing when a day is none or
// they are the wrong way round: an empty table would be taken for "nobody worked".
[[nodiscard]] std::optional<DaySpan> daySpanFrom(const QString &from, const QString &to);

// Those whose begin (where there is none, whose end) lies in the span.
[[nodiscard]] std::vector<Shift> within(const std::vector<Shift> &shifts, const DaySpan &days);

// For the municipality's spreadsheet: UTF-8 with a byte order mark, lines end in CR LF, one line a
// shift. Columns: shelter code, duty number, begin and end (ISO 8601, +09:00), hours with two
// decimals, how the begin and the end were said, what is to be checked. What was not recorded is an
// empty field. No field can be taken for a formula.
[[nodiscard]] QByteArray attendanceCsv(const std::vector<Shift> &shifts);

} // namespace core
