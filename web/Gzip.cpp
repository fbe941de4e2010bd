// SPDX-License-Identifier: Apache-2.0
#include "web/Gzip.h"

#include <QList>

#include <optional>
#include <zlib.h>

namespace web {
namespace {

constexpr int gzipFraming = 16; // added to the window bits (zlib.h)
constexpr int usualMemory = 8;

// 0 to 1; what is no number counts as not wanted.
double weightIn(const QByteArray &parameters)
{
    const QByteArray word = parameters.trimmed().toLower();
    return word.startsWith("q=") ? word.sliced(2).toDouble() : 1;
}

} // namespace

QByteArray gzip(const QByteArray &bytes)
{
    z_stream stream{};
    if (deflateInit2(&stream,
                     Z_BEST_COMPRESSION,
                     Z_DEFLATED,
                     MAX_WBITS + gzipFraming,
                     usualMemory,
                     Z_DEFAULT_STRATEGY) != Z_OK)
        return {};
    const auto size = static_cast<uInt>(bytes.size());
    QByteArray packed(static_cast<qsizetype>(deflateBound(&stream, size)), Qt::Uninitialized);
    // zlib does not write to what it reads.
    stream.next_in = reinterpret_cast<Bytef *>(const_cast<char *>(bytes.constData()));
    stream.avail_in = size;
    stream.next_out = reinterpret_cast<Bytef *>(packed.data());
    stream.avail_out = static_cast<uInt>(packed.size());
    const bool isWhole = deflate(&stream, Z_FINISH) == Z_STREAM_END;
    packed.truncate(static_cast<qsizetype>(stream.total_out));
    deflateEnd(&stream);
    return isWhole ? packed : QByteArray();
}

bool acceptsGzip(const QByteArray &acceptEncoding)
{
    std::optional<double> named;
    std::optional<double> any;
    for (const QByteArray &entry : acceptEncoding.split(',')) {
        const qsizetype end = entry.indexOf(';');
        const QByteArray coding = entry.first(end < 0 ? entry.size() : end).trimmed().toLower();
        const double weight = end < 0 ? 1 : weightIn(entry.sliced(end + 1));
        if (coding == "gzip")
            named = weight;
        else if (coding == "*")
            any = weight;
    }
    return named.value_or(any.value_or(0)) > 0;
}

} // namespace web
