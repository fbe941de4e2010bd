// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/Ids.h"
#include "store/SqliteError.h"

#include <QByteArray>
#include <QString>

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
// makes it forget up to syncEvery records. Two slots are written in turn, each with a checksum, so
// that a torn write leaves the other; both unreadable counts as no marker.
class InstanceMarker
{
public:
    static constexpr int syncEvery = 64;

    // Made empty, which is the same as none, if it is not there. ReadOnly, DiskFull or IoFailed
    // when that is not possible.
    [[nodiscard]] static Result<InstanceMarker> open(const QString &path);
    InstanceMarker(InstanceMarker &&other) noexcept;
    InstanceMarker &operator=(InstanceMarker &&) = delete;
    InstanceMarker(const InstanceMarker &) = delete;
    InstanceMarker &operator=(const InstanceMarker &) = delete;
    ~InstanceMarker(); // syncs

    // What the last session wrote.
    [[nodiscard]] const std::optional<StreamHead> &last() const { return m_last; }
    // Remembers; Sync::Now after a stream was opened, so that a clone made later is told apart.
    enum class Sync { Later, Now };
    // False when the medium refused: the record is durable all the same.
    bool remember(const StreamHead &head, Sync sync);

private:
    InstanceMarker() = default;

    void read();

    int m_file = -1;
    quint64 m_turn = 0;
    int m_unsynced = 0;
    std::optional<StreamHead> m_last;
};

} // namespace store
