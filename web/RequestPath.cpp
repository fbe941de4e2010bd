// SPDX-License-Identifier: Apache-2.0
#include "web/RequestPath.h"

#include <QList>

namespace web {
namespace {

int hexDigit(char c)
{
    if (c >= '0' && c <= '9')
        return c - '0';
    if (c >= 'a' && c <= 'f')
        return c - 'a' + 10;
    if (c >= 'A' && c <= 'F')
        return c - 'A' + 10;
    return -1;
}

std::optional<QByteArray> decoded(QByteArrayView text)
{
    QByteArray out;
    out.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text[i] != '%') {
            out.append(text[i]);
            continue;
        }
        if (i + 2 >= text.size())
            return std::nullopt;
        const int high = hexDigit(text[i + 1]);
        const int low = hexDigit(text[i + 2]);
        if (high < 0 || low < 0)
            return std::nullopt;
        const auto byte = static_cast<char>(high * 16 + low);
        if (byte == '/')
            return std::nullopt;
        out.append(byte);
        i += 2;
    }
    return out;
}

bool isHarmless(const QByteArray &path)
{
    for (const char c : path) {
        const auto u = static_cast<unsigned char>(c);
        if (u < 0x20 || u == 0x7f || c == '\\')
            return false;
    }
    const auto segments = path.split('/');
    return !segments.contains(".") && !segments.contains("..");
}

} // namespace

std::optional<RequestPath> requestPath(QByteArrayView target)
{
    if (!target.startsWith('/'))
        return std::nullopt;
    const qsizetype mark = target.indexOf('?');
    const QByteArrayView rawPath = mark < 0 ? target : target.first(mark);
    auto path = decoded(rawPath);
    if (!path || !isHarmless(*path))
        return std::nullopt;
    return RequestPath{.path = *std::move(path),
                       .query = mark < 0 ? QByteArray() : target.sliced(mark + 1).toByteArray()};
}

} // namespace web
