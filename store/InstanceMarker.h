// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/Ids.h"
#include "store/SqliteError.h"
#include "vault/SlotFile.h"

#include <optional>

namespace store {

// The end of a stream: how far it goes, and the hash of its last record.
struct StreamHead
{
    core::StreamId stream;
    quint64 seq = 0;
    QByteArray hash; // 32 bytes

    bool operator==(const StreamHead &) const = default;
};

// A small file outside the data directory that remembers the last record this machine wrote. A
// register that lacks this record was copied back from earlier, or copied from another machine, and
// goes on in a new incarnation.
//
// It is written after COMMIT returned, so it is never ahead of what is durable in the register: an
// honest crash or power loss leaves it equal or behind, and behind is no alarm, as the register
// then still has the record that it names. It need not be synced at each commit: a lost write only
// makes it forget up to syncEvery records.
class InstanceMarker
{
public:
    using Sync = vault::SlotFile::Sync;
    static constexpr int syncEvery = vault::SlotFile::syncEvery;

    // Beside the data folder, unless it was put elsewhere.
    [[nodiscard]] static QString pathFor(const QString &dataFolder, const QString &instancePath);
    // Made empty, which is the same as none, if it is not there. ReadOnly or DiskFull when that is
    // not possible.
    [[nodiscard]] static Result<InstanceMarker> open(const QString &path);

    // What the last session wrote.
    [[nodiscard]] const std::optional<StreamHead> &last() const { return m_last; }
    // Remembers; Sync::Now after a stream was opened, so that a clone made later is told apart.
    // False when the medium refused: the record is durable all the same.
    bool remember(const StreamHead &head, Sync sync);

private:
    explicit InstanceMarker(vault::SlotFile file);

    vault::SlotFile m_file;
    std::optional<StreamHead> m_last;
};

} // namespace store
