// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "hq/Board.h"
#include "hq/Words.h"

#include <QByteArray>

namespace hq {

// The board as a page that is complete without JavaScript: real tables, every figure in it. Its
// script (resources/hq/board/board.js) replaces figures by their data-figure keys.
[[nodiscard]] QByteArray
boardPage(const Board &board, const QString &municipality, Language language);

} // namespace hq
