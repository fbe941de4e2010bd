// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/Handle.h"
#include "wire/Receiver.h"

#include <map>

namespace hq {

struct StoredLine
{
    qint64 id = 0;
    core::StreamId stream;
    wire::Line line;
    qint64 grewFrom = 0; // 0: from nothing
    core::ShelterCode shelter;
};

// Where every line stands, in memory: asked for each upload, and only the writer changes it. It
// follows what was written to the database, also before it is committed; after a failed commit it
// is made anew with the store.
class LineBook
{
public:
    void put(const StoredLine &line);
    // Valid until the next put().
    [[nodiscard]] const StoredLine *find(const core::StreamId &stream,
                                         const QByteArray &branch) const;
    [[nodiscard]] bool hasBranches(const core::StreamId &stream) const;
    // In order of their rows.
    [[nodiscard]] std::vector<StoredLine> all() const;

private:
    using Branches = std::map<QByteArray, StoredLine>; // by name: the trunk first
    std::map<core::StreamId, Branches> m_streams;
};

} // namespace hq
