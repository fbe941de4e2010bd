// SPDX-License-Identifier: Apache-2.0
#include "hq/Migrations.h"

#include "hq/Transaction.h"

#include <QFile>

namespace hq {

namespace {

StoreResult<std::size_t> versionOf(Database &database)
{
    auto ask = database.prepare("PRAGMA user_version");
    const auto row = ask ? ask->step() : core::fail(ask.error());
    if (!row) {
        return core::fail(row.error());
    }
    const qint64 version = *row == Statement::Row::There ? ask->integer(0) : -1;
    return version < 0 ? StoreResult<std::size_t>(core::fail(StoreError::Damaged))
                       : static_cast<std::size_t>(version);
}

// Within the transaction: another process may have been quicker.
StoreResult<void> applyMissing(Database &database, std::span<const char *const> steps)
{
    const auto version = versionOf(database);
    if (!version) {
        return core::fail(version.error());
    }
    for (std::size_t step = *version; step < steps.size(); ++step) {
        QFile file(QString::fromLatin1(steps[step]));
        if (!file.open(QIODevice::ReadOnly)) {
            return core::fail(StoreError::Damaged);
        }
        const QByteArray sql = file.readAll() + "PRAGMA user_version = " +
                               QByteArray::number(static_cast<qint64>(step) + 1) + ';';
        if (const auto done = database.execute(sql); !done) {
            return done;
        }
    }
    return {};
}

} // namespace

StoreResult<void> migrate(Database &database, std::span<const char *const> steps)
{
    const auto version = versionOf(database);
    if (!version) {
        return core::fail(version.error());
    }
    if (*version > steps.size()) {
        return core::fail(StoreError::Newer);
    }
    if (*version == steps.size()) {
        return {};
    }
    return inTransaction(database, [&] { return applyMissing(database, steps); });
}

} // namespace hq
