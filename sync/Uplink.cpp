// SPDX-License-Identifier: Apache-2.0
#include "sync/Uplink.h"

#include "core/Record.h"
#include "sync/TrustOnly.h"
#include "wire/AnnouncementCodec.h"
#include "wire/Batch.h"
#include "wire/Fetch.h"
#include "wire/HeldLines.h"
#include "wire/KnownBy.h"
#include "wire/Signatures.h"

#include <QCryptographicHash>
#include <QNetworkProxy>
#include <QNetworkReply>
#include <QNetworkRequest>
#include <QRandomGenerator>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace uplink {

namespace {

using Link = core::DeskStatus::Link;
using std::chrono::milliseconds;

constexpr qsizetype smallestBatch = 20;

QByteArray freshNonce()
{
    std::array<quint32, wire::nonceSize / sizeof(quint32)> random{};
    QRandomGenerator::system()->fillRange(random.data(), random.size());
    return {reinterpret_cast<const char *>(random.data()), wire::nonceSize};
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
    , m_sending(reg)
    , m_fetching(reg)
    , m_inbox(reg, m_settings.headquartersKey)
    , m_tls(trustOnly(m_settings.caCertificate))
    , m_heartbeat(m_settings.heartbeat)
{
    m_network.setProxy(QNetworkProxy::NoProxy);
    m_network.setRedirectPolicy(QNetworkRequest::ManualRedirectPolicy);
    m_network.setAutoDeleteReplies(true);
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, [this] {
        m_pace = Pace::Ready;
        m_look = Look::Allowed;
        // A heartbeat, and the first word after a silence: the sums once more.
        m_sending.announceAgain();
        next();
    });
    m_recordsRest.setSingleShot(true);
    connect(&m_recordsRest, &QTimer::timeout, this, &Uplink::next);
    connect(&m_inbox, &Inbox::tookOne, this, [this] {
        m_sending.announceAgain(); // so that headquarters knows soon
        next();
    });
    m_askAgain.setInterval(m_settings.askAgain);
    connect(&m_askAgain, &QTimer::timeout, this, [this] {
        m_leave = Leave::Allowed;
        lookAtEverything();
        next();
    });
}

void Uplink::start()
{
    lookAtEverything();
    m_askAgain.start();
    next();
}

void Uplink::wake()
{
    Q_EMIT changed();
    // While resting the back-off decides: new records do not make headquarters come back sooner.
    next();
}

bool Uplink::hasTakenBack() const
{
    return m_question == Question::Answered && !m_fetching.next();
}

void Uplink::lookAtEverything()
{
    m_sending.announceAll();
    m_question = Question::Due;
}

void Uplink::next()
{
    if (m_line == Line::Busy || m_pace == Pace::Resting) {
        return;
    }
    if (const auto live = m_sending.nextLive(); maySend(live)) {
        send(*live);
    } else if (m_question == Question::Due) {
        askForLines();
    } else if (const auto lost = m_fetching.next()) {
        fetch(*lost);
    } else if (const auto older = m_sending.nextOlder(); maySend(older)) {
        send(*older);
    } else {
        m_timer.start(m_heartbeat);
    }
}

bool Uplink::maySend(const std::optional<Sending> &sending) const
{
    return sending && (sending->lane == Lane::Announcement || !m_recordsRest.isActive());
}

QByteArray Uplink::seal(wire::PayloadType type, const QByteArray &payload) const
{
    const wire::Envelope envelope{type, wire::Signer{m_register.kiosk()}, payload};
    return wire::seal(envelope, wire::signWith(m_signer));
}

QByteArray Uplink::announcementEnvelope(const store::OwnStream &stream) const
{
    auto sum = m_register.sum(stream.stream);
    if (!sum) {
        return {};
    }
    sum->lettersTaken = m_inbox.taken();
    return seal(wire::PayloadType::Announcement, wire::encode(*sum));
}

QByteArray Uplink::batchEnvelope(const Sending &sending) const
{
    const auto records =
        m_register.recordsFrom(sending.stream.stream, sending.from, m_batch, wire::maxBatchBytes);
    const auto first =
        records && !records->empty() ? core::recordFrom(records->front()) : std::nullopt;
    if (!first) {
        return {};
    }
    return seal(wire::PayloadType::Batch,
                wire::encode(wire::Batch{
                    sending.stream.named, sending.from, first->clear.previousHash, *records}));
}

void Uplink::send(const Sending &sending)
{
    const core::StreamId &stream = sending.stream.named;
    if (sending.lane == Lane::Announcement) {
        post(u"/v1/announce"_s, announcementEnvelope(sending.stream), sending);
    } else {
        post(u"/v1/log/%1/%2"_s.arg(stream.kiosk.text()).arg(stream.incarnation),
             batchEnvelope(sending),
             sending);
    }
}

void Uplink::askForLines()
{
    const wire::LinesQuestion question{m_register.kiosk(), freshNonce()};
    post(u"/v1/lines"_s,
         seal(wire::PayloadType::LinesQuestion, wire::encode(question)),
         AskingLines{});
}

void Uplink::fetch(const Fetching &fetching)
{
    const wire::FetchRequest request{fetching.stream, fetching.branch, fetching.from, freshNonce()};
    post(u"/v1/fetch"_s, seal(wire::PayloadType::FetchRequest, wire::encode(request)), fetching);
}

void Uplink::post(const QString &path, const QByteArray &envelope, const Purpose &purpose)
{
    if (envelope.isEmpty()) {
        // The register has closed itself after a failure of the disk. At night nobody taps, and so
        // nothing else would have it tried again.
        (void)m_register.probe();
        fail(m_link);
        return;
    }
    QUrl url = m_settings.headquarters;
    url.setPath(path);
    QNetworkRequest request(url);
    request.setSslConfiguration(m_tls);
    request.setTransferTimeout(static_cast<int>(m_settings.timeout.count()));
    request.setHeader(QNetworkRequest::ContentTypeHeader, u"application/cbor"_s);
    request.setRawHeader(wire::knownByHeader, m_settings.headquartersKey.toBytes().toHex());
    m_line = Line::Busy;
    QNetworkReply *reply = m_network.post(request, envelope);
    // A hostile answer must not fill the memory.
    reply->setReadBufferSize(wire::maxEnvelopeSize);
    connect(reply, &QNetworkReply::sslErrors, reply, [reply](const QList<QSslError> &errors) {
        if (areOnlyDatesWrong(errors)) {
            reply->ignoreSslErrors(errors);
        }
    });
    const Request asked{purpose, QCryptographicHash::hash(envelope, QCryptographicHash::Sha256)};
    connect(reply, &QNetworkReply::finished, this, [this, reply, asked] {
        m_line = Line::Idle;
        take(*reply, asked);
    });
}

void Uplink::take(QNetworkReply &reply, const Request &request)
{
    m_refusal.reset();
    // An aborted reply is closed, and complains when it is read.
    const QByteArray body = reply.isOpen() ? reply.read(wire::maxEnvelopeSize) : QByteArray();
    const auto answer =
        wire::open(body, wire::verifyOnly(wire::Signer{}, m_settings.headquartersKey));
    if (answer && believe(*answer, request)) {
        return;
    }
    const int status = reply.attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    if (status == 404 && !std::holds_alternative<Sending>(request.purpose)) {
        // A headquarters of an earlier version, which must not keep the records from being sent.
        m_question = Question::Answered;
        m_fetching.giveUp();
    }
    // A captive portal or a foreign server ends at the handshake; an unsigned answer behind a good
    // one is headquarters' own server without its desk, which comes back.
    const bool isForeign = reply.error() == QNetworkReply::SslHandshakeFailedError;
    fail(isForeign ? Link::Intercepted : linkWithoutAnswer());
}

Link Uplink::linkWithoutAnswer() const
{
    return m_lastReceipt > 0 ? Link::Lost : Link::NeverReached;
}

void Uplink::growBatch(quint32 atMost)
{
    const qsizetype limit = atMost == 0
                                ? wire::maxBatchRecords
                                : std::min<qsizetype>(qsizetype{atMost}, wire::maxBatchRecords);
    m_batch = std::min(m_batch * 2, limit);
}

void Uplink::rest(milliseconds time)
{
    m_pace = Pace::Resting;
    m_timer.start(time);
}

void Uplink::fail(Link link)
{
    m_batch = std::max(smallestBatch, m_batch / 2);
    // Qt keeps a connection whose handshake never ended and lets later requests wait for it.
    QTimer::singleShot(0, &m_network, [this] { m_network.clearConnectionCache(); });
    rest(m_backoff.afterFailure());
    setLink(link);
}

void Uplink::setLink(Link link)
{
    m_link = link;
    Q_EMIT changed();
}

} // namespace uplink
