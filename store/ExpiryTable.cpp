// SPDX-License-Identifier: Apache-2.0
#include "store/ExpiryTable.h"

#include <QSqlError>
#include <QVariant>

using namespace Qt::StringLiterals;

namespace store {

namespace {

// Binds what each row gives, and runs.
template <typename Rows, typename Values>
Result<void> runEach(const Database &database, const QString &sql, const Rows &rows, Values values)
{
    if (rows.empty()) {
        return {};
    }
    auto query = database.prepared(sql);
    if (!query) {
        return core::fail(query.error());
    }
    for (const auto &row : rows) {
        const QVariantList bound = values(row);
        for (int i = 0; i < bound.size(); ++i) {
            query->bindValue(i, bound.at(i));
        }
        if (!query->exec()) {
            return core::fail(fromSqlite(query->lastError()));
        }
    }
    return {};
}

QVariantList valuesOf(const core::HandleKey &who)
{
    return {who.issuer, who.handle.text()};
}

// The first two columns from `column` on.
std::optional<core::HandleKey> handleIn(const QSqlQuery &query, int column)
{
    const auto handle = core::Handle::fromText(query.value(column + 1).toString());
    return handle ? std::optional(core::HandleKey{query.value(column).toString(), *handle})
                  : std::nullopt;
}

Result<void> readAll(QSqlQuery &query, const std::function<bool(const QSqlQuery &)> &take)
{
    if (!query.exec()) {
        return core::fail(fromSqlite(query.lastError()));
    }
    while (query.next()) {
        if (!take(query)) {
            return core::fail(core::RegisterError::Damaged);
        }
    }
    return query.lastError().isValid() ? core::fail(fromSqlite(query.lastError())) : Result<void>();
}

Result<void> readKeys(QSqlQuery &query, std::vector<KeyRow> &keys)
{
    return readAll(query, [&keys](const QSqlQuery &row) {
        const auto who = handleIn(row, 1);
        if (who) {
            keys.push_back({row.value(0).toByteArray(), *who});
        }
        return who.has_value();
    });
}

} // namespace

Result<std::vector<KeyRow>> ExpiryTable::keys() const
{
    std::vector<KeyRow> keys;
    auto query = m_database.prepared(u"SELECT key_id, issuer, handle FROM person_key"_s);
    const auto read = query ? readKeys(*query, keys) : core::fail(query.error());
    return read ? Result<std::vector<KeyRow>>(std::move(keys)) : core::fail(read.error());
}

Result<std::vector<KeyRow>> ExpiryTable::keysOf(const std::vector<core::HandleKey> &handles) const
{
    std::vector<KeyRow> keys;
    auto query = m_database.prepared(
        u"SELECT key_id, issuer, handle FROM person_key WHERE issuer = ? AND handle = ?"_s);
    if (!query) {
        return core::fail(query.error());
    }
    for (const core::HandleKey &who : handles) {
        query->bindValue(0, who.issuer);
        query->bindValue(1, who.handle.text());
        if (const auto read = readKeys(*query, keys); !read) {
            return core::fail(read.error());
        }
    }
    return keys;
}

Result<RunningHandles> ExpiryTable::running() const
{
    RunningHandles running;
    auto query =
        m_database.prepared(u"SELECT issuer, handle, since, lamport FROM expiring_handle"_s);
    if (!query) {
        return core::fail(query.error());
    }
    const auto read = readAll(*query, [&running](const QSqlQuery &row) {
        const auto who = handleIn(row, 0);
        if (who) {
            running.insert(*who, {row.value(2).toLongLong(), row.value(3).toULongLong()});
        }
        return who.has_value();
    });
    return read ? Result<RunningHandles>(std::move(running)) : core::fail(read.error());
}

Result<ExpiredSum> ExpiryTable::sum() const
{
    ExpiredSum sum;
    auto query = m_database.prepared(
        u"SELECT count(*), coalesce(sum(keys), 0), coalesce(max(expired_at), 0) "
        "FROM expired_handle"_s);
    if (!query) {
        return core::fail(query.error());
    }
    const auto read = readAll(*query, [&sum](const QSqlQuery &row) {
        sum = {row.value(0).toInt(), row.value(1).toInt(), row.value(2).toLongLong()};
        return true;
    });
    return read ? Result<ExpiredSum>(sum) : core::fail(read.error());
}

Result<void>
ExpiryTable::begin(const std::vector<std::pair<core::HandleKey, RunningHours>> &begun) const
{
    return runEach(m_database,
                   u"INSERT OR REPLACE INTO expiring_handle (issuer, handle, since, lamport) "
                   "VALUES (?, ?, ?, ?)"_s,
                   begun,
                   [](const auto &row) {
                       const auto &[who, hours] = row;
                       return valuesOf(who) << hours.since << static_cast<qint64>(hours.lamport);
                   });
}

Result<void> ExpiryTable::stop(const std::vector<core::HandleKey> &stopped) const
{
    return runEach(m_database,
                   u"DELETE FROM expiring_handle WHERE issuer = ? AND handle = ?"_s,
                   stopped,
                   valuesOf);
}

Result<void> ExpiryTable::expire(const std::vector<KeyRow> &keys, qint64 expiredAt) const
{
    auto done = runEach(m_database,
                        u"DELETE FROM person_key WHERE key_id = ?"_s,
                        keys,
                        [](const KeyRow &key) { return QVariantList{key.id}; });
    if (done) {
        done = runEach(m_database,
                       u"INSERT INTO expired_handle (issuer, handle, keys, expired_at) "
                       "VALUES (?, ?, 1, ?) ON CONFLICT (issuer, handle) DO UPDATE SET "
                       "keys = keys + 1, expired_at = excluded.expired_at"_s,
                       keys,
                       [expiredAt](const KeyRow &key) { return valuesOf(key.who) << expiredAt; });
    }
    if (done) {
        done = runEach(m_database,
                       u"DELETE FROM expiring_handle WHERE issuer = ? AND handle = ?"_s,
                       keys,
                       [](const KeyRow &key) { return valuesOf(key.who); });
    }
    return done;
}

} // namespace store
