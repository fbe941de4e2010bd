// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QSslConfiguration>

namespace uplink {

// Only the municipality's CA (PEM), TLS 1.3 only: a captive portal or a foreign certificate ends
// at the handshake.
[[nodiscard]] QSslConfiguration trustOnly(const QByteArray &caCertificate);

} // namespace uplink
