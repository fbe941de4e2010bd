// SPDX-License-Identifier: Apache-2.0
#include "core/Record.h"

#include "core/RecordKeys.h"

#include <QCborStreamWriter>

namespace core {

using namespace recordkey;

namespace {

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

qint64 ClearHalf::happenedAt() const
{
    return happened ? happened->time : wallTime;
}

bool isPlausible(const Happened &happened, qint64 wallTime)
{
    return happened.time >= 0 && happened.time - happenedTolerance <= wallTime;
}

QByteArray encode(const ClearHalf &clear)
{
    QByteArray bytes;
    QCborStreamWriter writer(&bytes);
    writer.startMap(10 + quint64{clear.link.has_value()} + quint64{clear.opening.has_value()} +
                    quint64{clear.happened.has_value()} + quint64{clear.duty.has_value()} +
                    quint64{clear.mark.has_value()});
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
    if (clear.happened) {
        writer.append(quint64{WhenHappened});
        writer.startArray(2);
        writer.append(clear.happened->time);
        writer.append(static_cast<quint64>(clear.happened->source));
        writer.endArray();
    }
    if (clear.duty) {
        writer.append(quint64{TheDuty});
        writer.startArray(2);
        writer.append(static_cast<quint64>(clear.duty->number));
        writer.append(static_cast<quint64>(clear.duty->how));
        writer.endArray();
    }
    if (clear.mark) {
        writer.append(quint64{TheMark});
        writer.startArray(2);
        writer.append(clear.mark->code);
        writer.append(quint64{clear.mark->position});
        writer.endArray();
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

QByteArray noHash()
{
    return QByteArray(hashSize, '\0');
}

} // namespace core
