// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/Ids.h"

#include <QByteArray>

#include <optional>
#include <vector>

namespace wire {

inline constexpr qsizetype maxBatchRecords = 500;
inline constexpr qsizetype maxBatchBytes = 256 * 1024; // of all records together

// Lane B: records of one stream without a gap, as the very bytes that the kiosk stored.
struct Batch
{
    core::StreamId stream;
    quint64 first = 1;       // seq of records.front()
    QByteArray previousHash; // of record first - 1, 32 bytes; zeros when first is 1
    std::vector<QByteArray> records;

    bool operator==(const Batch &) const = default;
};

[[nodiscard]] QByteArray encode(const Batch &batch);
// Nothing when the bytes are not a batch within the bounds above, or an empty one. The records
// themselves are not looked into: an unreadable one must not hold up the others.
[[nodiscard]] std::optional<Batch> batchFrom(const QByteArray &bytes);

} // namespace wire
