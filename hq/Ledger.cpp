// SPDX-License-Identifier: Apache-2.0
#include "hq/Ledger.h"

#include "hq/LogLine.h"

using namespace Qt::StringLiterals;

namespace hq {

namespace {

// Behind what was announced: a disk put back to where the records are, whose next ones would pass
// for what it has lost. As long, but with another head: a copy. No alarm yet: a word that the
// network delivers late looks the same, and nobody waits for its answer.
bool isOtherHistory(const core::Announcement &announcement, const core::Announcement &held)
{
    return announcement.asOfSeq < held.asOfSeq ||
           (announcement.asOfSeq == held.asOfSeq && announcement.headHash != held.headHash);
}

} // namespace

Ledger::Ledger(std::unique_ptr<LogStore> store, core::Mode mode, Clock clock)
    : m_store(std::move(store))
    , m_receiver(mode)
    , m_clock(std::move(clock))
{}

StoreResult<std::unique_ptr<Ledger>>
Ledger::load(std::unique_ptr<LogStore> store, core::Mode mode, Clock clock)
{
    std::unique_ptr<Ledger> ledger(new Ledger(std::move(store), mode, std::move(clock)));
    ledger->m_situation.load(*ledger->m_store);
    ledger->m_parentage.load(*ledger->m_store);
    ledger->m_alarms = ledger->m_store->alarms();
    ledger->m_kept = ledger->m_store->kept();
    if (const auto error = ledger->m_store->error()) {
        return core::fail(*error);
    }
    return ledger;
}

Ledger::Answer Ledger::enter(wire::ExaminedBatch batch, Standing standing)
{
    const core::StreamId stream = batch.stream;
    const quint64 first = batch.first;
    const qint64 now = m_clock();
    wire::BatchDecision decision = m_receiver.decide(std::move(batch), *m_store);
    if (standing == Standing::Revoked) {
        setAside(stream.kiosk, decision.append, now);
    }
    Entry entry;
    entry.line.stream = stream;
    entry.line.shelter = m_store->shelterOf(stream);
    if (decision.verdict == wire::Verdict::Diverged) {
        raise(AlarmKind::Diverged, entry.line, first);
    }
    if (!decision.append.empty()) {
        entry.line = m_store->append(stream, decision, now);
        entry.isNewToFold = decision.verdict == wire::Verdict::Branched;
        if (entry.isNewToFold) {
            raise(AlarmKind::Branched, entry.line, decision.line.first);
        }
        entry.records = std::move(decision.append);
        examine(entry);
        examineCopies(entry);
        entry.changesThePast =
            !decision.line.branch.isEmpty() && m_store->claimAnnouncement(entry.line);
    }
    if (standing == Standing::Revoked) {
        hearRevoked(entry.line, decision.verdict != wire::Verdict::Duplicate);
        decision.verdict = wire::Verdict::Revoked;
    } else {
        hear(stream.kiosk, entry.line.shelter);
    }
    m_entries.push_back(std::move(entry));
    return {decision.verdict, decision.line};
}

void Ledger::examine(Entry &entry)
{
    for (const wire::Incoming &incoming : entry.records) {
        if (incoming.quarantine != wire::Quarantine::None &&
            incoming.quarantine != wire::Quarantine::Revoked) {
            raise(AlarmKind::Quarantined, entry.line, incoming.seq);
        }
        if (!incoming.clear || !incoming.clear->opening) {
            continue;
        }
        const core::ShelterCode &shelter = incoming.clear->opening->shelter;
        if (entry.line.shelter.isEmpty()) {
            m_store->nameShelter(entry.line, shelter);
            entry.isNewToFold = true;
        } else if (entry.line.shelter != shelter) {
            raise(AlarmKind::WrongShelter, entry.line, incoming.seq);
        }
    }
}

// What tells a restored or a cloned disk (design 6).
void Ledger::examineCopies(const Entry &entry)
{
    const auto &opening = entry.records.front().clear ? entry.records.front().clear->opening
                                                      : std::optional<core::StreamOpening>();
    if (opening && opening->parent) {
        const core::StreamParent &parent = *opening->parent;
        const auto holder = m_store->holderOf(parent.stream, parent.seq, parent.hash);
        if (holder && holder->next > parent.seq + 1) {
            raise(AlarmKind::Restored, entry.line, parent.seq);
        }
        m_parentage.learn(parent);
    }
    const wire::Line &line = entry.line.line;
    if (const auto left = m_parentage.leftBelow(line.next, entry.line.stream, line, *m_store)) {
        raise(AlarmKind::Cloned, entry.line, *left);
    }
}

Ledger::Answer
Ledger::enter(const core::Announcement &announcement, const QByteArray &payload, Standing standing)
{
    const wire::AnnouncementDecision decision = m_receiver.decide(announcement, *m_store);
    Answer answer{decision.verdict, decision.line};
    if (standing == Standing::Revoked) {
        // Its sums are not believed. Where its records stand is said, so that they come.
        const StoredLine line{0, announcement.stream, decision.line, 0, announcement.shelter};
        hearRevoked(line,
                    decision.verdict != wire::Verdict::Accepted ||
                        announcement.asOfSeq >= decision.line.next);
        return {wire::Verdict::Revoked, decision.line};
    }
    Entry entry;
    entry.line.stream = announcement.stream;
    entry.line.shelter = announcement.shelter;
    if (decision.verdict == wire::Verdict::Accepted) {
        entry.line = m_store->lineFor(announcement.stream, decision.line);
        entry.announcement = announcement;
        if (entry.line.shelter.isEmpty()) {
            m_store->nameShelter(entry.line, announcement.shelter);
            entry.isNewToFold = true;
        }
        const core::Announcement *held = announced(entry.line);
        if (held != nullptr && isOtherHistory(announcement, *held)) {
            answer.verdict = wire::Verdict::Diverged;
            entry.announcement.reset();
        } else if (held != nullptr && held->asOfSeq == announcement.asOfSeq) {
            answer.verdict = wire::Verdict::Duplicate;
        } else {
            m_store->keep(entry.line, announcement.asOfSeq, payload, m_clock());
        }
    } else if (decision.verdict == wire::Verdict::Diverged) {
        raise(AlarmKind::Diverged, entry.line, announcement.asOfSeq);
    } else if (decision.verdict == wire::Verdict::WrongShelter) {
        raise(AlarmKind::WrongShelter, entry.line, announcement.asOfSeq);
    }
    hear(announcement.stream.kiosk, entry.line.shelter);
    m_entries.push_back(std::move(entry));
    return answer;
}

const core::Announcement *Ledger::announced(const StoredLine &line) const
{
    const auto shelter = m_situation.shelters().find(line.shelter);
    return shelter == m_situation.shelters().end() ? nullptr : shelter->second.announced(line.id);
}

void Ledger::hear(const core::KioskId &kiosk, const core::ShelterCode &shelter)
{
    const HeardKiosk heard{kiosk, m_clock(), shelter};
    if (m_situation.hear(heard)) {
        m_store->keepHeard(heard);
    }
}

void Ledger::raise(AlarmKind kind, const StoredLine &line, quint64 seq)
{
    const Alarm alarm{kind, line.stream, seq, line.shelter, m_clock()};
    if (m_store->raise(alarm)) {
        m_alarms.insert(m_alarms.begin(), alarm);
        m_alarms.resize(std::min(m_alarms.size(), alarmsShown));
        logLine(Level::Warning,
                u"alarm"_s,
                {{u"kind"_s, static_cast<int>(kind)},
                 {u"kiosk"_s, line.stream.kiosk.text()},
                 {u"seq"_s, static_cast<qint64>(seq)}});
    }
}

ServerMark Ledger::mark() const
{
    return m_store->mark().value_or(ServerMark{m_store->serverIncarnation(), 0});
}

void Ledger::begin()
{
    m_entries.clear();
    m_store->begin();
}

StoreResult<void> Ledger::commit()
{
    if (const auto done = m_store->commit(); !done) {
        return done;
    }
    std::set<core::ShelterCode> anew;
    for (const Entry &entry : m_entries) {
        m_changed.insert(entry.line.shelter);
        if (entry.changesThePast) {
            anew.insert(entry.line.shelter);
        }
    }
    for (const core::ShelterCode &shelter : anew) {
        m_situation.reload(shelter, *m_store); // with all of this transaction's records
    }
    std::set<core::ShelterCode> mixed;
    for (const Entry &entry : m_entries) {
        const auto found = anew.contains(entry.line.shelter) ? audit(entry) : fold(entry);
        if (found) {
            m_store->begin();
            raise(found->kind, entry.line, found->seq);
            static_cast<void>(m_store->commit());
        }
        if (found && found->kind == AlarmKind::Diverged) {
            mixed.insert(entry.line.shelter);
        }
    }
    for (const core::ShelterCode &shelter : mixed) {
        m_situation.reload(shelter, *m_store); // without what was announced of another history
    }
    // Folding reads too. Who was told to come again meets a duplicate then.
    const auto error = m_store->error();
    return error ? core::fail(*error) : StoreResult<void>();
}

Agreement Ledger::foldRecords(const Entry &entry)
{
    const wire::Line &line = entry.line.line;
    // What is new to the fold has to be read back, unless all of it is here: a stream's first
    // batch.
    const bool isWhole = line.branch.isEmpty() && line.next - line.first == entry.records.size();
    if (entry.isNewToFold && !isWhole) {
        return m_situation.loadLine(entry.line, *m_store);
    }
    return entry.records.empty() ? Agreement::Fits : m_situation.receive(entry.line, entry.records);
}

// Of what has been folded with its shelter.
std::optional<Ledger::Disagreement> Ledger::audit(const Entry &entry)
{
    return m_situation.audit(entry.line) == Agreement::Contradicts
               ? std::optional(Disagreement{AlarmKind::Contradicts, entry.line.line.next - 1})
               : std::nullopt;
}

std::optional<Ledger::Disagreement> Ledger::fold(const Entry &entry)
{
    const quint64 last = entry.line.line.next - 1;
    switch (foldRecords(entry)) {
    case Agreement::OtherHistory:
        return Disagreement{AlarmKind::Diverged, last};
    case Agreement::Contradicts:
        return Disagreement{AlarmKind::Contradicts, last};
    case Agreement::Fits:
        break;
    }
    if (entry.announcement &&
        m_situation.announce(entry.line, *entry.announcement) == Agreement::Contradicts) {
        return Disagreement{AlarmKind::Contradicts, entry.announcement->asOfSeq};
    }
    return std::nullopt;
}

std::set<core::ShelterCode> Ledger::takeChanged()
{
    return std::exchange(m_changed, {});
}

} // namespace hq
