// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QString>

#include <optional>

namespace qr {

// RFC 9285: three characters for two bytes, two for a last one, from the 45 that a QR packs
// densely.
[[nodiscard]] QString toBase45(const QByteArray &bytes);
// Nothing where a character is none of them, a group says more than its bytes hold, or one
// character is left over.
[[nodiscard]] std::optional<QByteArray> fromBase45(QStringView text);

} // namespace qr
