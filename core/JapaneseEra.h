// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/DaySpan.h"

#include <QString>

#include <array>
#include <optional>

namespace core {

// The eras that somebody in a shelter can be born in, in their order.
enum class Era { Meiji, Taisho, Showa, Heisei, Reiwa };

inline constexpr std::array allEras{Era::Meiji, Era::Taisho, Era::Showa, Era::Heisei, Era::Reiwa};

struct EraYear
{
    Era era = Era::Reiwa;
    int year = 1; // of the era, from 1
    bool operator==(const EraYear &) const = default;
};

// First and last day by law and cabinet order. Meiji and Taisho ended on the day on which the next
// era began, and both names are right for that day (30 July 1912, 25 December 1926); since then a
// new era begins the day after. Before 1873 the calendar was another one, and nobody of that time
// comes to a shelter, so Meiji starts when the calendars met. The era of today ends in 9999.
[[nodiscard]] DaySpan daysOf(Era era);

// The later era for a day that has two; nothing before 1873.
[[nodiscard]] std::optional<EraYear> eraYearOf(const QDate &date);

// Showa 25 is 1950.
[[nodiscard]] int westernYear(const EraYear &year);

// 1950 is Showa 25; of an era that had that year.
[[nodiscard]] EraYear eraYearIn(Era era, int western);

// "昭和", in Japanese whatever is shown.
[[nodiscard]] QString japaneseNameOf(Era era);

} // namespace core
