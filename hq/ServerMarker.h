// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "hq/LogStore.h"
#include "vault/SlotFile.h"

#include <optional>

namespace hq {

// A small file outside the data folder that knows whose database this machine wrote and how far. A
// database that is behind it, or of another incarnation, was copied back from earlier, cloned or
// lost. It is written after COMMIT returned, so it is never ahead of what is durable; it need not
// be synced each time: an honest power loss leaves it behind, and behind is no alarm.
class ServerMarker
{
public:
    using Sync = vault::SlotFile::Sync;

    // Made empty, which is the same as none, if it is not there.
    [[nodiscard]] static vault::Result<ServerMarker> open(const QString &path);

    // What was remembered last.
    [[nodiscard]] const std::optional<ServerMark> &last() const { return m_last; }
    // False when the medium refused: what it tells of is durable all the same.
    bool remember(const ServerMark &mark, Sync sync);

private:
    explicit ServerMarker(vault::SlotFile file);

    vault::SlotFile m_file;
    std::optional<ServerMark> m_last;
};

enum class Origin {
    Own,      // what this machine wrote last, or a first start
    Restored, // from an earlier time or from another machine: cursors may have fallen
};
[[nodiscard]] Origin originOf(const LogStore &store, const ServerMarker &marker);
// At the start. A restored database goes on under a new server incarnation, by which the desks
// notice that they have to send again, with an alarm on the board.
[[nodiscard]] StoreResult<Origin>
settleOrigin(LogStore &store, ServerMarker &marker, core::Mode mode, qint64 now);

} // namespace hq
