// SPDX-License-Identifier: Apache-2.0
#include "wire/AnnouncementCodec.h"

#include "wire/StreamFields.h"

namespace wire {

namespace {

enum Key : quint64 {
    Kiosk = 1,
    Incarnation = 2,
    Shelter = 3,
    AsOfSeq = 4,
    HeadHash = 5,
    WallTime = 6,
    Sum = 7,
    LettersTaken = 8, // absent: none, as a desk of an earlier version says it
};

constexpr qsizetype maxCells = 512; // 8 age bands × 4 sexes × 12 places fit

// [cell, people, cell, people, …]: flat, because every byte of lane A counts.
core::CellCounts readSum(core::CborReader &reader)
{
    core::CellCounts sum;
    if (reader.enterArray(2 * maxCells) % 2 != 0) {
        reader.reject();
    }
    while (reader.hasNext()) {
        const auto cell = core::Cell::fromPacked(reader.unsignedInteger());
        const qint64 people = reader.integer();
        // Named twice, or zero: not what our writer makes, so not what was meant.
        if (!cell || people == 0 || qAbs(people) > maxPeoplePerCell || sum.of(*cell) != 0) {
            reader.reject();
            break;
        }
        sum.add(*cell, static_cast<int>(people));
    }
    reader.leave();
    return sum;
}

core::ShelterCode readShelter(core::CborReader &reader)
{
    const QString code = reader.text(32);
    if (!core::isShelterCode(code)) {
        reader.reject();
    }
    return code;
}

void readField(core::CborReader &reader, core::Announcement &announcement)
{
    switch (reader.unsignedInteger()) {
    case Kiosk:
        announcement.stream.kiosk = readKiosk(reader);
        break;
    case Incarnation:
        announcement.stream.incarnation = reader.unsignedInteger();
        break;
    case Shelter:
        announcement.shelter = readShelter(reader);
        break;
    case AsOfSeq:
        announcement.asOfSeq = reader.unsignedInteger(maxSeq);
        break;
    case HeadHash:
        announcement.headHash = reader.bytesExactly(core::hashSize);
        break;
    case WallTime:
        announcement.wallTime = reader.integer();
        break;
    case Sum:
        announcement.sum = readSum(reader);
        break;
    case LettersTaken:
        announcement.lettersTaken = reader.unsignedInteger(maxSeq);
        break;
    default:
        reader.skip();
    }
}

} // namespace

QByteArray encode(const core::Announcement &announcement)
{
    QByteArray bytes;
    QCborStreamWriter writer(&bytes);
    writer.startMap(announcement.lettersTaken > 0 ? 8 : 7);
    appendField(writer, Kiosk, announcement.stream.kiosk.bytes());
    appendField(writer, Incarnation, announcement.stream.incarnation);
    writer.append(quint64{Shelter});
    writer.append(announcement.shelter);
    appendField(writer, AsOfSeq, announcement.asOfSeq);
    appendField(writer, HeadHash, announcement.headHash);
    appendField(writer, WallTime, announcement.wallTime);
    writer.append(quint64{Sum});
    const auto &cells = announcement.sum.cells();
    writer.startArray(2 * static_cast<quint64>(cells.size()));
    for (const auto &[cell, people] : cells) {
        writer.append(quint64{cell.packed()});
        writer.append(qint64{people});
    }
    writer.endArray();
    if (announcement.lettersTaken > 0) {
        appendField(writer, LettersTaken, announcement.lettersTaken);
    }
    writer.endMap();
    return bytes;
}

std::optional<core::Announcement> announcementFrom(const QByteArray &bytes)
{
    core::CborReader reader(bytes);
    core::Announcement announcement;
    reader.enterMap(16);
    while (reader.hasNext()) {
        readField(reader, announcement);
    }
    reader.leave();
    const bool complete =
        !announcement.stream.kiosk.uuid.isNull() && !announcement.shelter.isEmpty() &&
        announcement.headHash.size() == core::hashSize &&
        (announcement.asOfSeq > 0 ||
         (announcement.sum.cells().empty() && announcement.headHash == core::noHash()));
    return reader.finished() && complete ? std::optional(announcement) : std::nullopt;
}

} // namespace wire
