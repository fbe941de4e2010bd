// SPDX-License-Identifier: Apache-2.0
#include "store/Migrations.h"

#include "store/Database.h"

#include <QDir>
#include <QFile>

#include <sqlite3.h>

using namespace Qt::StringLiterals;

namespace store {

namespace {

// Scripts have several statements, of which QSqlQuery would run the first only.
Result<void> runScript(const Database &database, const QByteArray &script)
{
    const int code = sqlite3_exec(database.native(), script.constData(), nullptr, nullptr, nullptr);
    if (code != SQLITE_OK) {
        return core::fail(fromSqlite(code));
    }
    return {};
}

Result<void> upgrade(Database &database, const QByteArray &script, int version)
{
    auto done = database.begin();
    if (done) {
        done = runScript(database, script);
    }
    if (done) {
        done = database.run(u"PRAGMA user_version=%1"_s.arg(version));
    }
    if (done) {
        done = database.commit();
    }
    if (!done && !database.rollback()) {
        return core::fail(core::RegisterError::IoFailed);
    }
    return done;
}

} // namespace

Result<void> migrate(Database &database)
{
    const auto answer = database.ask(u"PRAGMA user_version"_s);
    if (!answer) {
        return core::fail(answer.error());
    }
    const int current = answer->toInt();
    int newest = 0;
    const QStringList names = QDir(u":/store"_s).entryList({u"*.sql"_s}, QDir::Files, QDir::Name);
    for (const QString &name : names) {
        newest = name.left(4).toInt();
        if (newest <= current) {
            continue;
        }
        QFile script(u":/store/"_s + name);
        if (!script.open(QIODevice::ReadOnly)) {
            return core::fail(core::RegisterError::IoFailed);
        }
        if (const auto done = upgrade(database, script.readAll(), newest); !done) {
            return done;
        }
    }
    if (newest == 0 || current > newest) {
        return core::fail(core::RegisterError::Unsafe);
    }
    return {};
}

} // namespace store
