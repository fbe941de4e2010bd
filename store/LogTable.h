// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/Record.h"
#include "store/Database.h"
#include "store/InstanceMarker.h"
#include "store/RecordMaker.h"

#include <QHash>

#include <functional>
#include <memory>
#include <optional>
#include <vector>

namespace store {

// Of a line that was lost here and taken back from headquarters; it is never written to.
struct TakenBack
{
    core::StreamId stream; // that its records name
    QByteArray branch;     // wire::Line: the hash of its first differing record; empty: the trunk
    qint64 grewFrom = 0;   // row of the line before `first`; 0: from nothing
    quint64 first = 1;     // seq of its own first record

    bool operator==(const TakenBack &) const = default;
};

struct StreamRow
{
    qint64 id = 0;
    core::StreamId stream; // of a branch: the name by which it is counted
    core::ShelterCode shelter;
    std::optional<TakenBack> takenBack;
};

struct LogRow
{
    qint64 streamRow = 0;
    quint64 seq = 0;
    QUuid event; // of the record, or the name that appendTakenBack() gave it
    QByteArray record;
    QByteArray hash;
};

// Whether a record may stand under this name in the column `event`, which decides whether an event
// is there already: its own event's, or the one made of its hash.
[[nodiscard]] bool isRightlyNamed(const QUuid &name, const QUuid &event, const QByteArray &hash);

// Records in order of storing, whatever line they belong to.
struct StoredRecords
{
    std::vector<QByteArray> bytes;
    qint64 lastRow = 0; // of the log; of no meaning when there are none
};

// The statements over stream, log and person_key.
class LogTable
{
public:
    [[nodiscard]] static Result<std::unique_ptr<LogTable>> prepare(Database &database);

    // In the order in which they were added.
    [[nodiscard]] Result<std::vector<StreamRow>> streams() const;
    [[nodiscard]] Result<qint64> addStream(const core::StreamId &stream,
                                           const core::ShelterCode &shelter);
    // Of a line taken back; row.id is not looked at.
    [[nodiscard]] Result<qint64> addTakenBack(const StreamRow &row);
    // The record and, if it has a sealed half, its person key.
    [[nodiscard]] Result<void> append(qint64 streamRow, const MadeRecord &made);

    // A record that came back without its person key. Nobody stores an event twice: if another
    // history holds it already, this one keeps its place under a name made of its hash.
    [[nodiscard]] Result<void> appendTakenBack(const LogRow &row);

    [[nodiscard]] Result<std::optional<QByteArray>> recordOf(const QUuid &event);
    [[nodiscard]] Result<bool> holds(const StreamHead &head) const;
    [[nodiscard]] Result<bool> holds(qint64 streamRow, quint64 seq, const QByteArray &hash) const;
    // Every record in order of storing; stops at the first error that visit answers.
    [[nodiscard]] Result<void>
    forEach(const std::function<Result<void>(const LogRow &)> &visit) const;
    [[nodiscard]] Result<std::vector<QByteArray>>
    recordsFrom(qint64 streamRow, quint64 seq, qsizetype maxCount, qsizetype maxBytes) const;
    [[nodiscard]] Result<StoredRecords> recordsAfter(qint64 row, std::size_t maxCount) const;
    [[nodiscard]] Result<std::vector<QUuid>> events() const;
    // Key id → box, of everybody who has not expired.
    [[nodiscard]] Result<QHash<QByteArray, QByteArray>> personBoxes() const;

private:
    LogTable(Database &database, QSqlQuery insert, QSqlQuery insertKey, QSqlQuery find);

    Database &m_database;
    QSqlQuery m_insert;
    QSqlQuery m_insertKey;
    QSqlQuery m_find;
};

} // namespace store
