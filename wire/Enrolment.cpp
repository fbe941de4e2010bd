// SPDX-License-Identifier: Apache-2.0
#include "wire/Enrolment.h"

#include "core/Record.h"
#include "wire/Envelope.h"
#include "wire/HeldLines.h"
#include "wire/StreamFields.h"

namespace wire {

namespace {

enum MessageKey : quint64 { Version = 1, Type = 2, Name = 3, Payload = 4, Mac = 5 };

constexpr quint64 messageVersion = 1;
constexpr const char *messageDomain = "uketsuke enrolment message 1";

struct Parts
{
    quint64 version = 0;
    quint64 type = 0;
    EnrolmentMessage message;
    QByteArray mac;
};

std::optional<Parts> partsOf(const QByteArray &bytes)
{
    core::CborReader reader(bytes);
    Parts parts;
    reader.enterMap(16);
    while (reader.hasNext()) {
        switch (reader.unsignedInteger()) {
        case Version:
            parts.version = reader.unsignedInteger();
            break;
        case Type:
            parts.type = reader.unsignedInteger();
            break;
        case Name:
            parts.message.name = reader.bytesExactly(vault::EnrolmentCode::nameSize);
            break;
        case Payload:
            parts.message.payload = reader.bytes(maxEnrolmentMessage);
            break;
        case Mac:
            parts.mac = reader.bytesExactly(vault::EnrolmentKey::macSize);
            break;
        default:
            reader.skip();
        }
    }
    reader.leave();
    const bool complete = reader.finished() && parts.version == messageVersion && parts.type >= 1 &&
                          parts.type <= static_cast<quint64>(EnrolmentMessageType::Carried) &&
                          !parts.message.name.isEmpty();
    parts.message.type = static_cast<EnrolmentMessageType>(parts.type);
    return complete ? std::optional(parts) : std::nullopt;
}

// The array's framing keeps the end of one part from being read as the beginning of the next.
QByteArray maced(const EnrolmentMessage &message)
{
    QByteArray bytes;
    QCborStreamWriter writer(&bytes);
    writer.startArray(3);
    writer.append(static_cast<quint64>(message.type));
    writer.append(message.name);
    writer.append(message.payload);
    writer.endArray();
    return bytes;
}

QByteArray inOrder(const QByteArray &first, const QByteArray &second, const QByteArray &third)
{
    QByteArray bytes;
    QCborStreamWriter writer(&bytes);
    writer.startArray(3);
    writer.append(first);
    writer.append(second);
    writer.append(third);
    writer.endArray();
    return bytes;
}

} // namespace

QByteArray seal(const EnrolmentMessage &message, const vault::EnrolmentKey &key)
{
    QByteArray bytes;
    QCborStreamWriter writer(&bytes);
    writer.startMap(5);
    appendField(writer, Version, messageVersion);
    appendField(writer, Type, static_cast<quint64>(message.type));
    appendField(writer, Name, message.name);
    appendField(writer, Payload, message.payload);
    appendField(writer, Mac, key.mac(messageDomain, maced(message)));
    writer.endMap();
    return bytes;
}

core::Result<EnrolmentMessage, EnrolmentMessageError>
open(const QByteArray &bytes, qsizetype maxSize, const EnrolmentKeyOf &keyOf)
{
    const auto parts = bytes.size() <= maxSize ? partsOf(bytes) : std::nullopt;
    if (!parts) {
        return core::fail(EnrolmentMessageError::Malformed);
    }
    const auto key = keyOf(parts->message.name);
    if (!key) {
        return core::fail(EnrolmentMessageError::UnknownCode);
    }
    if (!key->isGenuine(messageDomain, maced(parts->message), parts->mac)) {
        return core::fail(EnrolmentMessageError::WrongMac);
    }
    return parts->message;
}

QByteArray commitmentTo(const QByteArray &secret)
{
    return core::hashOf(QByteArrayLiteral("uketsuke enrolment commitment 1") + secret);
}

QByteArray
enrolmentTranscript(const QByteArray &begin, const QByteArray &begun, const QByteArray &secret)
{
    return inOrder(begin, begun, secret);
}

QByteArray
carriedTranscript(const QByteArray &begin, const QByteArray &authority, const QByteArray &keys)
{
    return inOrder(begin, authority, keys);
}

} // namespace wire
