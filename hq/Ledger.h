// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "hq/Clock.h"
#include "hq/EnrolmentBook.h"
#include "hq/Parentage.h"
#include "hq/Situation.h"

#include <memory>
#include <optional>
#include <set>

namespace hq {

// Stores what kiosks send and folds it once it is durable. Used by one thread.
class Ledger
{
public:
    // With everything that is stored: Damaged if some of it is not as it was written.
    [[nodiscard]] static StoreResult<std::unique_ptr<Ledger>>
    load(std::unique_ptr<LogStore> store, core::Mode mode, Clock clock);

    // Between begin() and commit(); answers are to be sent after commit() only.
    struct Answer
    {
        wire::Verdict verdict;
        wire::Line line;
    };
    void begin();
    // What a revoked desk sends is stored and not folded; the verdict says so.
    [[nodiscard]] Answer enter(wire::ExaminedBatch batch, Standing standing = Standing::Admitted);
    [[nodiscard]] Answer enter(const wire::Batch &batch) { return enter(wire::examined(batch)); }
    // payload: the announcement as it was signed.
    [[nodiscard]] Answer enter(const core::Announcement &announcement,
                               const QByteArray &payload,
                               Standing standing = Standing::Admitted);
    // A transaction of its own: what a person decides about what was kept of a revoked desk.
    [[nodiscard]] StoreResult<Decided> decide(const Decision &decision);
    // After an error the ledger has to be loaded anew: what a failed fsync left behind is not
    // known, and what was stored may not have been counted.
    [[nodiscard]] StoreResult<void> commit();

    // Whose database it is, and how far it is durable.
    [[nodiscard]] ServerMark mark() const;
    [[nodiscard]] const Situation &situation() const { return m_situation; }
    // Newest first.
    [[nodiscard]] const std::vector<Alarm> &alarms() const { return m_alarms; }
    [[nodiscard]] const KeptOfDesks &kept() const { return m_kept; }
    // Whose figures may have changed since this was asked last.
    [[nodiscard]] std::set<core::ShelterCode> takeChanged();
    // Whoever is counted in two shelters, when that has changed since this was asked last.
    [[nodiscard]] std::optional<std::vector<OpenStay>> takeOpenStays()
    {
        return m_situation.takeOpenStays();
    }

private:
    Ledger(std::unique_ptr<LogStore> store, core::Mode mode, Clock clock);

    // What is to be folded once the transaction is durable.
    struct Entry
    {
        StoredLine line;
        std::vector<wire::Incoming> records;
        std::optional<core::Announcement> announcement;
        bool isNewToFold = false; // its shelter or its branch has just become known
        // What was folded before has to be folded anew: an announcement that was taken for the
        // trunk's, or records that had been kept uncounted.
        bool changesThePast = false;
    };

    void setAside(const core::KioskId &kiosk, std::vector<wire::Incoming> &records, qint64 now);
    void hearRevoked(const StoredLine &line, bool isNews);
    [[nodiscard]] Entry countedAfterAll(LogStore::Settled settled);
    void examine(Entry &entry);
    void examineCopies(const Entry &entry);
    [[nodiscard]] Agreement foldRecords(const Entry &entry);
    // The newest announcement held; none: nullptr.
    [[nodiscard]] const core::Announcement *announced(const StoredLine &line) const;
    void hear(const core::KioskId &kiosk, const core::ShelterCode &shelter);
    void raise(AlarmKind kind, const StoredLine &line, quint64 seq);
    // What was announced and what was received do not fit: why, and at which seq.
    struct Disagreement
    {
        AlarmKind kind;
        quint64 seq;
    };
    [[nodiscard]] std::optional<Disagreement> fold(const Entry &entry);
    [[nodiscard]] std::optional<Disagreement> audit(const Entry &entry);

    std::unique_ptr<LogStore> m_store;
    wire::Receiver m_receiver;
    Clock m_clock;
    Situation m_situation;
    Parentage m_parentage;
    std::vector<Alarm> m_alarms;
    KeptOfDesks m_kept;
    std::vector<Entry> m_entries;
    std::set<core::ShelterCode> m_changed;
};

} // namespace hq
