// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>

#include <utility>
#include <vector>

namespace web {

using Header = std::pair<QByteArray, QByteArray>;

// Everything else is answered 405; HEAD reaches a handler as Get and loses its body on the way out.
enum class Method { Get, Post };

// How a request came: what only an encrypted line may carry is refused on the other.
enum class Line { Plain, Encrypted };

struct Request
{
    Method method = Method::Get;
    QByteArray path;             // decoded once, starts with '/', free of ".", "..", NUL, '\'
    QByteArray query;            // after '?', as sent
    std::vector<Header> headers; // names in lower case, values trimmed
    QByteArray body;
    QByteArray remoteAddress; // numeric, without port
    Line line = Line::Plain;

    // The first header of this (lower-case) name; empty if there is none.
    [[nodiscard]] QByteArray header(QByteArrayView name) const
    {
        for (const auto &[key, value] : headers) {
            if (key == name)
                return value;
        }
        return {};
    }
};

// Content-Length, Date, Connection and the security headers are added on the way out; a header set
// here replaces the default of the same name.
struct Response
{
    int status = 200;
    QByteArray contentType; // empty: no Content-Type
    QByteArray body;
    std::vector<Header> headers;

    // The bare status with its name as text, e.g. "404 Not Found".
    [[nodiscard]] static Response plain(int status);
};

// 503 with Retry-After in seconds.
[[nodiscard]] Response busy(int retryAfterSeconds);

} // namespace web
