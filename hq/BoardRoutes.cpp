// SPDX-License-Identifier: Apache-2.0
#include "hq/BoardRoutes.h"

#include "hq/BoardJson.h"
#include "hq/BoardPage.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace hq {

void addBoardRoutes(web::Router &router,
                    const BoardKeeper &board,
                    const QString &municipality,
                    const QString &municipalityEn)
{
    router.handle(web::Method::Get,
                  "/",
                  [&board, municipality, municipalityEn](const web::Request &request,
                                                         const web::Responder &responder) {
                      const bool isEnglish = request.query.split('&').contains("lang=en");
                      const QByteArray page =
                          isEnglish ? boardPage(board.boardNow(), municipalityEn, Language::English)
                                    : boardPage(board.boardNow(), municipality, Language::Japanese);
                      responder.send({200, "text/html; charset=utf-8", page, {}});
                  });
    router.handle(web::Method::Get,
                  "/v1/board.json",
                  [&board](const web::Request &, const web::Responder &responder) {
                      const QByteArray json = QJsonDocument(toJson(board.boardNow())).toJson();
                      responder.send({200, "application/json", json, {}});
                  });
    router.stream("/v1/events", board.events());
    auto files = web::StaticFiles::load(u":/hq/board"_s, "/board/");
    if (files) {
        router.serve(std::move(*files)); // compiled in: cannot fail
    }
}

} // namespace hq
