// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "hq/Intake.h"
#include "hq/Sqlite.h"
#include "wire/Fetch.h"
#include "wire/HeldLines.h"

#include <QUuid>

#include <optional>

namespace hq {

// Gives a kiosk back what is held of its own streams, when its disk is older than it was:
//   POST /v1/lines    an envelope with a question: which lines are held
//   POST /v1/fetch    an envelope with a request: records of one of them, at most a batch
// 200 with an envelope signed here; who is not admitted, asks for another kiosk's or asks nonsense
// is refused with a receipt, as by Intake; 503 while the store cannot be read. Runs on the server's
// thread, with a connection of its own: it reads what is committed and never holds up the writer.
class HandBack
{
public:
    HandBack(QString databasePath,
             Intake &intake,
             const ReceiptDesk &receipts,
             const SigningKeys &keys,
             QUuid serverIncarnation);

    void addTo(web::Router &router);

private:
    void answerLines(const web::Request &request, const web::Responder &responder);
    void answerFetch(const web::Request &request, const web::Responder &responder);
    [[nodiscard]] StoreResult<std::vector<wire::HeldLine>> linesOf(const core::KioskId &kiosk);
    [[nodiscard]] StoreResult<std::optional<wire::Batch>> batchFor(const wire::FetchRequest &asked);
    [[nodiscard]] StoreResult<void> connect();
    void send(wire::PayloadType type,
              const QByteArray &payload,
              const Asked &asked,
              const web::Responder &responder);
    // After an error the next question opens the store anew.
    void giveUp(const core::StreamId &stream, const Asked &asked, const web::Responder &responder);

    QString m_path;
    Intake &m_intake;
    const ReceiptDesk &m_receipts;
    const SigningKeys &m_keys;
    QUuid m_serverIncarnation;
    std::optional<Database> m_database;
};

} // namespace hq
