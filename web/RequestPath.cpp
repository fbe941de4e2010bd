// SPDX-License-Identifier: Apache-2.0
#include "web/RequestPath.h"

#include "web/PercentCode.h"

#include <QList>

namespace web {
namespace {

std::optional<QByteArray> decoded(QByteArrayView text)
{
    QByteArray out;
    out.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text[i] != '%') {
            out.append(text[i]);
            continue;
        }
        const auto byte = escapedByte(text, i);
        if (!byte || *byte == '/')
            return std::nullopt;
        out.append(static_cast<char>(*byte));
        i += escapeLength - 1;
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
