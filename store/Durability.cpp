// SPDX-License-Identifier: Apache-2.0
#include "store/Durability.h"

#include "store/Database.h"

#include <sqlite3.h>

using namespace Qt::StringLiterals;

namespace store {

Settings durabilitySettings()
{
    return {
        {u"busy_timeout"_s, u"5000"_s, u"5000"_s}, // ms; first, as the next ones may have to wait
        {u"journal_mode"_s, u"WAL"_s, u"wal"_s},
        {u"synchronous"_s, u"FULL"_s, u"2"_s},
        {u"foreign_keys"_s, u"ON"_s, u"1"_s},
        {u"trusted_schema"_s, u"OFF"_s, u"0"_s},
        {u"cell_size_check"_s, u"ON"_s, u"1"_s},
        {u"secure_delete"_s,
         u"ON"_s,
         u"1"_s}, // an expired person key leaves no trace in free pages
        {u"temp_store"_s, u"MEMORY"_s, u"2"_s},
        {u"wal_autocheckpoint"_s, u"200"_s, u"200"_s},         // pages
        {u"journal_size_limit"_s, u"4194304"_s, u"4194304"_s}, // bytes
    };
}

Result<void> applySettings(const Database &database, const Settings &settings)
{
    for (const Setting &setting : settings) {
        const auto set = database.run(u"PRAGMA %1=%2"_s.arg(setting.name, setting.value));
        const auto answer = database.ask(u"PRAGMA %1"_s.arg(setting.name));
        if (!answer) {
            return core::fail(answer.error());
        }
        // A disk that takes nothing has its own words.
        if (!set && (set.error() == core::RegisterError::DiskFull ||
                     set.error() == core::RegisterError::ReadOnly)) {
            return set;
        }
        if (!set || *answer != setting.answer) {
            return core::fail(core::RegisterError::Unsafe);
        }
    }
    int defensive = 0;
    if (sqlite3_db_config(database.native(), SQLITE_DBCONFIG_DEFENSIVE, 1, &defensive) !=
            SQLITE_OK ||
        defensive != 1) {
        return core::fail(core::RegisterError::Unsafe);
    }
    return {};
}

} // namespace store
