// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

class QDate;

namespace ui {

// Foreign text made fit to be shown: control and bidi characters become a visible sign, so that a
// crafted name cannot turn the line around, and a run without a place to break gets some, so that
// it wraps instead of pushing the page out of the screen. Kanji stay exactly as they are.
[[nodiscard]] QString shown(const QString &foreign);

// The same for a heading: at most 40 letters, the rest as an ellipsis.
[[nodiscard]] QString shownBriefly(const QString &foreign);

// In the language that is shown now; Japanese adds the era: 1950年2月3日（昭和25年）.
[[nodiscard]] QString shownBirthDate(const QDate &date);

// The time of day at the shelter (Asia/Tokyo), "14:32"; with the day in front, "2/3 14:32", unless
// that is the day of now. Both are ms since 1970 UTC.
[[nodiscard]] QString shownTime(qint64 ms, qint64 now);
// The day at the shelter. ms since 1970 UTC.
[[nodiscard]] QDate shelterDate(qint64 ms);
// 12/1
[[nodiscard]] QString shownDay(const QDate &day);

// "8K2Q F0ZB" to be read aloud letter by letter by a screen reader.
[[nodiscard]] QString spelled(const QString &letters);

} // namespace ui
