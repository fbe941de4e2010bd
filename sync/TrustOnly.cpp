// SPDX-License-Identifier: Apache-2.0
#include "sync/TrustOnly.h"

#include <QSslCertificate>

namespace uplink {

QSslConfiguration trustOnly(const QByteArray &caCertificate)
{
    QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
    tls.setCaCertificates(QSslCertificate::fromData(caCertificate, QSsl::Pem));
    tls.setProtocol(QSsl::TlsV1_3OrLater);
    tls.setPeerVerifyMode(QSslSocket::VerifyPeer);
    return tls;
}

} // namespace uplink
