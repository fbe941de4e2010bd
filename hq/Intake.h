// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "hq/Admissions.h"
#include "hq/ReceiptDesk.h"
#include "hq/Writer.h"
#include "web/Router.h"

namespace hq {

// Where kiosks upload:
//   POST /v1/log/<kiosk>/<incarnation, decimal>   an envelope with a batch
//   POST /v1/announce                             an envelope with an announcement
// Everything answered to a readable envelope is a signed receipt: 200 stored or known, 409 gap,
// diverged or wrong shelter, 400 malformed, 401 unknown kiosk or bad signature, 403 practice bytes
// at a real headquarters or the other way round, 503 come again. Signatures are verified before
// anything inside is parsed. Runs on the server's thread.
class Intake
{
public:
    Intake(core::Mode mode, Admissions &admissions, const ReceiptDesk &receipts, Writer &writer);

    void addTo(web::Router &router);
    // What a kiosk signed, or nothing when the request has been answered: for all that kiosks ask.
    [[nodiscard]] std::optional<wire::Envelope>
    opened(const web::Request &request, wire::PayloadType type, const web::Responder &responder);

private:
    void takeBatch(const web::Request &request, const web::Responder &responder);
    void takeAnnouncement(const web::Request &request, const web::Responder &responder);
    void pass(Upload upload, const core::StreamId &stream);

    core::Mode m_mode;
    Admissions &m_admissions;
    const ReceiptDesk &m_receipts;
    Writer &m_writer;
};

} // namespace hq
