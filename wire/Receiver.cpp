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
                  const QByteArray &bytes,
                  const QByteArray &hash)
{
    Incoming incoming{seq, hash, bytes, Quarantine::None, std::nullopt};
    const auto record = core::recordFrom(bytes);
    if (!record) {
        incoming.quarantine = Quarantine::Unreadable;
    } else if (record->clear.stream != stream) {
        incoming.quarantine = Quarantine::WrongStream;
    } else if (record->clear.seq != seq || record->clear.previousHash != previousHash) {
        incoming.quarantine = Quarantine::WrongPlace;
    } else {
        incoming.clear = record->clear;
    }
    return incoming;
}

// Where a kiosk whose history differs has to begin so that the first differing record shows.
Line steppedBack(const Batch &batch)
{
    constexpr auto step = static_cast<quint64>(maxBatchRecords);
    return {{}, 1, batch.first > step ? batch.first - step : 1, core::noHash()};
}

// Trims what is held already; the first record that is not decides whether the line goes on or
// branches, and the hash chain takes all the others with it.
BatchDecision appended(const Batch &batch, const Line &start, const ReceiverStore &store)
{
    BatchDecision decision{Verdict::Duplicate, start, {}, {}};
    QByteArray previous = batch.previousHash;
    quint64 seq = batch.first;
    for (const QByteArray &bytes : batch.records) {
        const QByteArray hash = core::hashOf(bytes);
        const auto holder = decision.append.empty() ? store.holderOf(batch.stream, seq, hash)
                                                    : std::optional<Line>();
        if (holder) {
            decision.line = *holder;
        } else {
            if (decision.append.empty()) {
                decision.verdict = Verdict::Accepted;
                if (seq < decision.line.next) {
                    decision.verdict = Verdict::Branched;
                    decision.grewFrom = decision.line.branch;
                    decision.line = {hash, seq, seq, previous};
                }
            }
            decision.append.push_back(examined(batch.stream, seq, previous, bytes, hash));
            decision.line.next = seq + 1;
            decision.line.headHash = hash;
        }
        previous = hash;
        ++seq;
    }
    if (decision.append.empty()) {
        // Not the line's own head: a kiosk on a branch that is sent there would step back, meet
        // duplicates and be sent there again, for ever. Where a stream stands is answered to its
        // announcements.
        decision.line.next = seq;
        decision.line.headHash = previous;
    }
    return decision;
}

} // namespace

BatchDecision Receiver::decide(const Batch &batch, const ReceiverStore &store) const
{
    if (batch.stream.kiosk.mode != m_mode) {
        return {Verdict::WrongMode, emptyTrunk(), {}, {}};
    }
    const Line trunk = store.trunk(batch.stream).value_or(emptyTrunk());
    if (batch.first == 1) {
        return appended(batch, trunk, store);
    }
    if (const auto holder = store.holderOf(batch.stream, batch.first - 1, batch.previousHash)) {
        return appended(batch, *holder, store);
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
