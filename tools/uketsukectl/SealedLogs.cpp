// SPDX-License-Identifier: Apache-2.0
#include "tools/uketsukectl/SealedLogs.h"

#include "hq/Sqlite.h"

#include <QFile>

using namespace Qt::StringLiterals;

namespace uketsukectl {

namespace {

using hq::Statement;

QString unreadable(const QString &path)
{
    return u"%1 cannot be read: is it there, whole, and may it be written beside? (a copy on a "
           "read-only medium has to be copied once more)"_s.arg(path);
}

core::Result<LogState, QString>
eachRecord(const QString &path, const char *sql, const RecordVisit &visit)
{
    if (!QFile::exists(path)) {
        return core::fail(u"there is no %1"_s.arg(path));
    }
    auto database = hq::Database::openToRead(path);
    auto ask = database ? database->prepare(sql) : core::fail(database.error());
    if (!ask) {
        return core::fail(unreadable(path));
    }
    for (;;) {
        const auto row = ask->step();
        if (!row) {
            return LogState::CutShort;
        }
        if (*row == Statement::Row::None) {
            return LogState::Whole;
        }
        visit(ask->text(0), ask->bytes(1));
    }
}

} // namespace

core::Result<LogState, QString> eachRecordOfDesk(const QString &database, const RecordVisit &visit)
{
    return eachRecord(database,
                      "SELECT stream.shelter, log.record FROM log "
                      "JOIN stream ON stream.id = log.stream ORDER BY log.id",
                      visit);
}

core::Result<LogState, QString> eachRecordOfHeadquarters(const QString &database,
                                                         const RecordVisit &visit)
{
    return eachRecord(database,
                      "SELECT line.shelter, record.bytes FROM line "
                      "JOIN record ON record.line = line.id ORDER BY line.id, record.seq",
                      visit);
}

core::Result<QHash<QByteArray, QByteArray>, QString> personBoxes(const QString &path)
{
    auto database = hq::Database::openToRead(path);
    auto ask = database ? database->prepare("SELECT key_id, box FROM person_key")
                        : core::fail(database.error());
    QHash<QByteArray, QByteArray> boxes;
    while (ask) {
        const auto row = ask->step();
        if (!row) {
            break;
        }
        if (*row == Statement::Row::None) {
            return boxes;
        }
        boxes.insert(ask->bytes(0), ask->bytes(1));
    }
    return core::fail(unreadable(path));
}

} // namespace uketsukectl
