// SPDX-License-Identifier: Apache-2.0
#include "hq/Sqlite.h"

#include <QFile>

#include <array>
#include <limits>
#include <sqlite3.h>
#include <sys/stat.h>

namespace hq {

namespace {

StoreError fromSqlite(int code)
{
    switch (code & 0xFF) {
    case SQLITE_FULL:
        return StoreError::DiskFull;
    case SQLITE_READONLY:
    case SQLITE_PERM:
    case SQLITE_AUTH:
    case SQLITE_CANTOPEN:
        return StoreError::ReadOnly;
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
    case SQLITE_FORMAT:
    case SQLITE_CONSTRAINT:
    case SQLITE_SCHEMA:
        return StoreError::Damaged;
    default:
        return StoreError::IoFailed;
    }
}

struct Setting
{
    const char *set;
    const char *ask;
    const char *answer;
};

// journal_mode first: the others only take effect with it.
constexpr std::array settings{
    Setting{"PRAGMA journal_mode=WAL", "PRAGMA journal_mode", "wal"},
    Setting{"PRAGMA synchronous=FULL", "PRAGMA synchronous", "2"},
    Setting{"PRAGMA foreign_keys=ON", "PRAGMA foreign_keys", "1"},
    Setting{"PRAGMA trusted_schema=OFF", "PRAGMA trusted_schema", "0"},
    Setting{"PRAGMA cell_size_check=ON", "PRAGMA cell_size_check", "1"},
    Setting{"PRAGMA secure_delete=ON", "PRAGMA secure_delete", "1"},
    Setting{"PRAGMA temp_store=MEMORY", "PRAGMA temp_store", "2"},
    // 32 MiB between two checkpoints: under load the last page of each line is written again and
    // again, but only once into the database.
    Setting{"PRAGMA wal_autocheckpoint=8192", "PRAGMA wal_autocheckpoint", "8192"},
    Setting{"PRAGMA journal_size_limit=67108864", "PRAGMA journal_size_limit", "67108864"},
    // 64 MiB: the last pages of some thousand lines, and a transaction without spilling.
    Setting{"PRAGMA cache_size=-65536", "PRAGMA cache_size", "-65536"},
};

} // namespace

void Statement::Finalize::operator()(sqlite3_stmt *statement) const
{
    sqlite3_finalize(statement);
}

void Statement::bind(int parameter, qint64 value)
{
    sqlite3_bind_int64(m_statement.get(), parameter, value);
}

void Statement::bind(int parameter, quint64 value)
{
    bind(parameter, static_cast<qint64>(value));
}

void Statement::bind(int parameter, const QByteArray &value)
{
    // An empty value is an empty blob, not NULL.
    sqlite3_bind_blob64(m_statement.get(),
                        parameter,
                        value.isEmpty() ? "" : value.constData(),
                        static_cast<sqlite3_uint64>(value.size()),
                        SQLITE_TRANSIENT); // NOLINT: the macro's own cast
}

void Statement::bind(int parameter, const QString &value)
{
    const QByteArray utf8 = value.toUtf8();
    sqlite3_bind_text64(m_statement.get(),
                        parameter,
                        utf8.isEmpty() ? "" : utf8.constData(),
                        static_cast<sqlite3_uint64>(utf8.size()),
                        SQLITE_TRANSIENT, // NOLINT
                        SQLITE_UTF8);
}

void Statement::bindNull(int parameter)
{
    sqlite3_bind_null(m_statement.get(), parameter);
}

StoreResult<Statement::Row> Statement::step()
{
    switch (const int code = sqlite3_step(m_statement.get())) {
    case SQLITE_ROW:
        return Row::There;
    case SQLITE_DONE:
        reset();
        return Row::None;
    default:
        reset();
        return core::fail(fromSqlite(code));
    }
}

StoreResult<void> Statement::run()
{
    const auto row = step();
    reset();
    if (!row) {
        return core::fail(row.error());
    }
    return {};
}

void Statement::reset()
{
    sqlite3_reset(m_statement.get());
}

qint64 Statement::integer(int column) const
{
    return sqlite3_column_int64(m_statement.get(), column);
}

quint64 Statement::natural(int column) const
{
    return static_cast<quint64>(integer(column));
}

QByteArray Statement::bytes(int column) const
{
    const void *data = sqlite3_column_blob(m_statement.get(), column);
    return {static_cast<const char *>(data), sqlite3_column_bytes(m_statement.get(), column)};
}

QString Statement::text(int column) const
{
    return QString::fromUtf8(bytes(column));
}

void Database::Close::operator()(sqlite3 *database) const
{
    sqlite3_close_v2(database);
}

StoreResult<Database> Database::open(const QString &path)
{
    const mode_t mask = umask(0077);
    sqlite3 *handle = nullptr;
    const int code = sqlite3_open_v2(QFile::encodeName(path).constData(),
                                     &handle,
                                     SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE |
                                         SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_NOFOLLOW,
                                     nullptr);
    umask(mask);
    Database database;
    database.m_database.reset(handle);
    if (code != SQLITE_OK) {
        return core::fail(fromSqlite(code));
    }
    sqlite3_busy_timeout(handle, 5000);
    sqlite3_db_config(handle, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
    if (const auto applied = database.applySettings(); !applied) {
        return core::fail(applied.error());
    }
    const auto check = database.pragma("PRAGMA quick_check(1)");
    if (!check) {
        return core::fail(check.error());
    }
    if (*check != "ok") {
        return core::fail(StoreError::Damaged);
    }
    if (const auto moved = database.moveWalIn(); !moved) {
        return core::fail(moved.error());
    }
    return database;
}

StoreResult<Database> Database::openToRead(const QString &path)
{
    sqlite3 *handle = nullptr;
    const int code =
        sqlite3_open_v2(QFile::encodeName(path).constData(),
                        &handle,
                        SQLITE_OPEN_READONLY | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_NOFOLLOW,
                        nullptr);
    Database database;
    database.m_database.reset(handle);
    if (code != SQLITE_OK) {
        return core::fail(fromSqlite(code));
    }
    sqlite3_busy_timeout(handle, 5000);
    return database;
}

StoreResult<void> Database::applySettings()
{
    for (const Setting &setting : settings) {
        if (const auto set = pragma(setting.set); !set) {
            return core::fail(set.error());
        }
        const auto answer = pragma(setting.ask);
        if (!answer) {
            return core::fail(answer.error());
        }
        if (*answer != setting.answer) {
            return core::fail(StoreError::Unsafe);
        }
    }
    return {};
}

// From the write-ahead log into the database file, flushed on the way.
StoreResult<void> Database::moveWalIn()
{
    auto statement = prepare("PRAGMA wal_checkpoint(FULL)");
    const auto row = statement ? statement->step() : core::fail(statement.error());
    if (!row) {
        return core::fail(row.error());
    }
    // Busy: a reader holds an older state for long.
    const bool isWhole =
        statement->integer(0) == 0 && statement->integer(1) == statement->integer(2);
    return isWhole ? StoreResult<void>() : core::fail(StoreError::IoFailed);
}

StoreResult<QByteArray> Database::pragma(const QByteArray &sql)
{
    auto statement = prepare(sql.constData());
    if (!statement) {
        return core::fail(statement.error());
    }
    const auto row = statement->step();
    if (!row) {
        return core::fail(row.error());
    }
    return *row == Statement::Row::There ? statement->bytes(0) : QByteArray();
}

StoreResult<void> Database::execute(const QByteArray &sql)
{
    const int code = sqlite3_exec(m_database.get(), sql.constData(), nullptr, nullptr, nullptr);
    if (code != SQLITE_OK) {
        return core::fail(fromSqlite(code));
    }
    return {};
}

StoreResult<Statement> Database::prepare(const char *sql)
{
    sqlite3_stmt *handle = nullptr;
    const int code =
        sqlite3_prepare_v3(m_database.get(), sql, -1, SQLITE_PREPARE_PERSISTENT, &handle, nullptr);
    if (code != SQLITE_OK) {
        return core::fail(fromSqlite(code));
    }
    Statement statement;
    statement.m_statement.reset(handle);
    return statement;
}

qint64 Database::lastInsertId() const
{
    return sqlite3_last_insert_rowid(m_database.get());
}

} // namespace hq
