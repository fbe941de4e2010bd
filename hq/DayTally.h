// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/Record.h"

#include <map>

namespace hq {

// Days of Asia/Tokyo (UTC+9 all year round), counted from 1970-01-01.
[[nodiscard]] qint64 tokyoDay(qint64 ms);

struct InAndOut
{
    int in = 0;
    int out = 0;

    void add(const InAndOut &other)
    {
        in += other.in;
        out += other.out;
    }
    bool operator==(const InAndOut &) const = default;
};

// What one record says.
[[nodiscard]] InAndOut inAndOutOf(const core::ClearHalf &clear);

// How many came in and went out on a day, by the clocks of the kiosks, or by the paper from which
// it was entered later. Only what was received: an announcement says how many are there, not how
// they came.
class DayTally
{
public:
    void receive(const core::ClearHalf &clear);
    [[nodiscard]] InAndOut on(qint64 day) const;

private:
    std::map<qint64, InAndOut> m_days;
};

} // namespace hq
