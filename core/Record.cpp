// SPDX-License-Identifier: Apache-2.0
#include "core/Record.h"

#include "core/CborReader.h"

#include <QCborStreamWriter>
#include <QCryptographicHash>

namespace core {

namespace {

// Keys of the clear half; wire/uketsuke.cddl has the same list.
enum Key : quint64 {
    Version = 1,
    Kiosk = 2,
    Incarnation = 3,
    Seq = 4,
    PreviousHash = 5,
    EventId = 6,
    Lamport = 7,
    WallTime = 8,
    Kind = 9,
    Changes = 10,
    TheLink = 11,
    Opening = 12,
};

// Keys of a change.
enum ChangeKey : quint64 {
    Issuer = 1,
    TheHandle = 2,
    ThePresence = 3,
    TheAgeBand = 4,
    TheSex = 5,
    ThePlace = 6,
    Before = 7,
    After = 8,
};

template <typename Code>
void appendCode(QCborStreamWriter &writer, quint64 key, const std::optional<Code> &code)
{
    if (code) {
        writer.append(key);
        writer.append(static_cast<quint64>(*code));
    }
}

void appendCell(QCborStreamWriter &writer, quint64 key, const std::optional<Cell> &cell)
{
    if (cell) {
        writer.append(key);
        writer.append(quint64{cell->packed()});
    }
}

void appendKey(QCborStreamWriter &writer, const HandleKey &key)
{
    writer.append(key.issuer);
    writer.append(key.handle.text());
}

void appendChange(QCborStreamWriter &writer, const Change &change)
{
    const auto present = static_cast<quint64>(
        change.presence.has_value() + change.ageBand.has_value() + change.sex.has_value() +
        change.place.has_value() + change.before.has_value() + change.after.has_value());
    writer.startMap(2 + present);
    writer.append(quint64{Issuer});
    writer.append(change.who.issuer);
    writer.append(quint64{TheHandle});
    writer.append(change.who.handle.text());
    appendCode(writer, ThePresence, change.presence);
    appendCode(writer, TheAgeBand, change.ageBand);
    appendCode(writer, TheSex, change.sex);
    appendCode(writer, ThePlace, change.place);
    appendCell(writer, Before, change.before);
    appendCell(writer, After, change.after);
    writer.endMap();
}

void appendOpening(QCborStreamWriter &writer, const StreamOpening &opening)
{
    writer.startArray(opening.parent ? 5 : 1);
    writer.append(opening.shelter);
    if (opening.parent) {
        writer.append(opening.parent->stream.kiosk.bytes());
        writer.append(opening.parent->stream.incarnation);
        writer.append(opening.parent->seq);
        writer.append(opening.parent->hash);
    }
    writer.endArray();
}

ShelterCode readShelter(CborReader &reader)
{
    const QString code = reader.text(32);
    if (!isShelterCode(code)) {
        reader.reject();
    }
    return code;
}

std::optional<Handle> readHandle(CborReader &reader)
{
    const auto handle = Handle::fromText(reader.text(Handle::length));
    if (!handle) {
        reader.reject();
    }
    return handle;
}

KioskId readKiosk(CborReader &reader)
{
    const auto kiosk = KioskId::fromBytes(reader.bytesExactly(17));
    if (!kiosk) {
        reader.reject();
        return {};
    }
    return *kiosk;
}

template <typename Read> auto readCode(CborReader &reader, Read from)
{
    auto code = from(reader.unsignedInteger());
    if (!code) {
        reader.reject();
    }
    return code;
}

std::optional<Change> readChange(CborReader &reader)
{
    ShelterCode issuer;
    std::optional<Handle> handle;
    std::optional<Presence> presence;
    std::optional<AgeBand> ageBand;
    std::optional<Sex> sex;
    std::optional<Place> place;
    std::optional<Cell> before;
    std::optional<Cell> after;
    reader.enterMap(16);
    while (reader.hasNext()) {
        switch (reader.unsignedInteger()) {
        case Issuer:
            issuer = readShelter(reader);
            break;
        case TheHandle:
            handle = readHandle(reader);
            break;
        case ThePresence:
            presence = readCode(reader, presenceFrom);
            break;
        case TheAgeBand:
            ageBand = readCode(reader, ageBandFrom);
            break;
        case TheSex:
            sex = readCode(reader, sexFrom);
            break;
        case ThePlace:
            place = readCode(reader, placeFrom);
            break;
        case Before:
            before = readCode(reader, &Cell::fromPacked);
            break;
        case After:
            after = readCode(reader, &Cell::fromPacked);
            break;
        default:
            reader.skip();
        }
    }
    reader.leave();
    if (!handle || issuer.isEmpty()) {
        reader.reject();
        return std::nullopt;
    }
    return Change{{issuer, *handle}, presence, ageBand, sex, place, before, after};
}

std::vector<Change> readChanges(CborReader &reader)
{
    std::vector<Change> changes;
    reader.enterArray(maxChanges);
    while (reader.hasNext()) {
        if (auto change = readChange(reader)) {
            changes.push_back(std::move(*change));
        }
    }
    reader.leave();
    return changes;
}

std::optional<Link> readLink(CborReader &reader)
{
    if (reader.enterArray(5) != 5) {
        reader.reject();
        return std::nullopt;
    }
    const ShelterCode firstIssuer = readShelter(reader);
    const auto first = readHandle(reader);
    const ShelterCode secondIssuer = readShelter(reader);
    const auto second = readHandle(reader);
    const auto sameness = static_cast<Sameness>(reader.unsignedInteger(2));
    reader.leave();
    if (!first || !second) {
        return std::nullopt;
    }
    return Link{{firstIssuer, *first}, {secondIssuer, *second}, sameness};
}

StreamOpening readOpening(CborReader &reader)
{
    StreamOpening opening;
    const qsizetype length = reader.enterArray(5);
    opening.shelter = readShelter(reader);
    if (length == 5) {
        StreamParent parent;
        parent.stream.kiosk = readKiosk(reader);
        parent.stream.incarnation = reader.unsignedInteger();
        parent.seq = reader.unsignedInteger();
        parent.hash = reader.bytesExactly(hashSize);
        opening.parent = parent;
    }
    reader.leave();
    return opening;
}

void readField(CborReader &reader, ClearHalf &clear)
{
    switch (reader.unsignedInteger()) {
    case Version:
        if (reader.unsignedInteger() != recordVersion) {
            reader.reject();
        }
        break;
    case Kiosk:
        clear.stream.kiosk = readKiosk(reader);
        break;
    case Incarnation:
        clear.stream.incarnation = reader.unsignedInteger();
        break;
    case Seq:
        clear.seq = reader.unsignedInteger();
        break;
    case PreviousHash:
        clear.previousHash = reader.bytesExactly(hashSize);
        break;
    case EventId:
        clear.event = QUuid::fromRfc4122(reader.bytesExactly(16));
        break;
    case Lamport:
        clear.lamport = reader.unsignedInteger();
        break;
    case WallTime:
        clear.wallTime = reader.integer();
        break;
    case Kind:
        clear.kind = static_cast<EventKind>(reader.unsignedInteger(0xFFFF));
        break;
    case Changes:
        clear.changes = readChanges(reader);
        break;
    case TheLink:
        clear.link = readLink(reader);
        break;
    case Opening:
        clear.opening = readOpening(reader);
        break;
    default:
        reader.skip();
    }
}

std::optional<ClearHalf> clearFrom(const QByteArray &bytes)
{
    CborReader reader(bytes);
    ClearHalf clear;
    reader.enterMap(32);
    while (reader.hasNext()) {
        readField(reader, clear);
    }
    reader.leave();
    const bool complete =
        clear.seq > 0 && !clear.event.isNull() && !clear.stream.kiosk.uuid.isNull() &&
        clear.previousHash.size() == hashSize && (clear.seq == 1) == clear.opening.has_value();
    if (!reader.finished() || !complete) {
        return std::nullopt;
    }
    return clear;
}

} // namespace

CellCounts ClearHalf::delta() const
{
    CellCounts delta;
    for (const Change &change : changes) {
        if (change.before) {
            delta.add(*change.before, -1);
        }
        if (change.after) {
            delta.add(*change.after, 1);
        }
    }
    return delta;
}

QByteArray encode(const ClearHalf &clear)
{
    QByteArray bytes;
    QCborStreamWriter writer(&bytes);
    writer.startMap(10 + quint64{clear.link.has_value()} + quint64{clear.opening.has_value()});
    writer.append(quint64{Version});
    writer.append(quint64{recordVersion});
    writer.append(quint64{Kiosk});
    writer.append(clear.stream.kiosk.bytes());
    writer.append(quint64{Incarnation});
    writer.append(clear.stream.incarnation);
    writer.append(quint64{Seq});
    writer.append(clear.seq);
    writer.append(quint64{PreviousHash});
    writer.append(clear.previousHash);
    writer.append(quint64{EventId});
    writer.append(clear.event.toRfc4122());
    writer.append(quint64{Lamport});
    writer.append(clear.lamport);
    writer.append(quint64{WallTime});
    writer.append(clear.wallTime);
    writer.append(quint64{Kind});
    writer.append(static_cast<quint64>(clear.kind));
    writer.append(quint64{Changes});
    writer.startArray(static_cast<quint64>(clear.changes.size()));
    for (const Change &change : clear.changes) {
        appendChange(writer, change);
    }
    writer.endArray();
    if (clear.link) {
        writer.append(quint64{TheLink});
        writer.startArray(5);
        appendKey(writer, clear.link->first);
        appendKey(writer, clear.link->second);
        writer.append(static_cast<quint64>(clear.link->sameness));
        writer.endArray();
    }
    if (clear.opening) {
        writer.append(quint64{Opening});
        appendOpening(writer, *clear.opening);
    }
    writer.endMap();
    return bytes;
}

QByteArray Record::bytes() const
{
    QByteArray bytes;
    QCborStreamWriter writer(&bytes);
    writer.startArray(2);
    writer.append(clearBytes);
    writer.append(sealed);
    writer.endArray();
    return bytes;
}

QByteArray Record::hash() const
{
    return hashOf(bytes());
}

std::optional<Record> recordFrom(const QByteArray &bytes)
{
    if (bytes.size() > maxRecordSize) {
        return std::nullopt;
    }
    CborReader reader(bytes);
    if (reader.enterArray(2) != 2) {
        return std::nullopt;
    }
    Record record;
    record.clearBytes = reader.bytes(maxRecordSize);
    record.sealed = reader.bytes(maxRecordSize);
    reader.leave();
    // The hash covers the bytes as they came, so another encoding of the same halves is refused.
    if (!reader.finished() || record.bytes() != bytes) {
        return std::nullopt;
    }
    auto clear = clearFrom(record.clearBytes);
    if (!clear) {
        return std::nullopt;
    }
    record.clear = std::move(*clear);
    return record;
}

QByteArray hashOf(const QByteArray &recordBytes)
{
    return QCryptographicHash::hash(recordBytes, QCryptographicHash::Sha256);
}

QByteArray noHash()
{
    return QByteArray(hashSize, '\0');
}

} // namespace core
