// SPDX-License-Identifier: Apache-2.0
#include "store/LogTable.h"

#include <QSqlError>
#include <QVariant>
#include <QtEndian>

using namespace Qt::StringLiterals;

namespace store {

namespace {

QByteArray bigEndian(quint64 number)
{
    QByteArray bytes(sizeof(number), Qt::Uninitialized);
    qToBigEndian(number, bytes.data());
    return bytes;
}

Result<void> execute(QSqlQuery &query)
{
    if (!query.exec()) {
        return core::fail(fromSqlite(query.lastError()));
    }
    return {};
}

// A SELECT that ends early without an error in sight would look like a shorter log.
Result<void> endOf(const QSqlQuery &query)
{
    if (query.lastError().isValid()) {
        return core::fail(fromSqlite(query.lastError()));
    }
    return {};
}

Result<bool> isThere(QSqlQuery &query)
{
    if (const auto done = execute(query); !done) {
        return core::fail(done.error());
    }
    const bool found = query.next();
    if (const auto end = endOf(query); !end) {
        return core::fail(end.error());
    }
    return found;
}

QByteArray nameMadeOf(const QByteArray &hash)
{
    return hash.left(16);
}

} // namespace

bool isRightlyNamed(const QUuid &name, const QUuid &event, const QByteArray &hash)
{
    return name == event || name.toRfc4122() == nameMadeOf(hash);
}

LogTable::LogTable(Database &database, QSqlQuery insert, QSqlQuery insertKey, QSqlQuery find)
    : m_database(database)
    , m_insert(std::move(insert))
    , m_insertKey(std::move(insertKey))
    , m_find(std::move(find))
{}

Result<std::unique_ptr<LogTable>> LogTable::prepare(Database &database)
{
    auto insert = database.prepared(
        u"INSERT INTO log (stream, seq, event, record, hash) VALUES (?, ?, ?, ?, ?)"_s);
    auto insertKey = database.prepared(
        u"INSERT INTO person_key (key_id, issuer, handle, box) VALUES (?, ?, ?, ?)"_s);
    auto find = database.prepared(u"SELECT record FROM log WHERE event = ?"_s);
    if (!insert || !insertKey || !find) {
        return core::fail(core::RegisterError::Damaged);
    }
    return std::unique_ptr<LogTable>(
        new LogTable(database, std::move(*insert), std::move(*insertKey), std::move(*find)));
}

Result<std::vector<StreamRow>> LogTable::streams() const
{
    auto query =
        m_database.prepared(u"SELECT id, kiosk, stream.incarnation, shelter, "
                            "taken_back.incarnation, branch, coalesce(grew_from, 0), first "
                            "FROM stream LEFT JOIN taken_back ON stream = id ORDER BY id"_s);
    if (!query || !query->exec()) {
        return core::fail(query ? fromSqlite(query->lastError()) : query.error());
    }
    std::vector<StreamRow> rows;
    while (query->next()) {
        const auto kiosk = core::KioskId::fromBytes(query->value(1).toByteArray());
        const QByteArray incarnation = query->value(2).toByteArray();
        if (!kiosk || incarnation.size() != sizeof(quint64)) {
            return core::fail(core::RegisterError::Damaged);
        }
        StreamRow row{query->value(0).toLongLong(),
                      {*kiosk, qFromBigEndian<quint64>(incarnation.constData())},
                      query->value(3).toString(),
                      std::nullopt};
        const QByteArray ownName = query->value(4).toByteArray();
        if (ownName.size() == sizeof(quint64)) {
            row.takenBack = TakenBack{{*kiosk, qFromBigEndian<quint64>(ownName.constData())},
                                      query->value(5).toByteArray(),
                                      query->value(6).toLongLong(),
                                      query->value(7).toULongLong()};
        }
        rows.push_back(std::move(row));
    }
    if (const auto end = endOf(*query); !end) {
        return core::fail(end.error());
    }
    return rows;
}

Result<qint64> LogTable::addStream(const core::StreamId &stream, const core::ShelterCode &shelter)
{
    auto query =
        m_database.prepared(u"INSERT INTO stream (kiosk, incarnation, shelter) VALUES (?, ?, ?)"_s);
    if (!query) {
        return core::fail(query.error());
    }
    query->addBindValue(stream.kiosk.bytes());
    query->addBindValue(bigEndian(stream.incarnation));
    query->addBindValue(shelter);
    if (const auto done = execute(*query); !done) {
        return core::fail(done.error());
    }
    return query->lastInsertId().toLongLong();
}

Result<qint64> LogTable::addTakenBack(const StreamRow &row)
{
    const auto id = addStream(row.stream, row.shelter);
    auto query = m_database.prepared(
        u"INSERT INTO taken_back (stream, incarnation, branch, grew_from, first) "
        "VALUES (?, ?, ?, nullif(?, 0), ?)"_s);
    if (!id || !query) {
        return core::fail(id ? query.error() : id.error());
    }
    query->addBindValue(*id);
    query->addBindValue(bigEndian(row.takenBack->stream.incarnation));
    // Not null, but empty.
    query->addBindValue(row.takenBack->branch.isEmpty() ? QByteArray("") : row.takenBack->branch);
    query->addBindValue(row.takenBack->grewFrom);
    query->addBindValue(static_cast<qint64>(row.takenBack->first));
    if (const auto done = execute(*query); !done) {
        return core::fail(done.error());
    }
    return id;
}

Result<void> LogTable::appendTakenBack(const LogRow &row)
{
    const auto known = recordOf(row.event);
    if (!known) {
        return core::fail(known.error());
    }
    m_insert.bindValue(0, row.streamRow);
    m_insert.bindValue(1, static_cast<qint64>(row.seq));
    m_insert.bindValue(2, *known ? nameMadeOf(row.hash) : row.event.toRfc4122());
    m_insert.bindValue(3, row.record);
    m_insert.bindValue(4, row.hash);
    return execute(m_insert);
}

Result<void> LogTable::append(qint64 streamRow, const MadeRecord &made)
{
    m_insert.bindValue(0, streamRow);
    m_insert.bindValue(1, static_cast<qint64>(made.clear.seq));
    m_insert.bindValue(2, made.clear.event.toRfc4122());
    m_insert.bindValue(3, made.bytes);
    m_insert.bindValue(4, made.hash);
    if (const auto done = execute(m_insert); !done || !made.key) {
        return done;
    }
    const core::HandleKey &who = made.clear.changes.front().who;
    m_insertKey.bindValue(0, made.key->keyId);
    m_insertKey.bindValue(1, who.issuer);
    m_insertKey.bindValue(2, who.handle.text());
    m_insertKey.bindValue(3, made.key->box);
    return execute(m_insertKey);
}

Result<std::optional<QByteArray>> LogTable::recordOf(const QUuid &event)
{
    m_find.bindValue(0, event.toRfc4122());
    if (const auto done = execute(m_find); !done) {
        return core::fail(done.error());
    }
    std::optional<QByteArray> record;
    if (m_find.next()) {
        record = m_find.value(0).toByteArray();
    }
    const auto end = endOf(m_find);
    // An unfinished SELECT would hold the WAL and keep it growing.
    m_find.finish();
    if (!end) {
        return core::fail(end.error());
    }
    return record;
}

Result<bool> LogTable::holds(const StreamHead &head) const
{
    auto query = m_database.prepared(
        u"SELECT 1 FROM log JOIN stream ON stream.id = log.stream WHERE stream.kiosk = ? "
        "AND stream.incarnation = ? AND log.seq = ? AND log.hash = ?"_s);
    if (!query) {
        return core::fail(query.error());
    }
    query->addBindValue(head.stream.kiosk.bytes());
    query->addBindValue(bigEndian(head.stream.incarnation));
    query->addBindValue(static_cast<qint64>(head.seq));
    query->addBindValue(head.hash);
    return isThere(*query);
}

Result<bool> LogTable::holds(qint64 streamRow, quint64 seq, const QByteArray &hash) const
{
    auto query =
        m_database.prepared(u"SELECT 1 FROM log WHERE stream = ? AND seq = ? AND hash = ?"_s);
    if (!query) {
        return core::fail(query.error());
    }
    query->addBindValue(streamRow);
    query->addBindValue(static_cast<qint64>(seq));
    query->addBindValue(hash);
    return isThere(*query);
}

Result<void> LogTable::forEach(const std::function<Result<void>(const LogRow &)> &visit) const
{
    auto query =
        m_database.prepared(u"SELECT stream, seq, event, record, hash FROM log ORDER BY id"_s);
    if (!query || !query->exec()) {
        return core::fail(query ? fromSqlite(query->lastError()) : query.error());
    }
    while (query->next()) {
        const LogRow row{query->value(0).toLongLong(),
                         query->value(1).toULongLong(),
                         QUuid::fromRfc4122(query->value(2).toByteArray()),
                         query->value(3).toByteArray(),
                         query->value(4).toByteArray()};
        if (const auto done = visit(row); !done) {
            return done;
        }
    }
    return endOf(*query);
}

Result<std::vector<QByteArray>>
LogTable::recordsFrom(qint64 streamRow, quint64 seq, qsizetype maxCount, qsizetype maxBytes) const
{
    auto query = m_database.prepared(
        u"SELECT record FROM log WHERE stream = ? AND seq >= ? ORDER BY seq LIMIT ?"_s);
    if (!query) {
        return core::fail(query.error());
    }
    query->addBindValue(streamRow);
    query->addBindValue(static_cast<qint64>(seq));
    query->addBindValue(static_cast<qint64>(maxCount));
    if (const auto done = execute(*query); !done) {
        return core::fail(done.error());
    }
    std::vector<QByteArray> records;
    while (query->next()) {
        QByteArray record = query->value(0).toByteArray();
        maxBytes -= record.size();
        if (maxBytes < 0) {
            break;
        }
        records.push_back(std::move(record));
    }
    if (const auto end = endOf(*query); !end) {
        return core::fail(end.error());
    }
    return records;
}

Result<StoredRecords> LogTable::recordsAfter(qint64 row, std::size_t maxCount) const
{
    auto query =
        m_database.prepared(u"SELECT id, record FROM log WHERE id > ? ORDER BY id LIMIT ?"_s);
    if (!query) {
        return core::fail(query.error());
    }
    query->addBindValue(row);
    query->addBindValue(static_cast<qint64>(maxCount));
    if (const auto done = execute(*query); !done) {
        return core::fail(done.error());
    }
    StoredRecords records;
    while (query->next()) {
        records.lastRow = query->value(0).toLongLong();
        records.bytes.push_back(query->value(1).toByteArray());
    }
    if (const auto end = endOf(*query); !end) {
        return core::fail(end.error());
    }
    return records;
}

Result<std::vector<QUuid>> LogTable::events() const
{
    auto query = m_database.prepared(u"SELECT event FROM log ORDER BY id"_s);
    if (!query || !query->exec()) {
        return core::fail(query ? fromSqlite(query->lastError()) : query.error());
    }
    std::vector<QUuid> events;
    while (query->next()) {
        events.push_back(QUuid::fromRfc4122(query->value(0).toByteArray()));
    }
    if (const auto end = endOf(*query); !end) {
        return core::fail(end.error());
    }
    return events;
}

Result<QHash<QByteArray, QByteArray>> LogTable::personBoxes() const
{
    auto query = m_database.prepared(u"SELECT key_id, box FROM person_key"_s);
    if (!query || !query->exec()) {
        return core::fail(query ? fromSqlite(query->lastError()) : query.error());
    }
    QHash<QByteArray, QByteArray> boxes;
    while (query->next()) {
        boxes.insert(query->value(0).toByteArray(), query->value(1).toByteArray());
    }
    if (const auto end = endOf(*query); !end) {
        return core::fail(end.error());
    }
    return boxes;
}

} // namespace store
