// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/Record.h"
#include "core/ShelterCount.h"
#include "hq/Finding.h"
#include "hq/LineBook.h"
#include "hq/Sqlite.h"

#include <optional>

namespace hq {

// What was stored, read again and held against what was stored with it: a disk may give back
// something else, and without an error.

struct RecordRow
{
    quint64 seq = 0;
    QByteArray hash;
    QByteArray bytes;
    bool isSetAside = false; // quarantined: cannot be read, and never could
};
// All rows of line ?1, in order.
inline constexpr auto recordsOfLine =
    "SELECT seq, hash, bytes, quarantine FROM record WHERE line = ?1 ORDER BY seq";
[[nodiscard]] RecordRow recordRowOf(const Statement &row);

struct ReadRecord
{
    std::optional<core::Record> record; // none: set aside, or it cannot be read
    std::optional<Flaw> flaw;           // in what it is not as it was stored
};
// `previousHash`: of the record before it; none when that is not at hand.
[[nodiscard]] ReadRecord readBack(const RecordRow &row,
                                  const core::StreamId &stream,
                                  const std::optional<QByteArray> &previousHash);

// Nothing when it cannot be read or is another line's.
[[nodiscard]] std::optional<core::Announcement>
readBack(const QByteArray &announcement, quint64 asOfSeq, const StoredLine &line);

} // namespace hq
