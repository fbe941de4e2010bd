// SPDX-License-Identifier: Apache-2.0
#include "store/Soundness.h"

#include "store/Replay.h"
#include "store/SettingTable.h"

using namespace Qt::StringLiterals;

namespace store {

namespace {

Result<void> soundPages(const Database &database, Depth depth)
{
    const auto answer = database.ask(depth == Depth::Quick ? u"PRAGMA quick_check(1)"_s
                                                           : u"PRAGMA integrity_check(1)"_s);
    if (!answer) {
        return core::fail(answer.error());
    }
    if (*answer != u"ok"_s) {
        return core::fail(core::RegisterError::Damaged);
    }
    if (depth == Depth::Quick) {
        return {};
    }
    // A row for each reference to something that is not there.
    auto dangling = database.prepared(u"PRAGMA foreign_key_check"_s);
    if (!dangling || !dangling->exec()) {
        return core::fail(dangling ? core::RegisterError::Damaged : dangling.error());
    }
    return dangling->next() ? core::fail(core::RegisterError::Damaged) : Result<void>();
}

Result<void> belongsTo(Database &database, const core::KioskId &kiosk)
{
    const auto stored = SettingTable(database).value(u"kiosk"_s);
    if (!stored) {
        return core::fail(stored.error());
    }
    return *stored == kiosk.bytes() ? Result<void>() : core::fail(core::RegisterError::Unsafe);
}

} // namespace

Result<RegisterState> soundRegister(const QString &path, const core::KioskId &kiosk, Depth depth)
{
    const auto database = Database::openReadOnly(path);
    if (!database) {
        return core::fail(database.error());
    }
    auto done = (*database)->run(u"BEGIN"_s);
    if (done) {
        done = soundPages(**database, depth);
    }
    if (done) {
        done = belongsTo(**database, kiosk);
    }
    if (!done) {
        return core::fail(done.error());
    }
    const auto log = LogTable::prepare(**database);
    return log ? replayed(**log, kiosk) : core::fail(log.error());
}

} // namespace store
