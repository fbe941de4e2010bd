// SPDX-License-Identifier: Apache-2.0
#include "app/EnrolledReport.h"

#include "core/Record.h"
#include "sync/TrustOnly.h"
#include "wire/Receipt.h"
#include "wire/Signatures.h"

#include <QNetworkProxy>
#include <QNetworkReply>
#include <QNetworkRequest>

#include <chrono>

using namespace Qt::StringLiterals;

namespace app {

EnrolledReport::EnrolledReport(const vault::KeyFolder &keys, const wire::Bundle &bundle)
    : m_keys(keys)
    , m_bundle(bundle)
{
    m_network.setProxy(QNetworkProxy::NoProxy);
    m_network.setRedirectPolicy(QNetworkRequest::ManualRedirectPolicy);
    m_network.setAutoDeleteReplies(true);
    m_again.setSingleShot(true);
    m_again.setInterval(std::chrono::seconds(30));
    connect(&m_again, &QTimer::timeout, this, &EnrolledReport::send);
}

void EnrolledReport::start()
{
    send();
}

QByteArray EnrolledReport::envelope() const
{
    wire::Enrolled enrolled{m_keys.kiosk(), m_bundle.version, std::nullopt};
    if (!m_bundle.shelterKey) {
        enrolled.shelterKey =
            wire::Enrolled::ShelterKey{m_keys.shelter().publicKey(), m_keys.shelter().escrow()};
    }
    return wire::seal({wire::PayloadType::Enrolled, {m_keys.kiosk()}, wire::encode(enrolled)},
                      wire::signWith(m_keys.signer()));
}

void EnrolledReport::send()
{
    const QByteArray message = envelope();
    QUrl url(m_bundle.url);
    url.setPath(u"/v1/enrol/done"_s);
    QNetworkRequest request(url);
    request.setSslConfiguration(uplink::trustOnly(m_bundle.authority));
    request.setTransferTimeout(10'000);
    request.setHeader(QNetworkRequest::ContentTypeHeader, u"application/cbor"_s);
    QNetworkReply *reply = m_network.post(request, message);
    reply->setReadBufferSize(wire::maxEnvelopeSize);
    connect(reply, &QNetworkReply::sslErrors, reply, [reply](const QList<QSslError> &errors) {
        if (uplink::areOnlyDatesWrong(errors)) {
            reply->ignoreSslErrors(errors);
        }
    });
    const QByteArray digest = core::hashOf(message);
    connect(reply, &QNetworkReply::finished, this, [this, reply, digest] { take(*reply, digest); });
}

void EnrolledReport::take(QNetworkReply &reply, const QByteArray &digest)
{
    const QByteArray body = reply.isOpen() ? reply.read(wire::maxEnvelopeSize) : QByteArray();
    const auto answer = wire::open(body, wire::verifyOnly(wire::Signer{}, m_bundle.keys.signing));
    const bool isReceipt = answer && answer->type == wire::PayloadType::Receipt;
    const auto receipt = isReceipt ? wire::receiptFrom(answer->payload) : std::nullopt;
    if (receipt && receipt->answers == digest && receipt->verdict != wire::Verdict::Busy) {
        // Also a refusal is an answer: a revoked desk hears it from its uplink.
        Q_EMIT accepted();
        return;
    }
    m_again.start();
}

} // namespace app
