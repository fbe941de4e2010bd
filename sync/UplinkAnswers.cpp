// SPDX-License-Identifier: Apache-2.0
// What the uplink makes of what headquarters signed.
#include "core/Record.h"
#include "sync/Pace.h"
#include "sync/Uplink.h"
#include "wire/Fetch.h"
#include "wire/HeldLines.h"

namespace uplink {

namespace {

using Link = core::DeskStatus::Link;

bool isRefusal(wire::Verdict verdict)
{
    switch (verdict) {
    case wire::Verdict::WrongMode:
    case wire::Verdict::UnknownKiosk:
    case wire::Verdict::Malformed:
    case wire::Verdict::WrongShelter:
        return true;
    case wire::Verdict::Accepted:
    case wire::Verdict::Duplicate:
    case wire::Verdict::Branched:
    case wire::Verdict::Gap:
    case wire::Verdict::Diverged:
    case wire::Verdict::Busy:
    case wire::Verdict::Revoked: // kept there all the same
        return false;
    }
    return true;
}

// What came is here now, or was before.
bool isHeld(wire::Verdict verdict)
{
    return verdict == wire::Verdict::Accepted || verdict == wire::Verdict::Branched ||
           verdict == wire::Verdict::Duplicate;
}

} // namespace

bool Uplink::believe(const wire::Envelope &answer, const Request &request)
{
    switch (answer.type) {
    case wire::PayloadType::Receipt: {
        const auto receipt = wire::receiptFrom(answer.payload);
        return receipt && receipt->answers == request.digest && believeReceipt(*receipt, request);
    }
    case wire::PayloadType::LinesAnswer:
        return believeLines(answer.payload, request);
    case wire::PayloadType::FetchAnswer:
        return believeRecords(answer.payload, request);
    case wire::PayloadType::Batch:
    case wire::PayloadType::Announcement:
    case wire::PayloadType::LinesQuestion:
    case wire::PayloadType::FetchRequest:
    case wire::PayloadType::Bundle:
    case wire::PayloadType::Enrolled:
    case wire::PayloadType::Letter:
    case wire::PayloadType::KeyGift:
        break;
    }
    return false;
}

bool Uplink::believeReceipt(const wire::Receipt &receipt, const Request &request)
{
    const auto *sent = std::get_if<Sending>(&request.purpose);
    // Who is refused at the door gets an answer before the stream was looked at.
    const bool isAboutIt = sent != nullptr && receipt.stream == sent->stream.named;
    const bool isRevoked = receipt.verdict == wire::Verdict::Revoked;
    if (!isAboutIt && !isRefusal(receipt.verdict) && !isRevoked &&
        receipt.verdict != wire::Verdict::Busy) {
        return false;
    }
    Q_EMIT headquartersTime(receipt.serverTime);
    m_register.observe(receipt.serverTime);
    if (!receipt.inbox.empty()) {
        // Afterwards: whoever carries out a letter may close what this answer is still about.
        QMetaObject::invokeMethod(
            &m_inbox,
            [this, letters = receipt.inbox] { m_inbox.look(letters); },
            Qt::QueuedConnection);
    }
    if (isRevoked) {
        m_refusal = receipt.verdict;
    }
    if (isRefusal(receipt.verdict) || (isRevoked && !isAboutIt)) {
        m_refusal = receipt.verdict;
        fail(Link::Refused);
    } else if (receipt.verdict == wire::Verdict::Busy) {
        // It lives, but what was sent is not stored there: not a link to rely on.
        setLink(linkWithoutAnswer());
        if (sent != nullptr && sent->lane == Lane::Records) {
            m_recordsRest.start(restFrom(receipt.nextUploadMs)); // figures pass
            next();
        } else {
            rest(restFrom(receipt.nextUploadMs));
        }
    } else {
        believe(receipt, *sent);
    }
    return true;
}

void Uplink::believe(const wire::Receipt &receipt, const Sending &sent)
{
    const core::StreamId &stream = sent.stream.stream;
    const quint64 before = m_sending.expected(stream);
    const SendingPlan::Finding finding = m_sending.take(receipt, sent);
    m_heartbeat = heartbeatFrom(receipt.nextUploadMs);
    keep(receipt, stream, before);
    meet(receipt.serverIncarnation);
    switch (finding) {
    case SendingPlan::Finding::OtherHistory:
        m_question = Question::Due;
        if (!leaveStream(stream)) {
            fail(linkWithoutAnswer());
            return;
        }
        break;
    case SendingPlan::Finding::HeadquartersLost:
        lookOnce();
        break;
    case SendingPlan::Finding::Nothing:
        break;
    }
    if (sent.lane == Lane::Records && m_sending.expected(stream) > sent.from) {
        growBatch(receipt.maxBatch);
        m_backoff.reset();
    } else if (sent.lane == Lane::Announcement) {
        m_backoff.reset();
    }
    reached();
}

// Somebody went on with the stream that is being written: a copy of this disk, or this desk itself
// before its disk was put back.
bool Uplink::leaveStream(const core::StreamId &stream)
{
    const auto written = m_register.head();
    if (!written || written->stream != stream || m_leave == Leave::Done) {
        return true;
    }
    m_leave = Leave::Done;
    return m_register.startNewIncarnation().has_value();
}

// A headquarters that lost something is told everything, but not again and again.
void Uplink::lookOnce()
{
    if (std::exchange(m_look, Look::Done) == Look::Allowed) {
        lookAtEverything();
    }
}

void Uplink::keep(const wire::Receipt &receipt, const core::StreamId &stream, quint64 before)
{
    const quint64 expected = m_sending.expected(stream);
    if (expected == before && receipt.serverIncarnation == m_serverIncarnation) {
        return;
    }
    // Only a hint for the next start: a failure costs one question more.
    (void)m_register.storeReceipt({stream,
                                   expected,
                                   receipt.durableNext,
                                   receipt.serverIncarnation,
                                   receipt.serverTime,
                                   m_settings.now()});
}

void Uplink::meet(const QUuid &serverIncarnation)
{
    const QUuid before = std::exchange(m_serverIncarnation, serverIncarnation);
    if (!before.isNull() && before != serverIncarnation) {
        lookOnce();
    }
}

bool Uplink::believeLines(const QByteArray &payload, const Request &request)
{
    const auto answer = wire::linesAnswerFrom(payload);
    if (!answer || answer->answers != request.digest || answer->kiosk != m_register.kiosk() ||
        !std::holds_alternative<AskingLines>(request.purpose)) {
        return false;
    }
    m_question = Question::Answered;
    m_fetching.plan(*answer);
    meet(answer->serverIncarnation);
    m_backoff.reset();
    reached();
    return true;
}

bool Uplink::believeRecords(const QByteArray &payload, const Request &request)
{
    const auto *asked = std::get_if<Fetching>(&request.purpose);
    const auto answer = wire::fetchAnswerFrom(payload);
    if (!answer || answer->answers != request.digest || asked == nullptr ||
        m_fetching.next() != *asked || (answer->batch && answer->batch->stream != asked->stream)) {
        return false;
    }
    const auto taken = answer->batch ? m_register.takeBack(*answer->batch)
                                     : core::fail(core::RegisterError::NotRecordable);
    if (taken) {
        m_fetching.take(*taken);
        if (isHeld(taken->verdict)) {
            m_sending.tookBack(core::hashOf(answer->batch->records.back()));
        }
    } else {
        m_fetching.giveUp(); // asked for again within the hour
    }
    m_backoff.reset();
    reached();
    if (taken && taken->stored > 0) {
        Q_EMIT tookBack();
    }
    return true;
}

void Uplink::reached()
{
    m_lastReceipt = m_settings.now();
    // A revoked desk goes on sending: what it has is kept there until a person decides.
    setLink(m_refusal ? Link::Refused : Link::Reached);
    next();
}

} // namespace uplink
