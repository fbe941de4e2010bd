// SPDX-License-Identifier: Apache-2.0
#include "hq/PageCheck.h"

namespace hq {

StoreResult<bool> arePagesSound(Database &database, PageCheck check)
{
    const char *pages =
        check == PageCheck::Full ? "PRAGMA integrity_check(1)" : "PRAGMA quick_check(1)";
    for (const char *sql : {pages, "PRAGMA foreign_key_check"}) {
        auto ask = database.prepare(sql);
        const auto row = ask ? ask->step() : core::fail(ask.error());
        if (!row) {
            return core::fail(row.error());
        }
        // The first answers "ok", the second nothing.
        if (*row == Statement::Row::There && ask->bytes(0) != "ok") {
            return false;
        }
    }
    return true;
}

StoreResult<bool> isMade(Database &database)
{
    auto ask = database.prepare("PRAGMA user_version");
    const auto row = ask ? ask->step() : core::fail(ask.error());
    if (!row) {
        return core::fail(row.error());
    }
    return *row == Statement::Row::There && ask->integer(0) > 0;
}

bool isSoundBook(const QString &path)
{
    auto book = Database::openToRead(path);
    const auto made = book ? isMade(*book) : core::fail(book.error());
    const auto sound = made ? arePagesSound(*book, PageCheck::Full) : core::fail(made.error());
    return sound && *made && *sound;
}

} // namespace hq
