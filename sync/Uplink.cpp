// SPDX-License-Identifier: Apache-2.0
#include "sync/Uplink.h"

#include "core/Record.h"
#include "sync/TrustOnly.h"
#include "wire/AnnouncementCodec.h"
#include "wire/Batch.h"
#include "wire/Envelope.h"
#include "wire/Signatures.h"

#include <QCryptographicHash>
#include <QNetworkProxy>
#include <QNetworkReply>
#include <QNetworkRequest>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace uplink {

namespace {

using Link = core::DeskStatus::Link;

constexpr qsizetype smallestBatch = 20;
constexpr qsizetype maxAnswerSize = 64 * 1024;

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
        return false;
    }
    return true;
}

} // namespace

Uplink::Uplink(store::SqliteRegister &reg,
               const vault::KioskSigner &signer,
               UplinkSettings settings,
               Backoff backoff)
    : m_register(reg)
    , m_signer(signer)
    , m_settings(std::move(settings))
    , m_backoff(std::move(backoff))
    , m_tls(trustOnly(m_settings.caCertificate))
{
    m_network.setProxy(QNetworkProxy::NoProxy);
    m_network.setRedirectPolicy(QNetworkRequest::ManualRedirectPolicy);
    m_network.setAutoDeleteReplies(true);
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, [this] {
        m_pace = Pace::Ready;
        // A heartbeat, and the first word after a silence: the sums once more.
        for (Progress &progress : m_progress) {
            progress.announced = 0;
        }
        next();
    });
}

void Uplink::start()
{
    // What the last receipts say about every stream: until then waiting() counts all of them.
    for (const store::StreamHead &head : m_register.ownStreams()) {
        (void)progressOf(head.stream);
    }
    next();
}

void Uplink::wake()
{
    Q_EMIT changed();
    // While resting the back-off decides: new records do not make headquarters come back sooner.
    next();
}

quint64 Uplink::waiting() const
{
    quint64 records = 0;
    for (const store::StreamHead &head : m_register.ownStreams()) {
        const auto known = std::find_if(m_progress.begin(), m_progress.end(), [&](const auto &one) {
            return one.stream == head.stream;
        });
        const quint64 expected = known == m_progress.end() ? 1 : known->expected;
        records += head.seq + 1 - std::min(expected, head.seq + 1);
    }
    return records;
}

Uplink::Progress &Uplink::progressOf(const core::StreamId &stream)
{
    const auto known = std::find_if(m_progress.begin(), m_progress.end(), [&](const auto &one) {
        return one.stream == stream;
    });
    if (known != m_progress.end()) {
        return *known;
    }
    // After a start the stored receipt saves asking; headquarters corrects it if it is wrong.
    const auto stored = m_register.receipt(stream);
    const quint64 expected = stored && *stored ? (*stored)->expectedNext : 1;
    return m_progress.emplace_back(Progress{stream, expected, 0});
}

void Uplink::next()
{
    if (m_sending == Sending::Busy || m_pace == Pace::Resting) {
        return;
    }
    std::vector<store::StreamHead> heads = m_register.ownStreams();
    // The stream that is being written passes the backlog of older ones.
    std::reverse(heads.begin(), heads.end());
    for (const store::StreamHead &head : heads) {
        const Progress &progress = progressOf(head.stream);
        // An older stream that headquarters has in full needs no more announcing.
        const bool matters = head.stream == heads.front().stream || progress.expected <= head.seq;
        if (matters && progress.announced < head.seq) {
            send(Lane::Announcement, head.stream);
            return;
        }
    }
    for (const store::StreamHead &head : heads) {
        if (progressOf(head.stream).expected <= head.seq) {
            send(Lane::Records, head.stream);
            return;
        }
    }
    m_timer.start(m_settings.heartbeat);
}

QByteArray
Uplink::seal(wire::PayloadType type, const core::StreamId &stream, const QByteArray &payload) const
{
    const wire::Envelope envelope{type, wire::Signer{stream.kiosk}, payload};
    return wire::seal(envelope, wire::signWith(m_signer));
}

QByteArray Uplink::announcementEnvelope(const core::StreamId &stream) const
{
    const auto sum = m_register.sum(stream);
    return sum ? seal(wire::PayloadType::Announcement, stream, wire::encode(*sum)) : QByteArray();
}

QByteArray Uplink::batchEnvelope(const Progress &progress) const
{
    const auto records =
        m_register.recordsFrom(progress.stream, progress.expected, m_batch, wire::maxBatchBytes);
    const auto first =
        records && !records->empty() ? core::recordFrom(records->front()) : std::nullopt;
    if (!first) {
        return {};
    }
    return seal(wire::PayloadType::Batch,
                progress.stream,
                wire::encode(wire::Batch{
                    progress.stream, progress.expected, first->clear.previousHash, *records}));
}

void Uplink::send(Lane lane, const core::StreamId &stream)
{
    const auto sum = m_register.sum(stream);
    const QByteArray envelope = lane == Lane::Announcement ? announcementEnvelope(stream)
                                                           : batchEnvelope(progressOf(stream));
    if (envelope.isEmpty()) {
        fail(m_link);
        return;
    }
    QUrl url = m_settings.headquarters;
    url.setPath(lane == Lane::Announcement
                    ? u"/v1/announce"_s
                    : u"/v1/log/%1/%2"_s.arg(stream.kiosk.text()).arg(stream.incarnation));
    QNetworkRequest request(url);
    request.setSslConfiguration(m_tls);
    request.setTransferTimeout(static_cast<int>(m_settings.timeout.count()));
    request.setHeader(QNetworkRequest::ContentTypeHeader, u"application/cbor"_s);
    m_sending = Sending::Busy;
    QNetworkReply *reply = m_network.post(request, envelope);
    // A hostile answer must not fill the memory.
    reply->setReadBufferSize(maxAnswerSize);
    const Request asked{lane,
                        stream,
                        sum ? sum->asOfSeq : 0,
                        QCryptographicHash::hash(envelope, QCryptographicHash::Sha256)};
    connect(reply, &QNetworkReply::finished, this, [this, reply, asked] {
        m_sending = Sending::Idle;
        take(*reply, asked);
    });
}

void Uplink::take(QNetworkReply &reply, const Request &request)
{
    m_refusal.reset();
    const auto answer = wire::open(reply.read(maxAnswerSize),
                                   wire::verifyOnly(wire::Signer{}, m_settings.headquartersKey));
    const auto receipt = answer && answer->type == wire::PayloadType::Receipt
                             ? wire::receiptFrom(answer->payload)
                             : std::nullopt;
    // Who is refused at the door gets an answer before the stream was looked at.
    if (receipt && receipt->answers == request.digest &&
        (receipt->stream == request.stream || isRefusal(receipt->verdict))) {
        believe(*receipt, request);
        return;
    }
    // A captive portal or a foreign server ends at the handshake; an unsigned answer behind a good
    // one is headquarters' own server without its desk, which comes back.
    const bool foreign = reply.error() == QNetworkReply::SslHandshakeFailedError;
    fail(foreign ? Link::Refused : linkWithoutAnswer());
}

Link Uplink::linkWithoutAnswer() const
{
    return m_lastReceipt > 0 ? Link::Lost : Link::NeverReached;
}

void Uplink::believe(const wire::Receipt &receipt, const Request &request)
{
    using wire::Verdict;
    Q_EMIT headquartersTime(receipt.serverTime);
    m_register.observe(receipt.serverTime);
    if (isRefusal(receipt.verdict)) {
        m_refusal = receipt.verdict;
        fail(Link::Refused);
        return;
    }
    switch (receipt.verdict) {
    case Verdict::Busy:
        // It lives, but what was sent is not stored there: not a link to rely on.
        rest(std::chrono::milliseconds(receipt.nextUploadMs));
        setLink(linkWithoutAnswer());
        return;
    case Verdict::Branched:
        if (!m_register.startNewIncarnation()) {
            fail(linkWithoutAnswer());
            return;
        }
        break;
    case Verdict::Accepted:
    case Verdict::Duplicate:
    case Verdict::Gap:
    case Verdict::Diverged:
    case Verdict::WrongMode:
    case Verdict::UnknownKiosk:
    case Verdict::Malformed:
    case Verdict::WrongShelter:
        break;
    }
    m_lastReceipt = receipt.serverTime;
    keep(receipt);
    if (request.lane == Lane::Announcement) {
        progressOf(request.stream).announced = request.announces;
    } else {
        growBatch(receipt.maxBatch);
    }
    m_backoff.reset();
    setLink(Link::Reached);
    next();
}

void Uplink::keep(const wire::Receipt &receipt)
{
    Progress &progress = progressOf(receipt.stream);
    if (progress.expected == receipt.expectedNext) {
        return;
    }
    progress.expected = receipt.expectedNext;
    // Only a hint for the next start: a failure costs one question more.
    (void)m_register.storeReceipt({receipt.stream,
                                   receipt.expectedNext,
                                   receipt.durableNext,
                                   receipt.serverIncarnation,
                                   receipt.serverTime,
                                   m_settings.now()});
}

void Uplink::growBatch(quint32 atMost)
{
    const qsizetype limit = atMost == 0
                                ? wire::maxBatchRecords
                                : std::min<qsizetype>(qsizetype{atMost}, wire::maxBatchRecords);
    m_batch = std::min(m_batch * 2, limit);
}

void Uplink::rest(std::chrono::milliseconds time)
{
    m_pace = Pace::Resting;
    m_timer.start(time);
}

void Uplink::fail(Link link)
{
    m_batch = std::max(smallestBatch, m_batch / 2);
    rest(m_backoff.afterFailure());
    setLink(link);
}

void Uplink::setLink(Link link)
{
    m_link = link;
    Q_EMIT changed();
}

} // namespace uplink
