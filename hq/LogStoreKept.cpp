// SPDX-License-Identifier: Apache-2.0
// What was kept of revoked desks until a person decides.
#include "hq/KeptRows.h"
#include "hq/LogStore.h"

namespace hq {

KeptOfDesks LogStore::kept() const
{
    if (m_error) {
        return {};
    }
    auto kept = readKept(m_database);
    if (!kept) {
        m_error = kept.error();
        return {};
    }
    return std::move(*kept);
}

bool LogStore::hasDecided(const core::KioskId &kiosk) const
{
    Statement *ask = statement("SELECT 1 FROM decision WHERE kiosk = ?1 LIMIT 1");
    if (ask == nullptr) {
        return false;
    }
    ask->bind(1, kiosk.bytes());
    const bool isThere = next(ask);
    ask->reset();
    return isThere;
}

std::optional<core::ClearHalf> LogStore::firstOf(const StoredLine &line) const
{
    Statement *ask = statement("SELECT bytes FROM record WHERE line = ?1 AND seq = ?2");
    if (ask == nullptr) {
        return std::nullopt;
    }
    ask->bind(1, line.id);
    ask->bind(2, line.line.first);
    const auto record = next(ask) ? core::recordFrom(ask->bytes(0)) : std::nullopt;
    ask->reset();
    return record ? std::optional(record->clear) : std::nullopt;
}

void LogStore::endAlarms(AlarmKind kind, const core::KioskId &kiosk)
{
    Statement *write = statement("DELETE FROM alarm WHERE kind = ?1 AND kiosk = ?2");
    if (write != nullptr) {
        write->bind(1, static_cast<qint64>(kind));
        write->bind(2, kiosk.bytes());
    }
    run(write);
}

qint64 LogStore::write(const Decision &decision, qint64 now)
{
    Statement *write = statement("INSERT INTO decision (kiosk, choice, records, people_in, "
                                 "people_out, decided_by, decided_at) "
                                 "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)");
    if (write != nullptr) {
        write->bind(1, decision.kiosk.bytes());
        write->bind(2, static_cast<qint64>(decision.choice));
        write->bind(3, decision.seen.records);
        write->bind(4, qint64{decision.seen.people.in});
        write->bind(5, qint64{decision.seen.people.out});
        write->bind(6, decision.by);
        write->bind(7, now);
    }
    run(write);
    return m_database.lastInsertId();
}

std::vector<wire::Incoming> LogStore::keptOf(const StoredLine &line) const
{
    std::vector<wire::Incoming> records;
    Statement *ask = statement("SELECT seq, hash, bytes FROM record WHERE line = ?1 "
                               "AND quarantine = 4 AND decision IS NULL ORDER BY seq");
    if (ask != nullptr) {
        ask->bind(1, line.id);
    }
    while (next(ask)) {
        if (auto record = core::recordFrom(ask->bytes(2))) {
            records.push_back({ask->natural(0),
                               ask->bytes(1),
                               ask->bytes(2),
                               wire::Quarantine::None,
                               std::move(record->clear)});
        }
    }
    return records;
}

std::vector<LogStore::Settled> LogStore::settle(const Decision &decision, qint64 now)
{
    const qint64 id = write(decision, now);
    std::vector<Settled> settled;
    Statement *mark = statement("UPDATE record SET decision = ?2, quarantine = ?3 "
                                "WHERE line = ?1 AND quarantine = 4 AND decision IS NULL");
    for (const StoredLine &line : lines()) {
        auto records =
            line.stream.kiosk == decision.kiosk ? keptOf(line) : std::vector<wire::Incoming>();
        if (records.empty() || mark == nullptr) {
            continue;
        }
        mark->bind(1, line.id);
        mark->bind(2, id);
        mark->bind(3, qint64{decision.choice == Choice::Count ? 0 : 4});
        run(mark);
        settled.push_back({line, std::move(records)});
    }
    return settled;
}

} // namespace hq
