// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "hq/Admissions.h"
#include "hq/Reading.h"
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
// anything inside is parsed. What a revoked desk sends is stored and not counted, and its receipt
// says so (403); nothing else of it is answered. What headquarters has to say to a desk goes out
// with its receipts until an announcement says that it was carried out. The server's thread only
// looks for a place at the door; the rest is done by the reading threads.
class Intake
{
public:
    Intake(core::Mode mode,
           Admissions &admissions,
           EnrolmentBook &book,
           const ReceiptDesk &receipts,
           Door &door,
           Writer &writer);

    void addTo(web::Router &router);
    // What a kiosk signed, or nothing when the request has been answered: for all that kiosks ask.
    // From any thread.
    [[nodiscard]] std::optional<wire::Envelope>
    opened(const web::Request &request, wire::PayloadType type, const web::Responder &responder);

private:
    struct Opened
    {
        wire::Envelope envelope;
        Standing standing;
    };
    [[nodiscard]] std::optional<Opened> verified(const QByteArray &body,
                                                 const Asked &asked,
                                                 wire::PayloadType type,
                                                 const web::Responder &responder);
    enum class Kind { Batch, Announcement };
    void receive(Kind kind, const web::Request &request, const web::Responder &responder);
    void turnAway(const std::optional<core::StreamId> &stream,
                  Lane lane,
                  const web::Request &request,
                  const web::Responder &responder);

    // On the reading threads.
    void read(Received received);
    void readBatch(Received received);
    void readAnnouncement(Received received);
    void hear(const core::KioskId &kiosk, quint64 lettersTaken);
    void pass(Upload upload, const core::StreamId &stream);

    core::Mode m_mode;
    Admissions &m_admissions;
    EnrolmentBook &m_book;
    const ReceiptDesk &m_receipts;
    Door &m_door;
    Writer &m_writer;
    Reading m_reading; // last: its threads use all the others
};

} // namespace hq
