// SPDX-License-Identifier: Apache-2.0
#include "hq/Intake.h"

#include "core/Record.h"
#include "wire/AnnouncementCodec.h"
#include "wire/Signatures.h"

namespace hq {

namespace {

constexpr QByteArrayView logPath = "/v1/log/";

// "/v1/log/P-0f8fad5b-…/123"
std::optional<core::StreamId> streamIn(const QByteArray &path)
{
    const QList<QByteArray> parts = path.mid(logPath.size()).split('/');
    if (parts.size() != 2) {
        return std::nullopt;
    }
    const auto kiosk = core::KioskId::fromText(QString::fromUtf8(parts[0]));
    bool isNumber = false;
    const quint64 incarnation = parts[1].toULongLong(&isNumber);
    return kiosk && isNumber ? std::optional(core::StreamId{*kiosk, incarnation}) : std::nullopt;
}

} // namespace

Intake::Intake(core::Mode mode, Admissions &admissions, const ReceiptDesk &receipts, Writer &writer)
    : m_mode(mode)
    , m_admissions(admissions)
    , m_receipts(receipts)
    , m_writer(writer)
{}

void Intake::addTo(web::Router &router)
{
    router.handleBelow(web::Method::Post,
                       logPath.toByteArray(),
                       [this](const web::Request &request, const web::Responder &responder) {
                           takeBatch(request, responder);
                       });
    router.handle(web::Method::Post,
                  "/v1/announce",
                  [this](const web::Request &request, const web::Responder &responder) {
                      takeAnnouncement(request, responder);
                  });
}

std::optional<wire::Envelope>
Intake::opened(const web::Request &request, wire::PayloadType type, const web::Responder &responder)
{
    wire::Signer claimed;
    const auto verify = wire::verifyWith([this, &claimed](const wire::Signer &signer) {
        claimed = signer;
        return signer.kiosk && signer.kiosk->mode == m_mode ? m_admissions.keyOf(*signer.kiosk)
                                                            : std::nullopt;
    });
    const auto envelope = wire::open(request.body, verify);
    if (envelope && envelope->type == type) {
        return *envelope;
    }
    if (!claimed.kiosk) {
        responder.send(web::Response::plain(400));
        return std::nullopt;
    }
    wire::Verdict verdict = wire::Verdict::Malformed;
    if (claimed.kiosk->mode != m_mode) {
        verdict = wire::Verdict::WrongMode;
    } else if (!envelope) {
        verdict = wire::Verdict::UnknownKiosk;
    }
    responder.send(m_receipts.refusal({*claimed.kiosk, 0}, verdict, core::hashOf(request.body)));
    return std::nullopt;
}

void Intake::takeBatch(const web::Request &request, const web::Responder &responder)
{
    const auto stream = streamIn(request.path);
    if (!stream) {
        responder.send(web::Response::plain(404));
        return;
    }
    const auto envelope = opened(request, wire::PayloadType::Batch, responder);
    if (!envelope) {
        return;
    }
    const QByteArray answers = core::hashOf(request.body);
    auto batch = wire::batchFrom(envelope->payload);
    // One kiosk cannot speak for another, whatever the address says.
    if (!batch || batch->stream != *stream || batch->stream.kiosk != *envelope->signer.kiosk) {
        responder.send(m_receipts.refusal(
            {*envelope->signer.kiosk, stream->incarnation}, wire::Verdict::Malformed, answers));
        return;
    }
    pass({std::move(*batch), envelope->payload, answers, responder}, *stream);
}

void Intake::takeAnnouncement(const web::Request &request, const web::Responder &responder)
{
    const auto envelope = opened(request, wire::PayloadType::Announcement, responder);
    if (!envelope) {
        return;
    }
    const QByteArray answers = core::hashOf(request.body);
    const auto announcement = wire::announcementFrom(envelope->payload);
    if (!announcement || announcement->stream.kiosk != *envelope->signer.kiosk) {
        responder.send(
            m_receipts.refusal({*envelope->signer.kiosk, 0}, wire::Verdict::Malformed, answers));
        return;
    }
    pass({*announcement, envelope->payload, answers, responder}, announcement->stream);
}

void Intake::pass(Upload upload, const core::StreamId &stream)
{
    if (m_writer.add(upload) == Writer::Queued::Full) {
        upload.responder.send(m_receipts.refusal(stream, wire::Verdict::Busy, upload.answers));
    }
}

} // namespace hq
