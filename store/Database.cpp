// SPDX-License-Identifier: Apache-2.0
#include "store/Database.h"

#include "store/Migrations.h"

#include <QFile>
#include <QSqlDriver>
#include <QSqlError>
#include <QUuid>
#include <QVariant>

#include <cerrno>
#include <fcntl.h>
#include <sqlite3.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace store {

namespace {

// SQLite would make it readable for everybody; -wal and -shm take their rights from it.
Result<void> makeFile(const QString &path)
{
    const int file =
        ::open(QFile::encodeName(path).constData(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
    if (file < 0) {
        return core::fail(errno == ENOSPC ? core::RegisterError::DiskFull
                                          : core::RegisterError::ReadOnly);
    }
    ::close(file);
    return {};
}

} // namespace

Database::Database(QString connection)
    : m_connection(std::move(connection))
{}

Database::~Database()
{
    QSqlDatabase::database(m_connection, false).close();
    QSqlDatabase::removeDatabase(m_connection);
}

Result<std::unique_ptr<Database>> Database::open(const QString &path, const Settings &settings)
{
    if (const auto made = makeFile(path); !made) {
        return core::fail(made.error());
    }
    const QString name = u"register-"_s + QUuid::createUuid().toString(QUuid::WithoutBraces);
    std::unique_ptr<Database> database(new Database(name));
    {
        auto connection = QSqlDatabase::addDatabase(u"QSQLITE"_s, name);
        connection.setDatabaseName(path);
        if (!connection.open()) {
            return core::fail(fromSqlite(connection.lastError()));
        }
    }
    if (const auto applied = applySettings(*database, settings); !applied) {
        return core::fail(applied.error());
    }
    if (const auto migrated = migrate(*database); !migrated) {
        return core::fail(migrated.error());
    }
    return database;
}

Result<std::unique_ptr<Database>> Database::openReadOnly(const QString &path)
{
    if (!QFile::exists(path)) {
        return core::fail(core::RegisterError::IoFailed);
    }
    const QString name = u"register-"_s + QUuid::createUuid().toString(QUuid::WithoutBraces);
    std::unique_ptr<Database> database(new Database(name));
    {
        auto connection = QSqlDatabase::addDatabase(u"QSQLITE"_s, name);
        connection.setDatabaseName(path);
        connection.setConnectOptions(u"QSQLITE_OPEN_READONLY"_s);
        if (!connection.open()) {
            return core::fail(fromSqlite(connection.lastError()));
        }
    }
    // A copy may have lain anywhere: what its schema says is not to be believed.
    for (const auto &setting : {u"trusted_schema=OFF"_s, u"cell_size_check=ON"_s}) {
        if (const auto set = database->run(u"PRAGMA "_s + setting); !set) {
            return core::fail(set.error());
        }
    }
    return database;
}

sqlite3 *Database::native() const
{
    const QVariant handle = QSqlDatabase::database(m_connection, false).driver()->handle();
    if (qstrcmp(handle.typeName(), "sqlite3*") != 0) {
        return nullptr;
    }
    return *static_cast<sqlite3 *const *>(handle.constData());
}

Result<QSqlQuery> Database::prepared(const QString &sql) const
{
    QSqlQuery query(QSqlDatabase::database(m_connection, false));
    query.setForwardOnly(true);
    if (!query.prepare(sql)) {
        return core::fail(fromSqlite(query.lastError()));
    }
    return query;
}

Result<void> Database::run(const QString &sql) const
{
    QSqlQuery query(QSqlDatabase::database(m_connection, false));
    if (!query.exec(sql)) {
        return core::fail(fromSqlite(query.lastError()));
    }
    return {};
}

Result<QString> Database::ask(const QString &sql) const
{
    QSqlQuery query(QSqlDatabase::database(m_connection, false));
    if (!query.exec(sql) || !query.next()) {
        return core::fail(fromSqlite(query.lastError()));
    }
    return query.value(0).toString();
}

bool Database::rollback()
{
    // SQLite rolls back by itself after some errors; then there is nothing left to do.
    if (sqlite3_get_autocommit(native()) != 0) {
        return true;
    }
    return run(u"ROLLBACK"_s).has_value() && sqlite3_get_autocommit(native()) != 0;
}

Result<void> Database::checkpoint(Wal wal)
{
    int framesInLog = 0;
    int framesMoved = 0;
    const int mode = wal == Wal::Emptied ? SQLITE_CHECKPOINT_TRUNCATE : SQLITE_CHECKPOINT_RESTART;
    const int code = sqlite3_wal_checkpoint_v2(native(), nullptr, mode, &framesInLog, &framesMoved);
    if (code != SQLITE_OK) {
        return core::fail(fromSqlite(code));
    }
    return {};
}

Result<bool> Database::emptyWalUnlessBusy()
{
    const auto patience = ask(u"PRAGMA busy_timeout"_s);
    if (!patience) {
        return core::fail(patience.error());
    }
    sqlite3_busy_timeout(native(), 0);
    const int code =
        sqlite3_wal_checkpoint_v2(native(), nullptr, SQLITE_CHECKPOINT_TRUNCATE, nullptr, nullptr);
    sqlite3_busy_timeout(native(), patience->toInt());
    if (code == SQLITE_OK || code == SQLITE_BUSY) {
        return code == SQLITE_OK;
    }
    return core::fail(fromSqlite(code));
}

} // namespace store
