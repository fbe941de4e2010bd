// SPDX-License-Identifier: Apache-2.0
#include "store/SqliteError.h"

#include <QSqlError>
#include <QString>

#include <sqlite3.h>

namespace store {

core::RegisterError fromSqlite(int code)
{
    // A full disk cannot make the index of the WAL longer either.
    if (code == SQLITE_IOERR_SHMSIZE) {
        return core::RegisterError::DiskFull;
    }
    switch (code & 0xFF) {
    case SQLITE_FULL:
        return core::RegisterError::DiskFull;
    case SQLITE_READONLY:
    case SQLITE_CANTOPEN: // what a medium that was remounted read-only answers in WAL mode
    case SQLITE_PERM:
        return core::RegisterError::ReadOnly;
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
    case SQLITE_CONSTRAINT: // our own statements never ask for one in a sound register
        return core::RegisterError::Damaged;
    default:
        return core::RegisterError::IoFailed;
    }
}

core::RegisterError fromSqlite(const QSqlError &error)
{
    return fromSqlite(error.nativeErrorCode().toInt());
}

} // namespace store
