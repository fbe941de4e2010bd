// SPDX-License-Identifier: Apache-2.0
#include "store/SettingTable.h"

#include <QSqlError>
#include <QVariant>

using namespace Qt::StringLiterals;

namespace store {

namespace {

Result<QSqlQuery> executed(const Database &database, const QString &sql, const QVariantList &values)
{
    auto query = database.prepared(sql);
    if (!query) {
        return core::fail(query.error());
    }
    for (const QVariant &value : values) {
        query->addBindValue(value);
    }
    if (!query->exec()) {
        return core::fail(fromSqlite(query->lastError()));
    }
    return query;
}

} // namespace

Result<std::optional<QByteArray>> SettingTable::value(const QString &name) const
{
    auto query = executed(m_database, u"SELECT value FROM setting WHERE name = ?"_s, {name});
    if (!query) {
        return core::fail(query.error());
    }
    return query->next() ? std::optional(query->value(0).toByteArray()) : std::nullopt;
}

Result<void> SettingTable::store(const QString &name, const QByteArray &value) const
{
    const auto query = executed(
        m_database, u"INSERT OR REPLACE INTO setting (name, value) VALUES (?, ?)"_s, {name, value});
    return query ? Result<void>() : core::fail(query.error());
}

Result<void> SettingTable::remove(const QString &name) const
{
    const auto query = executed(m_database, u"DELETE FROM setting WHERE name = ?"_s, {name});
    return query ? Result<void>() : core::fail(query.error());
}

Result<std::optional<ReceiptCursor>> SettingTable::receipt(qint64 streamRow,
                                                           const core::StreamId &stream) const
{
    auto query = executed(
        m_database,
        u"SELECT expected_next, durable_next, server, server_time, received_at FROM receipt "
        "WHERE stream = ?"_s,
        {streamRow});
    if (!query) {
        return core::fail(query.error());
    }
    if (!query->next()) {
        return std::nullopt;
    }
    return ReceiptCursor{stream,
                         query->value(0).toULongLong(),
                         query->value(1).toULongLong(),
                         QUuid::fromRfc4122(query->value(2).toByteArray()),
                         query->value(3).toLongLong(),
                         query->value(4).toLongLong()};
}

Result<void> SettingTable::store(qint64 streamRow, const ReceiptCursor &receipt) const
{
    const auto query =
        executed(m_database,
                 u"INSERT OR REPLACE INTO receipt (stream, expected_next, durable_next, server, "
                 "server_time, received_at) VALUES (?, ?, ?, ?, ?, ?)"_s,
                 {streamRow,
                  static_cast<qint64>(receipt.expectedNext),
                  static_cast<qint64>(receipt.durableNext),
                  receipt.serverIncarnation.toRfc4122(),
                  receipt.serverTime,
                  receipt.receivedAt});
    return query ? Result<void>() : core::fail(query.error());
}

} // namespace store
