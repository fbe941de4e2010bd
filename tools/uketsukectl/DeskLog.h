// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/Record.h"
#include "core/Result.h"

#include <QStringList>

#include <optional>
#include <vector>

namespace uketsukectl {

// A stream as a desk's register holds it; record seq is records[seq - 1].
struct DeskStream
{
    core::StreamId stream;
    core::ShelterCode shelter;
    struct Entry
    {
        QByteArray hash;
        std::optional<core::ClearHalf> clear; // none: it cannot be read
    };
    std::vector<Entry> records;

    [[nodiscard]] quint64 head() const { return records.size(); }
    // Zeros before the first.
    [[nodiscard]] QByteArray hashOf(quint64 seq) const
    {
        return seq == 0 ? core::noHash() : records[static_cast<std::size_t>(seq - 1)].hash;
    }
};

// A desk's register.db, read without changing anything while the desk may go on writing, in one
// snapshot. Findings: pages, gaps, bytes that do not hash, a broken chain, records of another
// stream or shelter, receipts for more than there is. No key is needed: only clear halves are read.
struct DeskLog
{
    std::vector<DeskStream> streams;
    QStringList findings;
    quint64 records = 0;
};

// The error is a sentence.
[[nodiscard]] core::Result<DeskLog, QString> readDeskLog(const QString &folder);

} // namespace uketsukectl
