// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>

namespace web {

// The bytes as one gzip member (RFC 1952), as small as zlib can; without a time, so that the same
// bytes always give the same ones. Empty: no memory. Nothing that somebody sent is ever unpacked.
[[nodiscard]] QByteArray gzip(const QByteArray &bytes);

// Whether whoever sent this Accept-Encoding takes gzip (RFC 9110, 12.5.3): "gzip;q=0" does not.
[[nodiscard]] bool acceptsGzip(const QByteArray &acceptEncoding);

} // namespace web
