// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/Ids.h"
#include "core/Result.h"

#include <QByteArray>

#include <functional>
#include <optional>

namespace wire {

// What the payload is. The numbers are part of the format.
enum class PayloadType : quint8 {
    Batch = 1,
    Announcement = 2,
    Receipt = 3,
    LinesQuestion = 4,
    LinesAnswer = 5,
    FetchRequest = 6,
    FetchAnswer = 7,
    Bundle = 8,
    Enrolled = 9,
    Letter = 10,
    KeyGift = 11,
};

// Whose signature: a kiosk (always the one that wrote the stream, whoever carries the bytes), or
// headquarters.
struct Signer
{
    std::optional<core::KioskId> kiosk; // absent: headquarters

    // 17 bytes of a kiosk, or the single letter H.
    [[nodiscard]] QByteArray bytes() const;
    [[nodiscard]] static std::optional<Signer> fromBytes(const QByteArray &bytes);

    bool operator==(const Signer &) const = default;
};

// Bytes under a signature. Who receives one verifies before a single byte of the payload is parsed.
struct Envelope
{
    PayloadType type = PayloadType::Batch;
    Signer signer;
    QByteArray payload;

    bool operator==(const Envelope &) const = default;
};

inline constexpr qsizetype signatureSize = 64; // Ed25519
inline constexpr qsizetype maxPayloadSize = 300 * 1024;
inline constexpr qsizetype maxEnvelopeSize = maxPayloadSize + 256;

enum class EnvelopeError {
    Malformed,     // not an envelope of a version that can be read
    UnknownSigner, // no key is held for whoever claims to have signed
    BadSignature,  // the key held did not make this signature
};

// The domain under which envelopes are signed (vault::KioskSigner::sign).
inline constexpr const char *envelopeDomain = "uketsuke envelope 1";

// 64 bytes: Ed25519 over envelopeDomain, a zero byte, message.
using Sign = std::function<QByteArray(const QByteArray &message)>;
// The same message; nothing when the signer is not known.
using Verify = std::function<std::optional<bool>(
    const Signer &signer, const QByteArray &message, const QByteArray &signature)>;

// Type, signer and payload: a signature made for one kind of payload or signer never fits another.
[[nodiscard]] QByteArray signedMessage(const Envelope &envelope);
[[nodiscard]] QByteArray seal(const Envelope &envelope, const Sign &sign);
[[nodiscard]] core::Result<Envelope, EnvelopeError> open(const QByteArray &bytes,
                                                         const Verify &verify);

} // namespace wire
