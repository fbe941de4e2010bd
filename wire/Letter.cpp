// SPDX-License-Identifier: Apache-2.0
#include "wire/Letter.h"

#include "wire/StreamFields.h"

namespace wire {

namespace {

enum Key : quint64 { Kiosk = 1, Number = 2, Kind = 3, WrittenAt = 4 };

constexpr quint64 greatestKind = 65'535;

struct Parts
{
    core::KioskId kiosk;
    quint64 number = 0;
    std::optional<LetterKind> kind;
    std::optional<qint64> writtenAt;
};

void readField(core::CborReader &reader, Parts &parts)
{
    switch (reader.unsignedInteger()) {
    case Kiosk:
        parts.kiosk = readKiosk(reader);
        break;
    case Number:
        parts.number = reader.unsignedInteger(maxSeq);
        break;
    case Kind:
        parts.kind = static_cast<LetterKind>(reader.unsignedInteger(greatestKind));
        break;
    case WrittenAt:
        parts.writtenAt = reader.integer();
        break;
    default:
        reader.skip();
    }
}

} // namespace

QByteArray encode(const Letter &letter)
{
    QByteArray bytes;
    QCborStreamWriter writer(&bytes);
    writer.startMap(4);
    appendField(writer, Kiosk, letter.kiosk.bytes());
    appendField(writer, Number, letter.number);
    appendField(writer, Kind, static_cast<quint64>(letter.kind));
    appendField(writer, WrittenAt, letter.writtenAt);
    writer.endMap();
    return bytes;
}

std::optional<Letter> letterFrom(const QByteArray &bytes)
{
    core::CborReader reader(bytes);
    Parts parts;
    reader.enterMap(16);
    while (reader.hasNext()) {
        readField(reader, parts);
    }
    reader.leave();
    const bool complete =
        !parts.kiosk.uuid.isNull() && parts.number > 0 && parts.kind && parts.writtenAt;
    return reader.finished() && complete
               ? std::optional(Letter{parts.kiosk, parts.number, *parts.kind, *parts.writtenAt})
               : std::nullopt;
}

} // namespace wire
