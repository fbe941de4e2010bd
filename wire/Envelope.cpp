// SPDX-License-Identifier: Apache-2.0
#include "wire/Envelope.h"

#include "core/CborReader.h"
#include "wire/StreamFields.h"

namespace wire {

namespace {

enum Key : quint64 { Version = 1, Type = 2, TheSigner = 3, Payload = 4, Signature = 5 };

constexpr quint64 envelopeVersion = 1;
constexpr char headquarters = 'H';

std::optional<PayloadType> payloadTypeFrom(quint64 code)
{
    if (code < 1 || code > static_cast<quint64>(PayloadType::KeyGift)) {
        return std::nullopt;
    }
    return static_cast<PayloadType>(code);
}

struct Parts
{
    quint64 version = 0;
    quint64 type = 0;
    QByteArray signer;
    QByteArray payload;
    QByteArray signature;
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
        case TheSigner:
            parts.signer = reader.bytes(17);
            break;
        case Payload:
            parts.payload = reader.bytes(maxPayloadSize);
            break;
        case Signature:
            parts.signature = reader.bytesExactly(signatureSize);
            break;
        default:
            reader.skip();
        }
    }
    reader.leave();
    const bool complete = parts.version == envelopeVersion && !parts.signature.isEmpty();
    return reader.finished() && complete ? std::optional(parts) : std::nullopt;
}

} // namespace

QByteArray Signer::bytes() const
{
    return kiosk ? kiosk->bytes() : QByteArray(1, headquarters);
}

std::optional<Signer> Signer::fromBytes(const QByteArray &bytes)
{
    if (bytes.size() == 1 && bytes.front() == headquarters) {
        return Signer{};
    }
    const auto kiosk = core::KioskId::fromBytes(bytes);
    return kiosk ? std::optional(Signer{kiosk}) : std::nullopt;
}

QByteArray signedMessage(const Envelope &envelope)
{
    // The array's framing keeps the end of one part from being read as the beginning of the next.
    QByteArray message;
    QCborStreamWriter writer(&message);
    writer.startArray(3);
    writer.append(static_cast<quint64>(envelope.type));
    writer.append(envelope.signer.bytes());
    writer.append(envelope.payload);
    writer.endArray();
    return message;
}

QByteArray seal(const Envelope &envelope, const Sign &sign)
{
    QByteArray bytes;
    QCborStreamWriter writer(&bytes);
    writer.startMap(5);
    appendField(writer, Version, envelopeVersion);
    appendField(writer, Type, static_cast<quint64>(envelope.type));
    appendField(writer, TheSigner, envelope.signer.bytes());
    appendField(writer, Payload, envelope.payload);
    appendField(writer, Signature, sign(signedMessage(envelope)));
    writer.endMap();
    return bytes;
}

core::Result<Envelope, EnvelopeError> open(const QByteArray &bytes, const Verify &verify)
{
    if (bytes.size() > maxEnvelopeSize) {
        return core::fail(EnvelopeError::Malformed);
    }
    const auto parts = partsOf(bytes);
    const auto type = parts ? payloadTypeFrom(parts->type) : std::nullopt;
    const auto signer = parts ? Signer::fromBytes(parts->signer) : std::nullopt;
    if (!type || !signer) {
        return core::fail(EnvelopeError::Malformed);
    }
    Envelope envelope{*type, *signer, parts->payload};
    const auto verified = verify(*signer, signedMessage(envelope), parts->signature);
    if (!verified) {
        return core::fail(EnvelopeError::UnknownSigner);
    }
    if (!*verified) {
        return core::fail(EnvelopeError::BadSignature);
    }
    return envelope;
}

} // namespace wire
