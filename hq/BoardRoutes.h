// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "hq/BoardKeeper.h"
#include "web/Router.h"

#include <QString>

namespace hq {

// What people and browsers read:
//   GET /               the board as a page ("?lang=en" for English)
//   GET /v1/board.json  the same as data (hq/BoardJson.h)
//   GET /v1/events      the same as it changes: server-sent events "board"
//   GET /board/…        its style sheet and script
void addBoardRoutes(web::Router &router,
                    const BoardKeeper &board,
                    const QString &municipality,
                    const QString &municipalityEn);

} // namespace hq
