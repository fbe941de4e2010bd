// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "wire/Batch.h"

namespace wire {

// A kiosk asks for records of its own that it does not hold (any more).
struct FetchRequest
{
    core::StreamId stream;
    QByteArray branch; // empty: the trunk
    quint64 from = 1;  // seq; records before the line's own first one are another line's
    QByteArray nonce;  // nonceSize bytes, random

    bool operator==(const FetchRequest &) const = default;
};

// Signed by headquarters: the very bytes that were received, as far as a batch holds. They pass the
// same wire::Receiver at the kiosk as they did at headquarters.
struct FetchAnswer
{
    QByteArray answers;         // SHA-256 of the envelope with the request
    std::optional<Batch> batch; // nothing: there is no such record

    bool operator==(const FetchAnswer &) const = default;
};

[[nodiscard]] QByteArray encode(const FetchRequest &request);
[[nodiscard]] std::optional<FetchRequest> fetchRequestFrom(const QByteArray &bytes);
[[nodiscard]] QByteArray encode(const FetchAnswer &answer);
[[nodiscard]] std::optional<FetchAnswer> fetchAnswerFrom(const QByteArray &bytes);

} // namespace wire
