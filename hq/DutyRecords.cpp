// SPDX-License-Identifier: Apache-2.0
#include "hq/DutyRecords.h"

#include "core/Record.h"
#include "hq/CountedAs.h"
#include "hq/ReadBack.h"

#include <utility>

namespace hq {

DutyRecords::DutyRecords(QString databasePath)
    : m_path(std::move(databasePath))
{}

StoreResult<core::Attendance> DutyRecords::attendance()
{
    if (const auto done = read(); !done) {
        // A connection that failed once is not asked again.
        m_database.reset();
        return core::fail(done.error());
    }
    return m_attendance;
}

StoreResult<void> DutyRecords::read()
{
    if (!m_database) {
        auto database = Database::openToRead(m_path);
        if (!database) {
            return core::fail(database.error());
        }
        m_database = std::move(*database);
    }
    const auto all = lines();
    if (!all) {
        return core::fail(all.error());
    }
    for (const Line &line : *all) {
        if (const auto done = readOn(line); !done) {
            return done;
        }
    }
    return {};
}

// Without those whose shelter nobody has named yet: their records are read when it is.
StoreResult<std::vector<DutyRecords::Line>> DutyRecords::lines()
{
    auto ask = m_database->prepare(
        "SELECT id, kiosk, incarnation, branch, shelter FROM line WHERE shelter <> '' ORDER BY id");
    if (!ask) {
        return core::fail(ask.error());
    }
    std::vector<Line> lines;
    for (;;) {
        const auto row = ask->step();
        if (!row) {
            return core::fail(row.error());
        }
        if (*row == Statement::Row::None) {
            return lines;
        }
        const core::StreamId stream{
            core::KioskId::fromBytes(ask->bytes(1)).value_or(core::KioskId()), ask->natural(2)};
        lines.push_back({ask->integer(0), countedAs(stream, ask->bytes(3)), ask->text(4)});
    }
}

// From the first that was set aside everything is read again each time: a record is kept of a desk
// that was revoked until a person decides whether it counts.
StoreResult<void> DutyRecords::readOn(const Line &line)
{
    auto ask = m_database->prepare("SELECT seq, hash, bytes, quarantine FROM record "
                                   "WHERE line = ?1 AND seq >= ?2 ORDER BY seq");
    if (!ask) {
        return core::fail(ask.error());
    }
    quint64 &next = m_next[line.id];
    ask->bind(1, line.id);
    ask->bind(2, next);
    bool isAnySetAside = false;
    for (;;) {
        const auto row = ask->step();
        if (!row || *row == Statement::Row::None) {
            return row ? StoreResult<void>() : core::fail(row.error());
        }
        const RecordRow record = recordRowOf(*ask);
        isAnySetAside = isAnySetAside || record.isSetAside;
        if (!isAnySetAside) {
            next = record.seq + 1;
        }
        if (record.isSetAside) {
            continue;
        }
        if (auto read = core::recordFrom(record.bytes)) {
            read->clear.stream = line.countedAs;
            m_attendance.apply(line.shelter, read->clear);
        }
    }
}

} // namespace hq
