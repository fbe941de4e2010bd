// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>

#include <optional>

namespace qr {

inline constexpr qsizetype mostInflated = 8 * 1024; // bytes; a bomb stops here

// Raw DEFLATE (RFC 1951), no header and no checksum of its own.
[[nodiscard]] QByteArray deflated(const QByteArray &bytes);
// Nothing where it is none, ends early, has something behind its end, or is more than mostInflated.
[[nodiscard]] std::optional<QByteArray> inflated(const QByteArray &bytes);

} // namespace qr
