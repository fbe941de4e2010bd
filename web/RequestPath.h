// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>

#include <optional>

namespace web {

struct RequestPath
{
    QByteArray path;  // decoded
    QByteArray query; // as sent
};

// Splits and decodes a request target ("/a%20b?x=1"). Nothing for what no page of ours needs and
// attackers do: absolute targets, broken escapes, control characters, backslashes, an escaped '/',
// segments "." and "..".
[[nodiscard]] std::optional<RequestPath> requestPath(QByteArrayView target);

} // namespace web
