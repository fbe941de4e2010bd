// SPDX-License-Identifier: Apache-2.0
// What becomes of what a revoked desk sends: kept, until a person decides.
#include "hq/Ledger.h"

namespace hq {

// In their places, so that what a person decides later finds all of it.
void Ledger::setAside(const core::KioskId &kiosk, std::vector<wire::Incoming> &records, qint64 now)
{
    for (wire::Incoming &incoming : records) {
        if (incoming.quarantine == wire::Quarantine::None) {
            incoming.quarantine = wire::Quarantine::Revoked;
            m_kept[kiosk].add(*incoming.clear, now);
            incoming.clear.reset();
        }
    }
}

// Once somebody has decided only what they have not seen is worth an alarm: the desk goes on
// saying where it stands, as it does not stop by itself.
void Ledger::hearRevoked(const StoredLine &line, bool isNews)
{
    if (isNews || !m_store->hasDecided(line.stream.kiosk)) {
        raise(AlarmKind::RevokedSends, line, 0);
    }
}

StoreResult<Decided> Ledger::decide(const Decision &decision)
{
    const auto kept = m_kept.find(decision.kiosk);
    if (kept == m_kept.end() || kept->second != decision.seen) {
        return Decided::SeenIsPast;
    }
    begin();
    for (LogStore::Settled &settled : m_store->settle(decision, m_clock())) {
        if (decision.choice == Choice::Count) {
            m_entries.push_back(countedAfterAll(std::move(settled)));
        }
    }
    m_store->endAlarms(AlarmKind::RevokedSends, decision.kiosk);
    m_alarms = m_store->alarms();
    m_kept.erase(kept);
    if (const auto done = commit(); !done) {
        return core::fail(done.error());
    }
    return Decided::Done;
}

// Now that its records are believed, so is what they say of themselves: which shelter they belong
// to, and what they go on from. Where the opening was left out before, it still names the shelter;
// a branch serves its stream's.
Ledger::Entry Ledger::countedAfterAll(LogStore::Settled settled)
{
    Entry entry{std::move(settled.line), std::move(settled.records), std::nullopt, false, true};
    examine(entry);
    examineCopies(entry);
    if (entry.line.shelter.isEmpty()) {
        const auto first = m_store->firstOf(entry.line);
        m_store->nameShelter(entry.line,
                             first && first->opening ? first->opening->shelter
                                                     : m_store->shelterOf(entry.line.stream));
    }
    return entry;
}

} // namespace hq
