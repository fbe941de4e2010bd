// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/JapaneseEra.h"

namespace ui {

// The parts of a birth date in the language that is shown now. They are formed like
// shownBirthDate's, which is why they are no sentences to translate.

// "昭和", "Showa".
[[nodiscard]] QString eraWords(core::Era era);
// The western years of an era that a day of it can be chosen in: "1926–1989".
[[nodiscard]] QString yearsWords(const core::DaySpan &days);
// "1950年代", "1950s".
[[nodiscard]] QString decadeWords(int firstYear);
// "昭和25年（1950年）" with a line for each, so that the one can be told from the other.
[[nodiscard]] QString yearWords(const core::EraYear &year);
[[nodiscard]] QString yearWords(int western);
// "2月", "February".
[[nodiscard]] QString monthWords(int month);
// "3日", "3".
[[nodiscard]] QString dayWords(int day);

} // namespace ui
