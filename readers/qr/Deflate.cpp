// SPDX-License-Identifier: Apache-2.0
#include "readers/qr/Deflate.h"

#include <zlib.h>

namespace qr {

namespace {

constexpr int rawWindow = -15; // zlib: negative is raw
constexpr int memoryLevel = 9;

Bytef *bytesOf(const QByteArray &bytes)
{
    // zlib reads through a pointer that is not const.
    return reinterpret_cast<Bytef *>(const_cast<char *>(bytes.constData()));
}

} // namespace

QByteArray deflated(const QByteArray &bytes)
{
    z_stream stream{};
    if (deflateInit2(
            &stream, Z_BEST_COMPRESSION, Z_DEFLATED, rawWindow, memoryLevel, Z_DEFAULT_STRATEGY) !=
        Z_OK) {
        return {};
    }
    QByteArray out(static_cast<qsizetype>(deflateBound(&stream, static_cast<uLong>(bytes.size()))),
                   Qt::Uninitialized);
    stream.next_in = bytesOf(bytes);
    stream.avail_in = static_cast<uInt>(bytes.size());
    stream.next_out = reinterpret_cast<Bytef *>(out.data());
    stream.avail_out = static_cast<uInt>(out.size());
    const int ended = deflate(&stream, Z_FINISH);
    out.truncate(static_cast<qsizetype>(stream.total_out));
    deflateEnd(&stream);
    return ended == Z_STREAM_END ? out : QByteArray();
}

std::optional<QByteArray> inflated(const QByteArray &bytes)
{
    z_stream stream{};
    if (inflateInit2(&stream, rawWindow) != Z_OK) {
        return std::nullopt;
    }
    QByteArray out(mostInflated, Qt::Uninitialized);
    stream.next_in = bytesOf(bytes);
    stream.avail_in = static_cast<uInt>(bytes.size());
    stream.next_out = reinterpret_cast<Bytef *>(out.data());
    stream.avail_out = static_cast<uInt>(out.size());
    const int ended = inflate(&stream, Z_FINISH);
    const bool isWhole = ended == Z_STREAM_END && stream.avail_in == 0;
    out.truncate(static_cast<qsizetype>(stream.total_out));
    inflateEnd(&stream);
    return isWhole ? std::optional(out) : std::nullopt;
}

} // namespace qr
