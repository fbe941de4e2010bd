// SPDX-License-Identifier: Apache-2.0
// Reading a record: foreign bytes, so everything is bounded and checked.
#include "core/CborReader.h"
#include "core/Record.h"
#include "core/RecordKeys.h"

namespace core {

using namespace recordkey;

namespace {

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

std::optional<Happened> readHappened(CborReader &reader)
{
    if (reader.enterArray(2) != 2) {
        reader.reject();
        return std::nullopt;
    }
    const qint64 time = reader.integer();
    const quint64 source = reader.unsignedInteger(static_cast<quint64>(HappenedSource::Told));
    reader.leave();
    if (source == 0) {
        reader.reject();
    }
    return Happened{time, static_cast<HappenedSource>(source)};
}

std::optional<DutyMark> readDuty(CborReader &reader)
{
    if (reader.enterArray(2) != 2) {
        reader.reject();
        return std::nullopt;
    }
    const auto number = static_cast<DutyNumber>(reader.unsignedInteger(lastDutyNumber));
    const quint64 how = reader.unsignedInteger(static_cast<quint64>(DutyShownBy::Card));
    reader.leave();
    if (!isDutyNumber(number) || how == 0) {
        reader.reject();
    }
    return DutyMark{number, static_cast<DutyShownBy>(how)};
}

std::optional<FamilyMark> readMark(CborReader &reader)
{
    if (reader.enterArray(2) != 2) {
        reader.reject();
        return std::nullopt;
    }
    FamilyMark mark;
    mark.code = reader.bytesExactly(FamilyMark::hashSize);
    mark.position = static_cast<quint8>(reader.unsignedInteger(lastFamilyPosition));
    reader.leave();
    return mark;
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
    case WhenHappened:
        clear.happened = readHappened(reader);
        break;
    case TheDuty:
        clear.duty = readDuty(reader);
        break;
    case TheMark:
        clear.mark = readMark(reader);
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
        clear.previousHash.size() == hashSize && (clear.seq == 1) == clear.opening.has_value() &&
        (!clear.happened || isPlausible(*clear.happened, clear.wallTime)) &&
        (!clear.mark || !clear.changes.empty());
    if (!reader.finished() || !complete) {
        return std::nullopt;
    }
    return clear;
}

qsizetype shortestSize(const QByteArray &string)
{
    const qsizetype size = string.size();
    return size + (size < 24 ? 1 : size < 0x100 ? 2 : size < 0x1'0000 ? 3 : 5);
}

qsizetype shortestSize(const Record &record)
{
    return 1 + shortestSize(record.clearBytes) + shortestSize(record.sealed);
}

} // namespace

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
    // The hash covers the bytes as they came, so another encoding of the same halves is refused:
    // as long as ours is the shortest one there is.
    if (!reader.finished() || bytes.size() != shortestSize(record)) {
        return std::nullopt;
    }
    auto clear = clearFrom(record.clearBytes);
    if (!clear) {
        return std::nullopt;
    }
    record.clear = std::move(*clear);
    return record;
}

} // namespace core
