// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/Attendance.h"
#include "hq/Sqlite.h"

#include <QString>

#include <map>
#include <optional>

namespace hq {

// Staff's comings and goings as they are in headquarters' store, of all shelters. Only what came
// since the last time is read, by a connection of its own; of other records nothing is kept. Used
// by one thread.
class DutyRecords
{
public:
    explicit DutyRecords(QString databasePath);

    // Everything that is stored now. What was set aside (a desk that was revoked, bytes that cannot
    // be read) is not in it.
    [[nodiscard]] StoreResult<core::Attendance> attendance();

private:
    struct Line
    {
        qint64 id = 0;
        core::StreamId countedAs; // a branch: as a stream of its own
        core::ShelterCode shelter;
    };

    [[nodiscard]] StoreResult<void> read();
    [[nodiscard]] StoreResult<std::vector<Line>> lines();
    [[nodiscard]] StoreResult<void> readOn(const Line &line);

    QString m_path;
    std::optional<Database> m_database;
    std::map<qint64, quint64> m_next; // by line: the first seq that is read next time
    core::Attendance m_attendance;
};

} // namespace hq
