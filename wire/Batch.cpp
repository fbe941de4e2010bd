// SPDX-License-Identifier: Apache-2.0
#include "wire/Batch.h"

#include "core/Record.h"
#include "wire/StreamFields.h"

namespace wire {

namespace {

enum Key : quint64 { Kiosk = 1, Incarnation = 2, First = 3, PreviousHash = 4, Records = 5 };

std::vector<QByteArray> readRecords(core::CborReader &reader)
{
    std::vector<QByteArray> records;
    qsizetype room = maxBatchBytes;
    reader.enterArray(maxBatchRecords);
    while (reader.hasNext()) {
        QByteArray record = reader.bytes(qMin(room, core::maxRecordSize));
        room -= record.size();
        records.push_back(std::move(record));
    }
    reader.leave();
    return records;
}

} // namespace

QByteArray encode(const Batch &batch)
{
    QByteArray bytes;
    QCborStreamWriter writer(&bytes);
    writer.startMap(5);
    appendField(writer, Kiosk, batch.stream.kiosk.bytes());
    appendField(writer, Incarnation, batch.stream.incarnation);
    appendField(writer, First, batch.first);
    appendField(writer, PreviousHash, batch.previousHash);
    writer.append(quint64{Records});
    writer.startArray(static_cast<quint64>(batch.records.size()));
    for (const QByteArray &record : batch.records) {
        writer.append(record);
    }
    writer.endArray();
    writer.endMap();
    return bytes;
}

std::optional<Batch> batchFrom(const QByteArray &bytes)
{
    core::CborReader reader(bytes);
    Batch batch;
    batch.first = 0;
    reader.enterMap(16);
    while (reader.hasNext()) {
        switch (reader.unsignedInteger()) {
        case Kiosk:
            batch.stream.kiosk = readKiosk(reader);
            break;
        case Incarnation:
            batch.stream.incarnation = reader.unsignedInteger();
            break;
        case First:
            batch.first = reader.unsignedInteger(maxSeq);
            break;
        case PreviousHash:
            batch.previousHash = reader.bytesExactly(core::hashSize);
            break;
        case Records:
            batch.records = readRecords(reader);
            break;
        default:
            reader.skip();
        }
    }
    reader.leave();
    const bool complete = !batch.stream.kiosk.uuid.isNull() && batch.first > 0 &&
                          batch.previousHash.size() == core::hashSize && !batch.records.empty() &&
                          (batch.first > 1 || batch.previousHash == core::noHash());
    return reader.finished() && complete ? std::optional(batch) : std::nullopt;
}

} // namespace wire
