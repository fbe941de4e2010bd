// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "bench/Row.h"

#include <QByteArray>

#include <memory>
#include <vector>

struct sqlite3;
struct sqlite3_stmt;

namespace bench {

// What the disk and SQLite alone can do: one table, one blob a row, with the register's own
// durability settings.
class BareCommits
{
public:
    [[nodiscard]] static Result<BareCommits> open(const QString &file);

    [[nodiscard]] bool commit(const QByteArray &bytes);
    // All in one transaction.
    [[nodiscard]] bool commit(const std::vector<QByteArray> &group);

private:
    template <typename T, int (*release)(T *)> struct Release
    {
        void operator()(T *what) const { release(what); }
    };
    static int close(sqlite3 *database);
    static int finish(sqlite3_stmt *statement);
    using Database = std::unique_ptr<sqlite3, Release<sqlite3, close>>;
    using Statement = std::unique_ptr<sqlite3_stmt, Release<sqlite3_stmt, finish>>;

    explicit BareCommits(Database database);
    [[nodiscard]] Statement prepared(const char *sql) const;
    [[nodiscard]] bool insert(const QByteArray &bytes);

    Database m_database; // outlives its statements
    Statement m_begin;
    Statement m_insert;
    Statement m_commit;
};

} // namespace bench
