// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "vault/KioskSigner.h"
#include "wire/Envelope.h"
#include "wire/Receipt.h"

#include <QNetworkAccessManager>
#include <QObject>
#include <QSslConfiguration>
#include <QUrl>

#include <functional>
#include <optional>

namespace uplink {

struct Headquarters
{
    QUrl url;                        // https://…
    QByteArray caCertificate;        // PEM; the only one that is trusted
    vault::SigningPublicKey signing; // its answers are signed with it
};

// A question of this desk beside the register's records and figures, and headquarters' answer to
// it. Whoever asks decides when to ask again.
class SignedPost : public QObject
{
    Q_OBJECT

public:
    SignedPost(Headquarters headquarters,
               const core::KioskId &kiosk,
               const vault::KioskSigner &signer);

    // As it came, unverified; empty: there was no answer.
    using Answered = std::function<void(const QByteArray &body)>;
    void ask(const QString &path, wire::PayloadType type, const QByteArray &payload, Answered then);
    // The receipt for these very bytes that says more than to come again.
    using Settled = std::function<void(const std::optional<wire::Receipt> &)>;
    void tell(const QString &path, wire::PayloadType type, const QByteArray &payload, Settled then);

private:
    using Heard = std::function<void(const QByteArray &envelope, const QByteArray &body)>;
    void post(const QString &path, wire::PayloadType type, const QByteArray &payload, Heard then);

    Headquarters m_headquarters;
    core::KioskId m_kiosk;
    const vault::KioskSigner &m_signer;
    QNetworkAccessManager m_network;
};

} // namespace uplink
