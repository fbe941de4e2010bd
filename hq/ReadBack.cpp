// SPDX-License-Identifier: Apache-2.0
#include "hq/ReadBack.h"

#include "wire/AnnouncementCodec.h"

namespace hq {

RecordRow recordRowOf(const Statement &row)
{
    return {row.natural(0), row.bytes(1), row.bytes(2), row.integer(3) != 0};
}

ReadRecord readBack(const RecordRow &row,
                    const core::StreamId &stream,
                    const std::optional<QByteArray> &previousHash)
{
    ReadRecord read;
    if (!row.isSetAside) {
        read.record = core::recordFrom(row.bytes);
    }
    if (core::hashOf(row.bytes) != row.hash) {
        read.flaw = Flaw::BytesChanged;
    } else if (row.isSetAside) {
        return read;
    } else if (!read.record || read.record->clear.stream != stream ||
               read.record->clear.seq != row.seq) {
        read.flaw = Flaw::RecordUnreadable;
    } else if (previousHash && read.record->clear.previousHash != *previousHash) {
        read.flaw = Flaw::ChainBroken;
    }
    return read;
}

std::optional<core::Announcement>
readBack(const QByteArray &announcement, quint64 asOfSeq, const StoredLine &line)
{
    auto read = wire::announcementFrom(announcement);
    const bool isOfLine = read && read->stream == line.stream && read->asOfSeq == asOfSeq;
    return isOfLine ? std::move(read) : std::nullopt;
}

} // namespace hq
