// SPDX-License-Identifier: Apache-2.0
#include "sync/SignedPost.h"

#include "core/Record.h"
#include "sync/TrustOnly.h"
#include "wire/KnownBy.h"
#include "wire/Signatures.h"

#include <QNetworkProxy>
#include <QNetworkReply>
#include <QNetworkRequest>

#include <utility>

using namespace Qt::StringLiterals;

namespace uplink {

SignedPost::SignedPost(Headquarters headquarters,
                       const core::KioskId &kiosk,
                       const vault::KioskSigner &signer)
    : m_headquarters(std::move(headquarters))
    , m_kiosk(kiosk)
    , m_signer(signer)
{
    m_network.setProxy(QNetworkProxy::NoProxy);
    m_network.setRedirectPolicy(QNetworkRequest::ManualRedirectPolicy);
    m_network.setAutoDeleteReplies(true);
}

void SignedPost::ask(const QString &path,
                     wire::PayloadType type,
                     const QByteArray &payload,
                     Answered then)
{
    post(path, type, payload, [then = std::move(then)](auto &, const QByteArray &body) {
        then(body);
    });
}

void SignedPost::tell(const QString &path,
                      wire::PayloadType type,
                      const QByteArray &payload,
                      Settled then)
{
    const auto hear = [this, then = std::move(then)](const QByteArray &envelope,
                                                     const QByteArray &body) {
        const auto answer =
            wire::open(body, wire::verifyOnly(wire::Signer{}, m_headquarters.signing));
        const bool isReceipt = answer && answer->type == wire::PayloadType::Receipt;
        auto receipt = isReceipt ? wire::receiptFrom(answer->payload) : std::nullopt;
        if (receipt && (receipt->answers != core::hashOf(envelope) ||
                        receipt->verdict == wire::Verdict::Busy)) {
            receipt.reset();
        }
        then(receipt);
    };
    post(path, type, payload, hear);
}

void SignedPost::post(const QString &path,
                      wire::PayloadType type,
                      const QByteArray &payload,
                      Heard then)
{
    const QByteArray envelope = wire::seal({type, {m_kiosk}, payload}, wire::signWith(m_signer));
    QUrl url(m_headquarters.url);
    url.setPath(path);
    QNetworkRequest request(url);
    request.setSslConfiguration(trustOnly(m_headquarters.caCertificate));
    request.setTransferTimeout(10'000);
    request.setHeader(QNetworkRequest::ContentTypeHeader, u"application/cbor"_s);
    request.setRawHeader(wire::knownByHeader, m_headquarters.signing.toBytes().toHex());
    QNetworkReply *reply = m_network.post(request, envelope);
    reply->setReadBufferSize(wire::maxEnvelopeSize);
    connect(reply, &QNetworkReply::sslErrors, reply, [reply](const QList<QSslError> &errors) {
        if (areOnlyDatesWrong(errors)) {
            reply->ignoreSslErrors(errors);
        }
    });
    connect(reply, &QNetworkReply::finished, this, [reply, envelope, then = std::move(then)] {
        then(envelope, reply->isOpen() ? reply->read(wire::maxEnvelopeSize) : QByteArray());
    });
}

} // namespace uplink
