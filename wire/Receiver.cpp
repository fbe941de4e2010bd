// SPDX-License-Identifier: Apache-2.0
#include "wire/Receiver.h"

namespace wire {

namespace {

Line emptyTrunk()
{
    return {{}, 1, 1, core::noHash()};
}

Incoming examined(const core::StreamId &stream,
                  quint64 seq,
                  const QByteArray &previousHash,
                  const QByteArray &bytes)
{
    Incoming incoming{seq, core::hashOf(bytes), bytes, Quarantine::None, std::nullopt};
    auto record = core::recordFrom(bytes);
    if (!record) {
        incoming.quarantine = Quarantine::Unreadable;
    } else if (record->clear.stream != stream) {
        incoming.quarantine = Quarantine::WrongStream;
    } else if (record->clear.seq != seq || record->clear.previousHash != previousHash) {
        incoming.quarantine = Quarantine::WrongPlace;
    } else {
        incoming.clear = std::move(record->clear);
    }
    return incoming;
}

// Where a kiosk whose history differs has to begin so that the first differing record shows.
Line steppedBack(const ExaminedBatch &batch)
{
    constexpr auto step = static_cast<quint64>(maxBatchRecords);
    return {{}, 1, batch.first > step ? batch.first - step : 1, core::noHash()};
}

// Trims what is held already; the first record that is not decides whether the line goes on or
// branches, and the hash chain takes all the others with it.
BatchDecision appended(ExaminedBatch batch, const Line &start, const ReceiverStore &store)
{
    BatchDecision decision{Verdict::Duplicate, start, {}, {}};
    QByteArray previous = batch.previousHash;
    auto record = batch.records.begin();
    for (; record != batch.records.end(); ++record) {
        const auto holder = store.holderOf(batch.stream, record->seq, record->hash);
        if (!holder) {
            break;
        }
        decision.line = *holder;
        previous = record->hash;
    }
    if (record == batch.records.end()) {
        // Not the line's own head: a kiosk on a branch that is sent there would step back, meet
        // duplicates and be sent there again, for ever. Where a stream stands is answered to its
        // announcements.
        decision.line.next = batch.first + batch.records.size();
        decision.line.headHash = previous;
        return decision;
    }
    decision.verdict = Verdict::Accepted;
    if (record->seq < decision.line.next) {
        decision.verdict = Verdict::Branched;
        decision.grewFrom = decision.line.branch;
        decision.line = {record->hash, record->seq, record->seq, previous};
    }
    batch.records.erase(batch.records.begin(), record);
    decision.append = std::move(batch.records);
    decision.line.next = decision.append.back().seq + 1;
    decision.line.headHash = decision.append.back().hash;
    return decision;
}

// The usual case, known without asking for any record: it goes on from the head of a trunk without
// branches, so nothing of it can be held yet.
bool goesOn(const ExaminedBatch &batch, const Line &trunk, const ReceiverStore &store)
{
    return batch.first == trunk.next && batch.previousHash == trunk.headHash &&
           !store.hasBranches(batch.stream);
}

BatchDecision continued(ExaminedBatch batch, Line trunk)
{
    trunk.next = batch.records.back().seq + 1;
    trunk.headHash = batch.records.back().hash;
    return {Verdict::Accepted, std::move(trunk), {}, std::move(batch.records)};
}

} // namespace

ExaminedBatch examined(const Batch &batch)
{
    ExaminedBatch examinedBatch{batch.stream, batch.first, batch.previousHash, {}};
    examinedBatch.records.reserve(batch.records.size());
    QByteArray previous = batch.previousHash;
    quint64 seq = batch.first;
    for (const QByteArray &bytes : batch.records) {
        examinedBatch.records.push_back(examined(batch.stream, seq++, previous, bytes));
        previous = examinedBatch.records.back().hash;
    }
    return examinedBatch;
}

BatchDecision Receiver::decide(ExaminedBatch batch, const ReceiverStore &store) const
{
    if (batch.stream.kiosk.mode != m_mode) {
        return {Verdict::WrongMode, emptyTrunk(), {}, {}};
    }
    const Line trunk = store.trunk(batch.stream).value_or(emptyTrunk());
    if (goesOn(batch, trunk, store)) {
        return continued(std::move(batch), trunk);
    }
    if (batch.first == 1) {
        return appended(std::move(batch), trunk, store);
    }
    if (const auto holder = store.holderOf(batch.stream, batch.first - 1, batch.previousHash)) {
        return appended(std::move(batch), *holder, store);
    }
    if (batch.first > trunk.next) {
        return {Verdict::Gap, trunk, {}, {}};
    }
    return {Verdict::Diverged, steppedBack(batch), {}, {}};
}

AnnouncementDecision Receiver::decide(const core::Announcement &announcement,
                                      const ReceiverStore &store) const
{
    const Line trunk = store.trunk(announcement.stream).value_or(emptyTrunk());
    if (announcement.stream.kiosk.mode != m_mode) {
        return {Verdict::WrongMode, emptyTrunk()};
    }
    const core::ShelterCode shelter = store.shelterOf(announcement.stream);
    if (!shelter.isEmpty() && shelter != announcement.shelter) {
        return {Verdict::WrongShelter, trunk};
    }
    if (announcement.asOfSeq == 0) {
        return {Verdict::Accepted, trunk};
    }
    const auto holder =
        store.holderOf(announcement.stream, announcement.asOfSeq, announcement.headHash);
    if (holder) {
        return {Verdict::Accepted, *holder};
    }
    if (announcement.asOfSeq < trunk.next) {
        return {Verdict::Diverged, trunk};
    }
    return {store.hasBranches(announcement.stream) ? Verdict::Gap : Verdict::Accepted, trunk};
}

} // namespace wire
