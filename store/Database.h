// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "store/Durability.h"
#include "store/SqliteError.h"

#include <QSqlDatabase>
#include <QSqlQuery>
#include <QString>

#include <memory>

struct sqlite3;

namespace store {

// One connection to the register, with all durability settings in force, in the newest schema.
// Belongs to the thread that opened it.
class Database
{
public:
    // The file is made, readable for its owner only, if it is not there. Unsafe when a setting is
    // not taken over or the schema is of a newer version.
    [[nodiscard]] static Result<std::unique_ptr<Database>> open(const QString &path,
                                                                const Settings &settings);
    // Looks without changing anything: a copy, or the live register beside the desk. NotThere is
    // IoFailed.
    [[nodiscard]] static Result<std::unique_ptr<Database>> openReadOnly(const QString &path);
    ~Database();
    Database(const Database &) = delete;
    Database &operator=(const Database &) = delete;

    [[nodiscard]] sqlite3 *native() const;
    [[nodiscard]] Result<QSqlQuery> prepared(const QString &sql) const;
    [[nodiscard]] Result<void> run(const QString &sql) const;
    // First column of the first row, as text.
    [[nodiscard]] Result<QString> ask(const QString &sql) const;

    // QSqlDatabase::transaction() would be a deferred one, and its commit() loses the error code.
    [[nodiscard]] Result<void> begin() { return run(QStringLiteral("BEGIN IMMEDIATE")); }
    [[nodiscard]] Result<void> commit() { return run(QStringLiteral("COMMIT")); }
    // False when the connection did not get out of the transaction and has to be closed.
    [[nodiscard]] bool rollback();
    enum class Wal {
        Emptied, // the file is cut to nothing
        Reused,  // the file keeps its blocks, for the next ones to write: none are needed from a
                 // full disk
    };
    // Moves everything into the database file and starts the WAL anew. After an fsync error this is
    // what makes sure that what can be read is on the disk too, not in the page cache only.
    [[nodiscard]] Result<void> checkpoint(Wal wal);
    // As Emptied, but waits for nobody. False: somebody reads, and the WAL is not empty yet.
    [[nodiscard]] Result<bool> emptyWalUnlessBusy();

private:
    explicit Database(QString connection);

    QString m_connection;
};

} // namespace store
