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

struct StreamRow
{
    qint64 id = 0;
    core::StreamId stream;
    core::ShelterCode shelter;
};

struct LogRow
{
    qint64 streamRow = 0;
    quint64 seq = 0;
    QByteArray record;
    QByteArray hash;
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
    // The record and, if it has a sealed half, its person key.
    [[nodiscard]] Result<void> append(qint64 streamRow, const MadeRecord &made);

    [[nodiscard]] Result<std::optional<QByteArray>> recordOf(const QUuid &event);
    [[nodiscard]] Result<bool> holds(const StreamHead &head) const;
    // Every record in order of storing; stops at the first error that visit answers.
    [[nodiscard]] Result<void>
    forEach(const std::function<Result<void>(const LogRow &)> &visit) const;
    [[nodiscard]] Result<std::vector<QByteArray>>
    recordsFrom(qint64 streamRow, quint64 seq, qsizetype maxCount, qsizetype maxBytes) const;
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
