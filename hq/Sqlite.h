// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "hq/StoreError.h"

#include <QByteArray>
#include <QString>

#include <functional>
#include <memory>

struct sqlite3;
struct sqlite3_stmt;

namespace hq {

// A prepared statement, used again and again. Parameters count from 1, columns from 0.
class Statement
{
public:
    enum class Row { There, None };

    void bind(int parameter, qint64 value);
    void bind(int parameter, quint64 value); // same bits
    void bind(int parameter, const QByteArray &value);
    void bind(int parameter, const QString &value);
    void bindNull(int parameter);

    [[nodiscard]] StoreResult<Row> step();
    // For statements that answer no rows.
    [[nodiscard]] StoreResult<void> run();
    // Ready for the next parameters; also ends a read that was not read to its end.
    void reset();

    [[nodiscard]] qint64 integer(int column) const;
    [[nodiscard]] quint64 natural(int column) const;
    [[nodiscard]] QByteArray bytes(int column) const;
    [[nodiscard]] QString text(int column) const;

private:
    friend class Database;
    struct Finalize
    {
        void operator()(sqlite3_stmt *statement) const;
    };
    std::unique_ptr<sqlite3_stmt, Finalize> m_statement;
};

// One connection, for one thread, with the settings under which nothing acknowledged was lost in
// any power-cut experiment; each is read back.
class Database
{
public:
    // Creates the file if it is not there (0600). Afterwards what can be read is on the disk: after
    // a flush that failed the kernel may show what never got there.
    [[nodiscard]] static StoreResult<Database> open(const QString &path);
    // Beside the connection that writes: sees what is committed, can change nothing.
    [[nodiscard]] static StoreResult<Database> openToRead(const QString &path);

    [[nodiscard]] StoreResult<void> execute(const QByteArray &sql);
    [[nodiscard]] StoreResult<Statement> prepare(const char *sql);
    [[nodiscard]] qint64 lastInsertId() const;

private:
    struct Close
    {
        void operator()(sqlite3 *database) const;
    };
    [[nodiscard]] StoreResult<QByteArray> pragma(const QByteArray &sql);
    [[nodiscard]] StoreResult<void> applySettings();
    [[nodiscard]] StoreResult<void> moveWalIn();

    std::unique_ptr<sqlite3, Close> m_database;
};

} // namespace hq
