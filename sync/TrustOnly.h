// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QList>
#include <QSslConfiguration>
#include <QSslError>

namespace uplink {

// Only the municipality's CA (PEM), TLS 1.3 only: a captive portal or a foreign certificate ends
// at the handshake.
[[nodiscard]] QSslConfiguration trustOnly(const QByteArray &caCertificate);

// Whether nothing but dates speaks against a certificate of that CA: a desk whose clock stands in
// 1970, or a certificate that nobody renewed. What headquarters says is signed besides, so a date
// must not stop an upload in a disaster (docs/decisions/0007).
[[nodiscard]] bool areOnlyDatesWrong(const QList<QSslError> &errors);

} // namespace uplink
