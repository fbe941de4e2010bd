// SPDX-License-Identifier: Apache-2.0
#include "store/SqliteRegister.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace store {

const StreamState *SqliteRegister::current() const
{
    return m_state.newestOf(m_options.kiosk);
}

Result<void> SqliteRegister::ready()
{
    if (m_options.access == Access::LookOnly) {
        return core::fail(core::RegisterError::ReadOnly);
    }
    if (m_database == nullptr && !connect()) {
        return core::fail(core::RegisterError::IoFailed);
    }
    return {};
}

RecordMaker::Start SqliteRegister::start(const StreamHead &head) const
{
    return {head, m_lamport.next(m_options.clocks.monotonic()), m_options.clocks.wallTime()};
}

Result<std::vector<core::ClearHalf>> SqliteRegister::append(const std::vector<core::Event> &events)
{
    if (const auto usable = ready(); !usable) {
        return core::fail(usable.error());
    }
    const StreamState *stream = current();
    if (stream == nullptr) {
        return core::fail(core::RegisterError::WrongShelter);
    }
    std::vector<core::ClearHalf> answers;
    std::vector<MadeRecord> records;
    RecordMaker maker(m_state.fold(), start(stream->head), m_options.sealing);
    for (const core::Event &event : events) {
        const auto repeated =
            std::find_if(answers.begin(), answers.end(), [&event](const auto &answer) {
                return answer.event == event.uuid;
            });
        if (repeated != answers.end()) {
            answers.push_back(core::ClearHalf(*repeated));
            continue;
        }
        const auto stored = m_log->recordOf(event.uuid);
        if (!stored) {
            return core::fail(stored.error());
        }
        if (*stored) {
            const auto record = core::recordFrom(**stored);
            if (!record) {
                return core::fail(core::RegisterError::Damaged);
            }
            answers.push_back(record->clear);
            continue;
        }
        auto made = maker.make(event);
        if (!made) {
            return core::fail(made.error());
        }
        answers.push_back(made->clear);
        records.push_back(std::move(*made));
    }
    if (records.empty()) {
        return answers;
    }
    if (const auto written = write(stream->row, records); !written) {
        return core::fail(written.error());
    }
    return answers;
}

Result<void> SqliteRegister::probe()
{
    if (const auto usable = ready(); !usable) {
        return usable;
    }
    // Room for the next dozens of people, lest the desk goes to and fro between paper and
    // recording; and other bytes than last time, so that the disk really has to take them.
    const QByteArray room(16 * core::maxRecordSize,
                          static_cast<char>(m_options.clocks.monotonic() & 0x7F));
    const SettingTable settings(*m_database);
    auto stored = settings.store(u"probe"_s, room);
    if (!stored && stored.error() == core::RegisterError::DiskFull && reuseWal()) {
        stored = settings.store(u"probe"_s, room);
    }
    if (!stored && stored.error() != core::RegisterError::DiskFull) {
        m_log.reset();
        m_database.reset();
    }
    return stored;
}

Result<void> SqliteRegister::insertAll(qint64 streamRow, const std::vector<MadeRecord> &records)
{
    for (const MadeRecord &record : records) {
        if (const auto inserted = m_log->append(streamRow, record); !inserted) {
            return inserted;
        }
    }
    return {};
}

Result<void> SqliteRegister::withBallast(const std::function<Result<void>()> &attempt)
{
    const auto isFull = [](const Result<void> &done) {
        return !done && done.error() == core::RegisterError::DiskFull;
    };
    auto done = attempt();
    if (isFull(done) && reuseWal()) {
        done = attempt();
    }
    if (isFull(done) && m_options.access == Access::Desk && m_ballast.giveBack()) {
        (void)reuseWal();
        done = attempt();
    }
    return done;
}

// The WAL has blocks of its own, which can be written again once their content has moved.
bool SqliteRegister::reuseWal()
{
    return m_options.access == Access::Desk && m_database != nullptr &&
           m_database->checkpoint(Database::Wal::Reused).has_value();
}

Result<void> SqliteRegister::write(qint64 streamRow, const std::vector<MadeRecord> &records)
{
    return withBallast([&] { return writeOnce(streamRow, records); });
}

Result<void> SqliteRegister::writeOnce(qint64 streamRow, const std::vector<MadeRecord> &records)
{
    auto done = m_database->begin();
    if (done) {
        done = insertAll(streamRow, records);
    }
    if (done) {
        done = m_database->commit();
    }
    if (!done) {
        return settle(done.error(), records);
    }
    return take(streamRow, records);
}

Result<void> SqliteRegister::settle(core::RegisterError error,
                                    const std::vector<MadeRecord> &records)
{
    // A full disk wrote no commit frame, so undoing is enough. After anything else the kernel may
    // show pages that never reached the disk.
    if (error == core::RegisterError::DiskFull && m_database->rollback()) {
        return core::fail(error);
    }
    if (!connect()) {
        m_log.reset();
        m_database.reset();
        return core::fail(core::RegisterError::IoFailed);
    }
    // The checkpoint at reopening has put on the disk what the log shows now. A transaction is
    // there whole or not at all.
    const auto stored = m_log->recordOf(records.front().clear.event);
    if (!stored || !*stored) {
        return core::fail(error);
    }
    for (const MadeRecord &record : records) {
        if (record.person) {
            m_names.learn(record.clear.changes.front().who, *record.person);
        }
    }
    return {};
}

Result<void> SqliteRegister::take(qint64 streamRow, const std::vector<MadeRecord> &records)
{
    for (const MadeRecord &record : records) {
        if (const auto taken = m_state.take(streamRow, record.clear, record.hash); !taken) {
            return taken;
        }
        m_lamport.see(record.clear.lamport);
        if (record.person) {
            m_state.takeSealed(record.clear);
            m_state.setKey(record.clear.changes.front().who, RegisterState::Key::There);
            m_names.learn(record.clear.changes.front().who, *record.person);
        }
    }
    // The record is durable whether or not the marker can be written.
    m_marker->remember(current()->head, InstanceMarker::Sync::Later);
    return {};
}

core::RosterEntry SqliteRegister::entryOf(const KnownHandle &known) const
{
    return {known.who,
            m_state.fold().state(known.who).value_or(core::HandleState{}),
            known.firstSeen,
            known.isNamed,
            m_names.find(known.who),
            known.presenceSince,
            known.enteredLate,
            m_state.fold().standsBehind(known.who),
            known.isNamed && !known.hasKey};
}

std::vector<core::RosterEntry> SqliteRegister::entries() const
{
    std::vector<core::RosterEntry> entries;
    entries.reserve(m_state.handles().size());
    for (const KnownHandle &known : m_state.handles()) {
        entries.push_back(entryOf(known));
    }
    return entries;
}

std::optional<core::RosterEntry> SqliteRegister::entry(const core::HandleKey &who) const
{
    const KnownHandle *known = m_state.find(who);
    return known == nullptr ? std::nullopt : std::optional(entryOf(*known));
}

std::optional<core::PresenceFold::Stamp>
SqliteRegister::presenceStamp(const core::HandleKey &who) const
{
    const KnownHandle *known = m_state.find(who);
    return known == nullptr ? std::nullopt : known->presenceStamp;
}

Result<void> SqliteRegister::useShelter(const core::ShelterCode &code)
{
    if (const auto usable = ready(); !usable) {
        return usable;
    }
    if (code == m_state.shelter()) {
        return {};
    }
    return beginStream(code, std::nullopt);
}

Result<void> SqliteRegister::startNewIncarnation()
{
    if (const auto usable = ready(); !usable) {
        return usable;
    }
    const auto present = head();
    if (!present) {
        return core::fail(core::RegisterError::WrongShelter);
    }
    return beginStream(m_state.shelter(),
                       core::StreamParent{present->stream, present->seq, present->hash});
}

void SqliteRegister::observe(qint64 hqTimeMs)
{
    const qint64 monotonic = m_options.clocks.monotonic();
    m_lamport.observe(hqTimeMs, monotonic);
    m_passed.observe(hqTimeMs, m_options.clocks.wallTime(), monotonic);
}

} // namespace store
