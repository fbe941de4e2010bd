// SPDX-License-Identifier: Apache-2.0
#include "sync/Enroller.h"

#include "core/Record.h"
#include "sync/TrustOnly.h"
#include "vault/Octets.h"
#include "web/PublicKeyHash.h"
#include "wire/EnrolmentTicket.h"
#include "wire/HeldLines.h"
#include "wire/Signatures.h"

#include <QNetworkProxy>
#include <QNetworkReply>
#include <QNetworkRequest>

#include <cstdlib>

using namespace Qt::StringLiterals;

namespace uplink {

namespace {

using Line = core::screen::EnrolWait::Line;
using State = wire::EnrolmentState;

constexpr qint64 tolerableClock = 5 * 60 * 1000; // ms

QByteArray random(qsizetype size)
{
    return vault::byteArrayOf(core::SecretBytes::random(static_cast<std::size_t>(size)).span());
}

// Before it is known whom to trust.
QSslConfiguration trustNobody()
{
    QSslConfiguration tls = trustOnly({});
    tls.setPeerVerifyMode(QSslSocket::VerifyNone);
    return tls;
}

} // namespace

Enroller::Enroller(EnrolmentCall call, std::function<qint64()> now, Pace pace)
    : m_call(std::move(call))
    , m_key(m_call.code.key())
    , m_now(std::move(now))
    , m_pace(pace)
    , m_kiosk{m_call.code.mode(), QUuid::createUuid()}
    , m_secret(random(wire::enrolmentSecretSize))
    , m_begin(wire::encode(wire::EnrolmentBegin{
          m_kiosk, m_signer.publicKey(), m_box.publicKey, wire::commitmentTo(m_secret)}))
    , m_tls(trustNobody())
{
    for (QNetworkAccessManager *network : {&m_first, &m_network}) {
        network->setProxy(QNetworkProxy::NoProxy);
        network->setRedirectPolicy(QNetworkRequest::ManualRedirectPolicy);
        network->setAutoDeleteReplies(true);
    }
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &Enroller::poll);
}

void Enroller::start()
{
    if (m_signing) {
        poll();
    } else {
        askToBegin();
    }
}

void Enroller::askToBegin()
{
    post(u"/v1/enrol/begin"_s, wire::EnrolmentMessageType::Begin, m_begin);
}

void Enroller::poll()
{
    post(u"/v1/enrol/poll"_s,
         wire::EnrolmentMessageType::Poll,
         wire::encode(wire::EnrolmentPoll{m_secret, random(wire::nonceSize)}));
}

void Enroller::post(const QString &path, wire::EnrolmentMessageType type, const QByteArray &payload)
{
    const QByteArray message = wire::seal({type, m_call.code.name(), payload}, m_key);
    QUrl url = m_call.headquarters;
    url.setPath(path);
    QNetworkRequest request(url);
    request.setSslConfiguration(m_tls);
    request.setTransferTimeout(static_cast<int>(m_pace.timeout.count()));
    request.setHeader(QNetworkRequest::ContentTypeHeader, u"application/cbor"_s);
    QNetworkReply *reply = (m_signing ? m_network : m_first).post(request, message);
    reply->setReadBufferSize(wire::maxEnrolmentMessage + 1);
    connect(reply, &QNetworkReply::sslErrors, reply, [reply](const QList<QSslError> &errors) {
        if (areOnlyDatesWrong(errors)) {
            reply->ignoreSslErrors(errors);
        }
    });
    const QByteArray digest = core::hashOf(message);
    connect(reply, &QNetworkReply::finished, this, [this, reply, digest] { take(*reply, digest); });
}

void Enroller::take(QNetworkReply &reply, const QByteArray &digest)
{
    const int status = reply.attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    if (status != 200) {
        takeRefusal(reply, status);
        return;
    }
    const QByteArray body =
        reply.isOpen() ? reply.read(wire::maxEnrolmentMessage + 1) : QByteArray();
    const auto message = answerFrom(body);
    const auto answer = message ? wire::enrolmentAnswerFrom(message->payload) : std::nullopt;
    if (!answer || answer->answers != digest) {
        fail(Reason::Foreign); // a sign-in page, or somebody who does not hold the code
        return;
    }
    setLine(Line::Reached);
    compareClock(answer->serverTime);
    takeAnswer(*answer, message->payload);
}

std::optional<wire::EnrolmentMessage> Enroller::answerFrom(const QByteArray &bytes) const
{
    const auto message =
        wire::open(bytes, wire::maxEnrolmentMessage, [this](const QByteArray &name) {
            return name == m_call.code.name() ? std::optional(m_call.code.key()) : std::nullopt;
        });
    return message && message->type == wire::EnrolmentMessageType::Answer ? std::optional(*message)
                                                                          : std::nullopt;
}

Enroller::Request Enroller::request() const
{
    return {wire::seal({wire::EnrolmentMessageType::Carried, m_call.code.name(), m_begin}, m_key),
            m_key.twentyDigits(wire::carriedTranscript(m_begin, m_call.authority, m_call.keys))};
}

std::optional<Enroller::Reason> Enroller::takeCarried(const QByteArray &bytes)
{
    const auto message = answerFrom(bytes);
    const auto answer = message ? wire::enrolmentAnswerFrom(message->payload) : std::nullopt;
    if (!answer || answer->answers != core::hashOf(request().message) ||
        m_call.authority.isEmpty()) {
        return Reason::Foreign;
    }
    if (answer->state == State::Refused) {
        return Reason::Refused;
    }
    const bool isApproved = answer->state == State::Approved && isAuthority(answer->authority);
    const auto bundle =
        isApproved ? bundleIn(answer->bundle, answer->signing, answer->authority) : std::nullopt;
    if (!bundle) {
        return Reason::Foreign;
    }
    takeDesk(*bundle, answer->bundle);
    return std::nullopt;
}

bool Enroller::isAuthority(const QByteArray &certificate) const
{
    const QByteArray hash = web::publicKeyHash(certificate);
    return !hash.isEmpty() && (m_call.authority.isEmpty() || hash == m_call.authority);
}

void Enroller::takeRefusal(QNetworkReply &reply, int status)
{
    if (reply.error() == QNetworkReply::SslHandshakeFailedError) {
        fail(Reason::Foreign);
    } else if (status == 404) {
        fail(Reason::WrongCode);
    } else if (status == 429 && !m_signing) {
        fail(Reason::TooManyTries);
    } else if (status >= 300 && status < 400) {
        fail(Reason::Foreign);
    } else if (m_signing) {
        // Whoever waits goes on waiting.
        setLine(Line::Away);
        goOn();
    } else {
        fail(Reason::NoAnswer);
    }
}

void Enroller::takeAnswer(const wire::EnrolmentAnswer &answer, const QByteArray &payload)
{
    switch (answer.state) {
    case State::Begun:
        takeBegun(answer, payload);
        return;
    case State::Waiting:
        goOn();
        return;
    case State::Approved:
        takeBundle(answer.bundle);
        return;
    case State::Refused:
        fail(Reason::Refused);
        return;
    case State::Expired:
        fail(Reason::Expired);
        return;
    case State::Taken:
        fail(Reason::Taken);
        return;
    case State::WrongMode:
        fail(Reason::WrongMode);
        return;
    }
}

void Enroller::takeBegun(const wire::EnrolmentAnswer &answer, const QByteArray &payload)
{
    if (m_signing || !isAuthority(answer.authority)) {
        fail(Reason::Foreign);
        return;
    }
    m_signing = answer.signing;
    m_authority = answer.authority;
    m_tls = trustOnly(m_authority);
    Q_EMIT digits(m_key.digits(wire::enrolmentTranscript(m_begin, payload, m_secret)));
    poll();
}

// Verified before it is parsed, and then it must be about this desk and this headquarters.
std::optional<wire::Bundle>
Enroller::bundleIn(const QByteArray &sealed,
                   const std::optional<vault::SigningPublicKey> &signing,
                   const QByteArray &authority) const
{
    const auto envelope = signing ? wire::open(sealed, wire::verifyOnly(wire::Signer{}, *signing))
                                  : core::fail(wire::EnvelopeError::UnknownSigner);
    const bool isBundle = envelope && envelope->type == wire::PayloadType::Bundle;
    auto bundle = isBundle ? wire::bundleFrom(envelope->payload) : std::nullopt;
    if (!bundle || bundle->kiosk != m_kiosk || bundle->kioskKey != m_signer.publicKey() ||
        bundle->keys.signing != *signing || bundle->authority != authority ||
        (!m_call.keys.isEmpty() && wire::hashOfKeys(bundle->keys) != m_call.keys)) {
        return std::nullopt;
    }
    return bundle;
}

void Enroller::takeBundle(const QByteArray &sealed)
{
    const auto bundle = bundleIn(sealed, m_signing, m_authority);
    if (!bundle) {
        fail(Reason::Foreign);
        return;
    }
    takeDesk(*bundle, sealed);
}

void Enroller::takeDesk(const wire::Bundle &bundle, const QByteArray &sealed)
{
    m_desk.emplace(NewDesk{m_kiosk, std::move(m_signer), std::move(m_box), bundle, sealed});
    Q_EMIT approved();
}

void Enroller::compareClock(qint64 serverTime)
{
    if (std::abs(serverTime - m_now()) > tolerableClock) {
        Q_EMIT clockWrong();
    }
}

void Enroller::goOn()
{
    m_timer.start(m_pace.poll);
}

void Enroller::setLine(Line line)
{
    if (std::exchange(m_line, line) != line) {
        Q_EMIT lineChanged(line);
    }
}

void Enroller::fail(Reason reason)
{
    m_timer.stop();
    Q_EMIT failed(reason);
}

} // namespace uplink
