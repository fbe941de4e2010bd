// SPDX-License-Identifier: Apache-2.0
#include "web/Upload.h"

#include <QByteArrayView>
#include <QList>

#include <algorithm>

namespace web {
namespace {

constexpr qsizetype mostBoundary = 70; // RFC 2046
constexpr qsizetype mostPartHead = 2 * 1024;

// What a header's parameters say, in order: `; name=value` or `; name="value"`. Browsers write a
// quote in a value as %22, so the next one ends it. Nothing where it is written otherwise.
using Parameters = QList<std::pair<QByteArray, QByteArray>>;
std::optional<Parameters> parametersOf(QByteArrayView rest)
{
    Parameters parameters;
    rest = rest.trimmed();
    while (!rest.isEmpty()) {
        const qsizetype equals = rest.indexOf('=');
        if (rest.front() != ';' || equals < 0) {
            return std::nullopt;
        }
        const QByteArray name = rest.sliced(1, equals - 1).trimmed().toByteArray().toLower();
        rest = rest.sliced(equals + 1);
        const bool isQuoted = rest.startsWith('"');
        const qsizetype found = isQuoted ? rest.indexOf('"', 1) : rest.indexOf(';');
        if (isQuoted && found < 0) {
            return std::nullopt;
        }
        const qsizetype end = found < 0 ? rest.size() : found;
        const qsizetype begin = isQuoted ? 1 : 0;
        parameters.append({name, rest.sliced(begin, end - begin).toByteArray()});
        rest = rest.sliced(std::min(rest.size(), end + begin)).trimmed();
    }
    return parameters;
}

std::optional<QByteArray> only(const Parameters &parameters, const QByteArray &name)
{
    std::optional<QByteArray> value;
    for (const auto &[key, said] : parameters) {
        if (key == name) {
            if (value) {
                return std::nullopt;
            }
            value = said;
        }
    }
    return value;
}

// The parameters of "kind; …".
std::optional<Parameters> after(const QByteArray &kind, QByteArrayView value)
{
    value = value.trimmed();
    if (value.size() < kind.size() ||
        value.first(kind.size()).compare(kind, Qt::CaseInsensitive) != 0) {
        return std::nullopt;
    }
    return parametersOf(value.sliced(kind.size()));
}

struct Part
{
    QByteArray name;
    QByteArrayView content;
};

// Its own headers, an empty line, what it holds.
std::optional<Part> partFrom(QByteArrayView bytes)
{
    const qsizetype end = bytes.indexOf("\r\n\r\n");
    if (end < 0 || end > mostPartHead) {
        return std::nullopt;
    }
    std::optional<QByteArray> name;
    for (const QByteArray &line : bytes.first(end).toByteArray().split('\n')) {
        const qsizetype colon = line.indexOf(':');
        if (line.first(std::max<qsizetype>(colon, 0)).toLower() != "content-disposition") {
            continue;
        }
        const auto said = after("form-data", QByteArrayView(line).sliced(colon + 1));
        if (!said || name) {
            return std::nullopt;
        }
        name = only(*said, "name");
    }
    return name ? std::optional(Part{*name, bytes.sliced(end + 4)}) : std::nullopt;
}

// What lies between the boundaries; nothing before the first and after the last but a line's end.
std::optional<QList<QByteArrayView>> partsOf(const QByteArray &boundary, const QByteArray &body)
{
    constexpr qsizetype most = 2;
    const QByteArray line = "\r\n--" + boundary;
    QByteArrayView rest(body);
    if (!rest.startsWith(QByteArrayView(line).sliced(2))) {
        return std::nullopt;
    }
    rest = rest.sliced(line.size() - 2);
    QList<QByteArrayView> parts;
    while (rest.startsWith("\r\n")) {
        const qsizetype end = rest.indexOf(line, 2);
        if (end < 0 || parts.size() == most) {
            return std::nullopt;
        }
        parts.append(rest.sliced(2, end - 2));
        rest = rest.sliced(end + line.size());
    }
    return rest == QByteArrayView("--") || rest == QByteArrayView("--\r\n") ? std::optional(parts)
                                                                            : std::nullopt;
}

} // namespace

std::optional<Upload> Upload::from(const Request &request)
{
    return fromBody(request.header("content-type"), request.body);
}

std::optional<Upload> Upload::fromBody(const QByteArray &contentType, const QByteArray &body)
{
    const auto type = after("multipart/form-data", contentType);
    const auto boundary = type ? only(*type, "boundary") : std::nullopt;
    if (!boundary || boundary->isEmpty() || boundary->size() > mostBoundary ||
        body.size() > mostBytes) {
        return std::nullopt;
    }
    const auto parts = partsOf(*boundary, body);
    std::optional<QByteArray> token;
    std::optional<QByteArray> file;
    for (const QByteArrayView &bytes : parts.value_or(QList<QByteArrayView>())) {
        const auto part = partFrom(bytes);
        auto &place = part && part->name == tokenField ? token : file;
        if (!part || place || (part->name != tokenField && part->name != fileField)) {
            return std::nullopt;
        }
        place = part->content.toByteArray();
    }
    return token && file ? std::optional(Upload{*token, *file}) : std::nullopt;
}

} // namespace web
