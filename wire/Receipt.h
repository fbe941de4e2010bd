// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/Ids.h"
#include "wire/Verdict.h"

#include <QByteArray>
#include <QUuid>

#include <optional>
#include <vector>

namespace wire {

inline constexpr qsizetype maxInboxLetters = 64;
inline constexpr qsizetype maxLetterSize = 8 * 1024;

// Headquarters' answer, signed. Only what lies below expectedNext has been received, and only what
// lies below durableNext is also in a backup; a kiosk keeps its records after both.
struct Receipt
{
    core::StreamId stream;
    Verdict verdict = Verdict::Accepted;
    quint64 expectedNext = 1; // the receiver owns the cursor
    QByteArray headHash;      // of record expectedNext - 1 as held there, 32 bytes
    quint64 durableNext = 1;
    QUuid serverIncarnation; // another one: headquarters was restored, its cursor may have fallen
    qint64 serverTime = 0;   // ms since 1970 UTC; enters the kiosk's Lamport number
    quint32 nextUploadMs = 0;
    quint32 maxBatch = 0;          // records
    QByteArray answers;            // SHA-256 of the envelope that this answers
    std::vector<QByteArray> inbox; // letters to the kiosk (wire/Letter.h), envelopes

    bool operator==(const Receipt &) const = default;
};

[[nodiscard]] QByteArray encode(const Receipt &receipt);
[[nodiscard]] std::optional<Receipt> receiptFrom(const QByteArray &bytes);

} // namespace wire
