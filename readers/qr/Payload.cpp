// SPDX-License-Identifier: Apache-2.0
#include "readers/qr/Payload.h"

#include "readers/qr/Base45.h"
#include "readers/qr/ContentCodec.h"
#include "readers/qr/Deflate.h"
#include "readers/qr/PayloadFrame.h"

#include <QtEndian>

#include <zlib.h>

using namespace Qt::StringLiterals;

namespace qr {

namespace {

const QString family = u"HNN"_s; // whatever its version
const QString version = u"1"_s;
constexpr qsizetype checkSize = 4;
constexpr qsizetype keyIdSize = 8;
constexpr qsizetype signatureSize = 64;

quint32 checkOf(const QByteArray &bytes)
{
    return static_cast<quint32>(crc32(
        0, reinterpret_cast<const Bytef *>(bytes.constData()), static_cast<uInt>(bytes.size())));
}

using Body = core::Result<QByteArray, PayloadError>;

// Behind the mark, in bytes.
Body bodyOf(const QString &text)
{
    if (!text.startsWith(family) || text.size() > longestPayload) {
        return core::fail(PayloadError::NotOurs);
    }
    const qsizetype mark = family.size() + version.size();
    if (text.size() <= mark || text[mark] != u':') {
        return core::fail(text.size() > mark ? PayloadError::NotOurs : PayloadError::Damaged);
    }
    if (QStringView(text).sliced(family.size(), version.size()) != version) {
        return core::fail(PayloadError::Newer);
    }
    const auto bytes = fromBase45(QStringView(text).sliced(mark + 1));
    return bytes && bytes->size() > 1 + checkSize ? Body(*bytes)
                                                  : Body(core::fail(PayloadError::Damaged));
}

core::Result<FamilyContent, PayloadError> contentOf(quint8 flags, const QByteArray &bytes)
{
    const auto plain = (flags & Deflated) != 0 ? inflated(bytes) : std::optional(bytes);
    if (!plain) {
        return core::fail(PayloadError::NotAHousehold);
    }
    ReadContent read = decodeContent(*plain);
    if (read.content) {
        return std::move(*read.content);
    }
    switch (read.error) {
    case ContentError::TooMany:
        return core::fail(PayloadError::TooMany);
    case ContentError::Empty:
        return core::fail(PayloadError::Nobody);
    case ContentError::Malformed:
        break;
    }
    return core::fail(PayloadError::NotAHousehold);
}

} // namespace

PackedContent packed(const FamilyContent &content)
{
    const QByteArray plain = encodeContent(content);
    const QByteArray smaller = deflated(plain);
    const bool isWorthIt = !smaller.isEmpty() && smaller.size() < plain.size();
    return isWorthIt ? PackedContent{Deflated, smaller} : PackedContent{0, plain};
}

QString framed(quint8 flags, const QByteArray &rest)
{
    QByteArray body(1 + checkSize, '\0');
    body[0] = static_cast<char>(flags);
    qToBigEndian(checkOf(rest), body.data() + 1);
    return family + version + u':' + toBase45(body + rest);
}

QByteArray signedBytesOf(quint8 flags, const QByteArray &keyId, const QByteArray &packed)
{
    return "HNN1" + QByteArray(1, static_cast<char>(flags)) + keyId + packed;
}

QString payloadText(const FamilyContent &content)
{
    const PackedContent inside = packed(content);
    return framed(inside.flags, inside.bytes);
}

core::Result<Payload, PayloadError> payloadFrom(const QString &text)
{
    const auto body = bodyOf(text);
    if (!body) {
        return core::fail(body.error());
    }
    const auto flags = static_cast<quint8>(body->front());
    QByteArray rest = body->sliced(1 + checkSize);
    if (qFromBigEndian<quint32>(body->constData() + 1) != checkOf(rest)) {
        return core::fail(PayloadError::Damaged);
    }
    if ((flags & ~(Deflated | Sealed | Signed)) != 0) {
        return core::fail(PayloadError::Newer);
    }
    if ((flags & Sealed) != 0) {
        return core::fail(PayloadError::Sealed);
    }
    Payload payload;
    if ((flags & Signed) != 0) {
        if (rest.size() <= keyIdSize + signatureSize) {
            return core::fail(PayloadError::NotAHousehold);
        }
        const QByteArray inside = rest.sliced(keyIdSize, rest.size() - keyIdSize - signatureSize);
        payload.signature = PayloadSignature{rest.first(keyIdSize),
                                             signedBytesOf(flags, rest.first(keyIdSize), inside),
                                             rest.last(signatureSize)};
        rest = inside;
    }
    auto content = contentOf(flags, rest);
    if (!content) {
        return core::fail(content.error());
    }
    payload.content = std::move(*content);
    return payload;
}

} // namespace qr
