// SPDX-License-Identifier: Apache-2.0
#include "hq/ReceiptDesk.h"

#include "core/Record.h"
#include "wire/Batch.h"

#include <QRandomGenerator>

#include <algorithm>

namespace hq {

namespace {

// A kiosk with news calls at once; this is how often it says that it is there. Three times within
// the minute after which the board calls it silent.
constexpr quint32 heartbeatMs = 20'000;

int statusOf(wire::Verdict verdict)
{
    switch (verdict) {
    case wire::Verdict::Accepted:
    case wire::Verdict::Duplicate:
    case wire::Verdict::Branched:
        return 200;
    case wire::Verdict::Gap:
    case wire::Verdict::Diverged:
    case wire::Verdict::WrongShelter:
        return 409;
    case wire::Verdict::WrongMode:
    case wire::Verdict::Revoked:
        return 403;
    case wire::Verdict::UnknownKiosk:
        return 401;
    case wire::Verdict::Malformed:
        return 400;
    case wire::Verdict::Busy:
        return 503;
    }
    return 500;
}

quint32 nextUploadMs(wire::Verdict verdict)
{
    // So that those who were turned away together do not come back together.
    return verdict == wire::Verdict::Busy ? 1000 + QRandomGenerator::global()->bounded(4000U)
                                          : heartbeatMs;
}

wire::Line noLine()
{
    return {{}, 1, 1, core::noHash()};
}

} // namespace

ReceiptDesk::ReceiptDesk(const SigningKeys &keys,
                         QUuid serverIncarnation,
                         const Covered &covered,
                         Clock clock)
    : m_keys(keys)
    , m_serverIncarnation(serverIncarnation)
    , m_covered(covered)
    , m_clock(std::move(clock))
{}

wire::Receipt ReceiptDesk::receipt(const core::StreamId &stream,
                                   wire::Verdict verdict,
                                   const wire::Line &line,
                                   const Asked &asked) const
{
    wire::Receipt receipt;
    receipt.stream = stream;
    receipt.verdict = verdict;
    receipt.expectedNext = line.next;
    receipt.headHash = line.headHash;
    receipt.durableNext = std::min(m_covered.next(stream, line.branch), line.next);
    receipt.serverIncarnation = m_serverIncarnation;
    receipt.serverTime = m_clock();
    receipt.nextUploadMs = nextUploadMs(verdict);
    receipt.maxBatch = wire::maxBatchRecords;
    receipt.answers = asked.digest;
    return receipt;
}

web::Response ReceiptDesk::signedAnswer(const wire::Receipt &receipt, const Asked &asked) const
{
    web::Response response;
    response.status = statusOf(receipt.verdict);
    response.contentType = "application/cbor";
    response.body = wire::seal({wire::PayloadType::Receipt, {}, wire::encode(receipt)},
                               m_keys.knownBy(asked.knownBy));
    return response;
}

web::Response ReceiptDesk::answer(const core::StreamId &stream,
                                  wire::Verdict verdict,
                                  const wire::Line &line,
                                  const Asked &asked,
                                  const Letters &letters) const
{
    wire::Receipt written = receipt(stream, verdict, line, asked);
    const wire::Sign sign = m_keys.knownBy(asked.knownBy);
    for (const wire::Letter &letter : letters) {
        written.inbox.push_back(
            wire::seal({wire::PayloadType::Letter, {}, wire::encode(letter)}, sign));
    }
    return signedAnswer(written, asked);
}

web::Response ReceiptDesk::refusal(const core::StreamId &stream,
                                   wire::Verdict verdict,
                                   const Asked &asked,
                                   const Letters &letters) const
{
    return answer(stream, verdict, noLine(), asked, letters);
}

web::Response
ReceiptDesk::busy(const core::StreamId &stream, const Asked &asked, quint32 comeAgainMs) const
{
    wire::Receipt turnedAway = receipt(stream, wire::Verdict::Busy, noLine(), asked);
    turnedAway.nextUploadMs = comeAgainMs;
    return signedAnswer(turnedAway, asked);
}

} // namespace hq
