// SPDX-License-Identifier: Apache-2.0
#include "hq/Intake.h"

#include "core/Record.h"
#include "hq/LogLine.h"
#include "wire/AnnouncementCodec.h"
#include "wire/Signatures.h"

using namespace Qt::StringLiterals;

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

// Who the envelope says that it is from; nothing is verified.
std::optional<core::KioskId> claimedBy(const QByteArray &envelope)
{
    const auto opened = wire::open(envelope, [](auto &...) { return std::optional(true); });
    return opened ? opened->signer.kiosk : std::nullopt;
}

} // namespace

Intake::Intake(core::Mode mode,
               Admissions &admissions,
               EnrolmentBook &book,
               const ReceiptDesk &receipts,
               Door &door,
               Writer &writer)
    : m_mode(mode)
    , m_admissions(admissions)
    , m_book(book)
    , m_receipts(receipts)
    , m_door(door)
    , m_writer(writer)
    , m_reading([this](Received received) { read(std::move(received)); })
{}

void Intake::addTo(web::Router &router)
{
    const auto take = [this](Kind kind) {
        return [this, kind](const web::Request &request, const web::Responder &responder) {
            receive(kind, request, responder);
        };
    };
    router.handleBelow(web::Method::Post, logPath.toByteArray(), take(Kind::Batch));
    router.handle(web::Method::Post, "/v1/announce", take(Kind::Announcement));
}

void Intake::receive(Kind kind, const web::Request &request, const web::Responder &responder)
{
    const auto stream = kind == Kind::Batch ? streamIn(request.path) : std::nullopt;
    if (kind == Kind::Batch && !stream) {
        responder.send(web::Response::plain(404));
        return;
    }
    const Lane lane =
        kind == Kind::Batch ? Door::laneOfBatch(request.body.size()) : Lane::Announcements;
    auto place = m_door.enter(lane, request.body.size());
    if (!place) {
        turnAway(stream, lane, request, responder);
        return;
    }
    m_reading.add(
        {request.body, request.header(wire::knownByHeader), stream, responder, std::move(*place)});
}

// Without having verified anything: that would cost more than the answer, and nothing depends on
// whose it is.
void Intake::turnAway(const std::optional<core::StreamId> &stream,
                      Lane lane,
                      const web::Request &request,
                      const web::Responder &responder)
{
    const auto kiosk = stream ? stream->kiosk : claimedBy(request.body).value_or(core::KioskId());
    if (kiosk.uuid.isNull()) {
        responder.send(web::Response::plain(400));
        return;
    }
    responder.send(m_receipts.busy(
        stream.value_or(core::StreamId{kiosk, 0}), Asked::by(request), m_door.comeAgainMs(lane)));
}

void Intake::read(Received received)
{
    if (received.stream) {
        readBatch(std::move(received));
    } else {
        readAnnouncement(std::move(received));
    }
}

std::optional<wire::Envelope>
Intake::opened(const web::Request &request, wire::PayloadType type, const web::Responder &responder)
{
    const Asked asked = Asked::by(request);
    auto opened = verified(request.body, asked, type, responder);
    if (!opened) {
        return std::nullopt;
    }
    if (opened->standing == Standing::Revoked) {
        const core::KioskId kiosk = *opened->envelope.signer.kiosk;
        responder.send(m_receipts.refusal(
            {kiosk, 0}, wire::Verdict::Revoked, asked, m_admissions.lettersFor(kiosk)));
        return std::nullopt;
    }
    return std::move(opened->envelope);
}

std::optional<Intake::Opened> Intake::verified(const QByteArray &body,
                                               const Asked &asked,
                                               wire::PayloadType type,
                                               const web::Responder &responder)
{
    wire::Signer claimed;
    std::optional<Admitted> admitted;
    const auto verify = wire::verifyWith([&](const wire::Signer &signer) {
        claimed = signer;
        admitted = signer.kiosk && signer.kiosk->mode == m_mode ? m_admissions.find(*signer.kiosk)
                                                                : std::nullopt;
        return admitted ? std::optional(admitted->signing) : std::nullopt;
    });
    auto envelope = wire::open(body, verify);
    if (envelope && envelope->type == type) {
        return Opened{std::move(*envelope), admitted->standing};
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
    responder.send(m_receipts.refusal({*claimed.kiosk, 0}, verdict, asked));
    return std::nullopt;
}

void Intake::readBatch(Received received)
{
    const core::StreamId stream = *received.stream;
    const Asked asked{core::hashOf(received.body), received.knownBy};
    const auto opened =
        verified(received.body, asked, wire::PayloadType::Batch, received.responder);
    if (!opened) {
        return;
    }
    const wire::Envelope *envelope = &opened->envelope;
    const auto batch = wire::batchFrom(envelope->payload);
    // One kiosk cannot speak for another, whatever the address says.
    if (!batch || batch->stream != stream || batch->stream.kiosk != *envelope->signer.kiosk) {
        received.responder.send(m_receipts.refusal(
            {*envelope->signer.kiosk, stream.incarnation}, wire::Verdict::Malformed, asked));
        return;
    }
    pass({wire::examined(*batch),
          asked,
          received.responder,
          std::move(received.place),
          opened->standing,
          m_admissions.lettersFor(stream.kiosk)},
         stream);
}

void Intake::readAnnouncement(Received received)
{
    const Asked asked{core::hashOf(received.body), received.knownBy};
    auto opened =
        verified(received.body, asked, wire::PayloadType::Announcement, received.responder);
    if (!opened) {
        return;
    }
    wire::Envelope *envelope = &opened->envelope;
    const auto announcement = wire::announcementFrom(envelope->payload);
    if (!announcement || announcement->stream.kiosk != *envelope->signer.kiosk) {
        received.responder.send(
            m_receipts.refusal({*envelope->signer.kiosk, 0}, wire::Verdict::Malformed, asked));
        return;
    }
    hear(announcement->stream.kiosk, announcement->lettersTaken);
    pass({SignedAnnouncement{*announcement, std::move(envelope->payload)},
          asked,
          received.responder,
          std::move(received.place),
          opened->standing,
          m_admissions.lettersFor(announcement->stream.kiosk)},
         announcement->stream);
}

// Written once for each letter. If the book cannot be written the next announcement says it again.
void Intake::hear(const core::KioskId &kiosk, quint64 lettersTaken)
{
    if (m_admissions.hear(kiosk, lettersTaken) == Admissions::Heard::News &&
        m_book.noteLettersTaken(kiosk, lettersTaken)) {
        logLine(Level::Info,
                u"letters_taken"_s,
                {{u"kiosk"_s, kiosk.text()}, {u"number"_s, static_cast<qint64>(lettersTaken)}});
    }
}

void Intake::pass(Upload upload, const core::StreamId &stream)
{
    const web::Responder responder = upload.responder;
    const Asked asked = upload.asked;
    const Lane lane = upload.place.lane();
    if (!upload.place.nameKiosk(stream.kiosk) ||
        m_writer.add(std::move(upload)) == Writer::Queued::Stopping) {
        responder.send(m_receipts.busy(stream, asked, m_door.comeAgainMs(lane)));
    }
}

} // namespace hq
