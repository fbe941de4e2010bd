// SPDX-License-Identifier: Apache-2.0
#include "wire/Bundle.h"
#include "wire/KeyFields.h"
#include "wire/StreamFields.h"

namespace wire {

namespace {

enum Key : quint64 { Kiosk = 1, Version = 2, ShelterKey = 3, Escrow = 4, Holds = 5 };

} // namespace

QByteArray encode(const Enrolled &enrolled)
{
    QByteArray bytes;
    QCborStreamWriter writer(&bytes);
    writer.startMap(2 + (enrolled.shelterKey ? 2 : 0) + (enrolled.holds ? 1 : 0));
    appendField(writer, Kiosk, enrolled.kiosk.bytes());
    appendField(writer, Version, enrolled.version);
    if (enrolled.shelterKey) {
        appendField(writer, ShelterKey, enrolled.shelterKey->publicKey.toBytes());
        appendField(writer, Escrow, enrolled.shelterKey->escrow);
    }
    if (enrolled.holds) {
        appendField(writer, Holds, enrolled.holds->toBytes());
    }
    writer.endMap();
    return bytes;
}

std::optional<Enrolled> enrolledFrom(const QByteArray &bytes)
{
    core::CborReader reader(bytes);
    Enrolled enrolled;
    std::optional<vault::BoxPublicKey> publicKey;
    QByteArray escrow;
    reader.enterMap(16);
    while (reader.hasNext()) {
        switch (reader.unsignedInteger()) {
        case Kiosk:
            enrolled.kiosk = readKiosk(reader);
            break;
        case Version:
            enrolled.version = reader.unsignedInteger(maxSeq);
            break;
        case ShelterKey:
            publicKey = readBoxKey(reader);
            break;
        case Escrow:
            escrow = reader.bytesExactly(escrowSize);
            break;
        case Holds:
            enrolled.holds = readBoxKey(reader);
            break;
        default:
            reader.skip();
        }
    }
    reader.leave();
    // The public half is of use to nobody without the escrow, and the other way round.
    if (!reader.finished() || enrolled.kiosk.uuid.isNull() || enrolled.version == 0 ||
        publicKey.has_value() == escrow.isEmpty()) {
        return std::nullopt;
    }
    if (publicKey) {
        enrolled.shelterKey = Enrolled::ShelterKey{*publicKey, escrow};
    }
    return enrolled;
}

} // namespace wire
