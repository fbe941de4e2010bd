// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>

namespace web {

// SHA-256 over the public key (SubjectPublicKeyInfo, DER) of the first certificate in `pem`: by
// what a certificate authority is known, whatever its dates. Empty: there is no certificate.
[[nodiscard]] QByteArray publicKeyHash(const QByteArray &pem);

} // namespace web
