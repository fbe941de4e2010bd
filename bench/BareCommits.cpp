// SPDX-License-Identifier: Apache-2.0
#include "bench/BareCommits.h"

#include "store/Durability.h"

#include <QFile>

#include <algorithm>
#include <sqlite3.h>

using namespace Qt::StringLiterals;

namespace bench {

namespace {

bool step(sqlite3_stmt *statement)
{
    const bool done = sqlite3_step(statement) == SQLITE_DONE;
    return sqlite3_reset(statement) == SQLITE_OK && done;
}

} // namespace

int BareCommits::close(sqlite3 *database)
{
    return sqlite3_close(database);
}

int BareCommits::finish(sqlite3_stmt *statement)
{
    return sqlite3_finalize(statement);
}

BareCommits::BareCommits(Database database)
    : m_database(std::move(database))
    , m_begin(prepared("BEGIN IMMEDIATE"))
    , m_insert(prepared("INSERT INTO bare (bytes) VALUES (?)"))
    , m_commit(prepared("COMMIT"))
{}

Result<BareCommits> BareCommits::open(const QString &file)
{
    sqlite3 *handle = nullptr;
    const int opened = sqlite3_open(QFile::encodeName(file).constData(), &handle);
    Database database(handle);
    if (opened != SQLITE_OK) {
        return core::fail(u"SQLite cannot open "_s + file);
    }
    const auto run = [&database](const QString &sql) {
        return sqlite3_exec(database.get(), sql.toUtf8().constData(), nullptr, nullptr, nullptr) ==
               SQLITE_OK;
    };
    for (const store::Setting &setting : store::durabilitySettings()) {
        if (!run(u"PRAGMA %1=%2"_s.arg(setting.name, setting.value))) {
            return core::fail(u"SQLite refuses "_s + setting.name);
        }
    }
    if (!run(u"CREATE TABLE bare (id INTEGER PRIMARY KEY, bytes BLOB NOT NULL) STRICT"_s)) {
        return core::fail(u"SQLite makes no table in "_s + file);
    }
    return BareCommits(std::move(database));
}

BareCommits::Statement BareCommits::prepared(const char *sql) const
{
    sqlite3_stmt *statement = nullptr;
    sqlite3_prepare_v2(m_database.get(), sql, -1, &statement, nullptr);
    return Statement(statement);
}

bool BareCommits::insert(const QByteArray &bytes)
{
    return sqlite3_bind_blob(m_insert.get(),
                             1,
                             bytes.constData(),
                             static_cast<int>(bytes.size()),
                             SQLITE_STATIC) == SQLITE_OK &&
           step(m_insert.get());
}

bool BareCommits::commit(const QByteArray &bytes)
{
    return step(m_begin.get()) && insert(bytes) && step(m_commit.get());
}

bool BareCommits::commit(const std::vector<QByteArray> &group)
{
    return step(m_begin.get()) &&
           std::all_of(group.begin(),
                       group.end(),
                       [this](const QByteArray &bytes) { return insert(bytes); }) &&
           step(m_commit.get());
}

} // namespace bench
