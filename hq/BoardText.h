// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "hq/Board.h"
#include "hq/Words.h"

namespace hq {

// How figures, times and states are said on the page. resources/hq/board/board.js says the same in
// the same way when figures change; a test compares the two.

// "1,234", "−2", "—".
[[nodiscard]] QString figureText(const Figure &figure);
[[nodiscard]] QString figureText(const Figures &figures, const QByteArray &key);
// Empty unless duplicates are undecided. `key`: "range", or "rangeShort" for the table.
[[nodiscard]] QString rangeText(const Figures &figures, const QString &key, const Words &words);
// "12:03:20" in Asia/Tokyo; with the day in front ("11/22 23:50") when it is not today's.
[[nodiscard]] QString timeText(qint64 ms, qint64 now);
[[nodiscard]] QString ageText(qint64 ms, qint64 now, const Words &words);
// What has to be said about a shelter's figures; empty when all is well.
[[nodiscard]] QString noteText(const ShelterOnBoard &shelter, qint64 now, const Words &words);
[[nodiscard]] QString nameOf(const core::Shelter &shelter, Language language);
// "23%", empty without a capacity or a figure.
[[nodiscard]] QString filledText(const ShelterOnBoard &shelter);
[[nodiscard]] QString spokenText(const Board &board, const Words &words);

} // namespace hq
