// SPDX-License-Identifier: Apache-2.0
#include "wire/Letter.h"

#include "wire/StreamFields.h"

namespace wire {

namespace {

enum Key : quint64 { Kiosk = 1, Number = 2, Kind = 3, WrittenAt = 4, Content = 5 };

constexpr quint64 greatestKind = 65'535;

struct Parts
{
    core::KioskId kiosk;
    quint64 number = 0;
    std::optional<LetterKind> kind;
    std::optional<qint64> writtenAt;
    QByteArray content;
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
    case Content:
        parts.content = reader.bytes(maxLetterContent);
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
    writer.startMap(letter.content.isEmpty() ? 4 : 5);
    appendField(writer, Kiosk, letter.kiosk.bytes());
    appendField(writer, Number, letter.number);
    appendField(writer, Kind, static_cast<quint64>(letter.kind));
    appendField(writer, WrittenAt, letter.writtenAt);
    if (!letter.content.isEmpty()) {
        appendField(writer, Content, letter.content);
    }
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
    if (!reader.finished() || !complete) {
        return std::nullopt;
    }
    return Letter{parts.kiosk, parts.number, *parts.kind, *parts.writtenAt, parts.content};
}

} // namespace wire
