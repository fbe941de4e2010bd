// SPDX-License-Identifier: Apache-2.0
#include "sync/TrustOnly.h"

#include <QSslCertificate>

#include <algorithm>

namespace uplink {

QSslConfiguration trustOnly(const QByteArray &caCertificate)
{
    QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
    tls.setCaCertificates(QSslCertificate::fromData(caCertificate, QSsl::Pem));
    tls.setProtocol(QSsl::TlsV1_3OrLater);
    tls.setPeerVerifyMode(QSslSocket::VerifyPeer);
    return tls;
}

bool areOnlyDatesWrong(const QList<QSslError> &errors)
{
    return !errors.isEmpty() &&
           std::all_of(errors.begin(), errors.end(), [](const QSslError &error) {
               return error.error() == QSslError::CertificateNotYetValid ||
                      error.error() == QSslError::CertificateExpired;
           });
}

} // namespace uplink
