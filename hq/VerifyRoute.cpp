// SPDX-License-Identifier: Apache-2.0
#include "hq/VerifyRoute.h"

#include "hq/Claims.h"

#include <QJsonDocument>

namespace hq {

namespace {

constexpr int retryAfter = 2; // seconds

web::Response answer(const web::Request &request, const BoardKeeper &board, const QString &path)
{
    if (request.remoteAddress != "127.0.0.1" && request.remoteAddress != "::1") {
        return web::Response::plain(403);
    }
    // The board first: what is counted on it is stored already.
    const auto shown = board.board();
    auto database = Database::openToRead(path);
    const auto claims = database ? claimsOf(*database, *shown) : core::fail(database.error());
    if (!claims) {
        return web::busy(retryAfter);
    }
    return {
        200, "application/json", QJsonDocument(toJson(*claims)).toJson(QJsonDocument::Compact), {}};
}

} // namespace

void addVerifyRoute(web::Router &router, const BoardKeeper &board, const QString &databasePath)
{
    router.handle(
        web::Method::Get,
        "/v1/verify.json",
        [&board, databasePath](const web::Request &request, const web::Responder &responder) {
            responder.send(answer(request, board, databasePath));
        });
}

} // namespace hq
