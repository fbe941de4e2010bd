// SPDX-License-Identifier: Apache-2.0
// What this kiosk wrote once and lost with a disk comes back from headquarters.
#include "store/HeldStreams.h"
#include "store/SqliteRegister.h"

#include <QtEndian>

#include <algorithm>

namespace store {

namespace {

// Only what can be read again may be stored: the register is folded from it at every start.
void dropFromFirstUnreadable(wire::BatchDecision &decision)
{
    const auto unreadable =
        std::find_if(decision.append.begin(), decision.append.end(), [](const auto &incoming) {
            return incoming.quarantine != wire::Quarantine::None;
        });
    if (unreadable != decision.append.end()) {
        decision.line.next = unreadable->seq;
        decision.append.erase(unreadable, decision.append.end());
    }
}

// As headquarters counts a branch.
core::StreamId countedAs(const core::StreamId &stream, const QByteArray &branch)
{
    return branch.isEmpty()
               ? stream
               : core::StreamId{stream.kiosk, qFromBigEndian<quint64>(branch.constData())};
}

// Nothing when the line does not say which shelter it serves.
std::optional<StreamRow> newRow(const wire::BatchDecision &decision, const StreamState *parent)
{
    const core::ClearHalf &first = *decision.append.front().clear;
    if (!first.opening && parent == nullptr) {
        return std::nullopt;
    }
    const TakenBack takenBack{first.stream,
                              decision.line.branch,
                              parent == nullptr ? 0 : parent->row,
                              decision.append.front().seq};
    return StreamRow{0,
                     countedAs(first.stream, decision.line.branch),
                     first.opening ? first.opening->shelter : parent->shelter,
                     takenBack};
}

} // namespace

Result<bool>
SqliteRegister::holds(const core::StreamId &stream, quint64 seq, const QByteArray &hash) const
{
    if (m_database == nullptr) {
        return core::fail(core::RegisterError::IoFailed);
    }
    const HeldStreams held(m_state, *m_log);
    const bool found = held.holderOf(stream, seq, hash).has_value();
    return held.error() ? core::fail(*held.error()) : Result<bool>(found);
}

std::optional<wire::Line> SqliteRegister::line(const core::StreamId &stream,
                                               const QByteArray &branch) const
{
    if (m_database == nullptr) {
        return std::nullopt;
    }
    const StreamState *found = HeldStreams(m_state, *m_log).find(stream, branch);
    return found == nullptr
               ? std::nullopt
               : std::optional(wire::Line{branch,
                                          found->takenBack ? found->takenBack->first : 1,
                                          found->head.seq + 1,
                                          found->head.hash});
}

Result<BackFromHeadquarters> SqliteRegister::takeBack(const wire::Batch &batch)
{
    if (const auto usable = ready(); !usable) {
        return core::fail(usable.error());
    }
    if (batch.stream.kiosk != m_options.kiosk) {
        return core::fail(core::RegisterError::NotRecordable);
    }
    const HeldStreams held(m_state, *m_log);
    wire::BatchDecision decision = wire::Receiver(m_options.kiosk.mode).decide(batch, held);
    if (held.error()) {
        return core::fail(*held.error());
    }
    dropFromFirstUnreadable(decision);
    const BackFromHeadquarters answer{decision.verdict, decision.line.next, decision.append.size()};
    if (decision.append.empty()) {
        return answer;
    }
    if (current() != nullptr && current()->named() == batch.stream) {
        // The stream that is being written went on elsewhere: from here on it is another one.
        if (const auto begun = startNewIncarnation(); !begun) {
            return core::fail(begun.error());
        }
    }
    const auto stored = storeTakenBack(batch.stream, decision);
    return stored ? Result<BackFromHeadquarters>(answer) : core::fail(stored.error());
}

Result<void> SqliteRegister::storeTakenBack(const core::StreamId &stream,
                                            const wire::BatchDecision &decision)
{
    const HeldStreams held(m_state, *m_log);
    const StreamState *line = held.find(stream, decision.line.branch);
    std::optional<StreamRow> added;
    if (line == nullptr) {
        const bool isBranch = decision.verdict == wire::Verdict::Branched;
        added = newRow(decision, isBranch ? held.find(stream, decision.grewFrom) : nullptr);
        if (!added) {
            return core::fail(core::RegisterError::NotRecordable);
        }
    }
    auto done = m_database->begin();
    Result<qint64> row = line == nullptr ? 0 : line->row;
    if (done && added) {
        row = m_log->addTakenBack(*added);
        done = row ? Result<void>() : core::fail(row.error());
    }
    for (auto incoming = decision.append.begin(); done && incoming != decision.append.end();
         ++incoming) {
        done = m_log->appendTakenBack(
            {*row, incoming->seq, incoming->clear->event, incoming->bytes, incoming->hash});
    }
    if (done) {
        done = m_database->commit();
    }
    if (!done) {
        return recover(done.error());
    }
    // A line that begins here takes its sum from the one that it grew from, so all is folded anew.
    return added ? replay() : foldTakenBack(*row, decision.append);
}

Result<void> SqliteRegister::foldTakenBack(qint64 streamRow,
                                           const std::vector<wire::Incoming> &records)
{
    for (const wire::Incoming &incoming : records) {
        if (const auto taken = m_state.take(streamRow, *incoming.clear, incoming.hash); !taken) {
            return taken;
        }
        m_lamport.see(incoming.clear->lamport);
        m_state.confirm(streamRow, incoming.seq + 1); // it came from there
        const auto record = core::recordFrom(incoming.bytes);
        if (record && !record->sealed.isEmpty()) {
            m_state.takeSealed(*incoming.clear);
        }
    }
    return {};
}

// What was to come back is asked for again, so it only matters that nothing false is remembered.
Result<void> SqliteRegister::recover(core::RegisterError error)
{
    if (error == core::RegisterError::DiskFull && m_database->rollback()) {
        return core::fail(error);
    }
    if (!connect()) {
        m_log.reset();
        m_database.reset();
        return core::fail(core::RegisterError::IoFailed);
    }
    return core::fail(error);
}

} // namespace store
