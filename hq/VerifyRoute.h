// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "hq/BoardKeeper.h"
#include "web/Router.h"

#include <QString>

namespace hq {

// GET /v1/verify.json (hq/Claims.h), for uketsukectl verify. Only for this machine, 403 for others:
// the answer grows with the kiosks. With a connection of its own; 503 while the store cannot be
// read.
void addVerifyRoute(web::Router &router, const BoardKeeper &board, const QString &databasePath);

} // namespace hq
