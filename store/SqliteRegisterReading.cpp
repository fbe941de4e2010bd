// SPDX-License-Identifier: Apache-2.0
// What others read from the register: names after sign-in, records and sums for the uplink.
#include "store/SqliteRegister.h"

#include <algorithm>

namespace store {

namespace {

// A sealed half that was opened, with what decides which one is the latest.
struct Unsealed
{
    quint64 lamport = 0;
    core::StreamId stream;
    quint64 seq = 0;
    core::HandleKey who;
    core::PersonDetails person;
};

} // namespace

Result<Unsealing> SqliteRegister::unlock(const vault::Unlocked &unlocked)
{
    if (m_database == nullptr) {
        return core::fail(core::RegisterError::IoFailed);
    }
    const auto boxes = m_log->personBoxes();
    if (!boxes) {
        return core::fail(boxes.error());
    }
    Unsealing count;
    std::vector<Unsealed> found;
    const auto read = m_log->forEach([&](const LogRow &row) -> Result<void> {
        const auto record = core::recordFrom(row.record);
        if (!record) {
            return core::fail(core::RegisterError::Damaged);
        }
        const auto half = vault::SealedHalf::fromBytes(record->sealed);
        if (record->sealed.isEmpty() || record->clear.changes.empty()) {
            return {};
        }
        const auto box = half ? boxes->constFind(half->keyId) : boxes->constEnd();
        if (half && box == boxes->constEnd()) {
            ++count.expired;
            return {};
        }
        const auto person = half ? vault::openForShelter(record->sealed,
                                                         record->clearBytes,
                                                         *box,
                                                         unlocked.shelter,
                                                         unlocked.formerShelters)
                                 : core::fail(vault::VaultError::Damaged);
        if (!person) {
            ++count.unreadable;
            return {};
        }
        ++count.opened;
        const core::ClearHalf &clear = record->clear;
        found.push_back(
            {clear.lamport, clear.stream, clear.seq, clear.changes.front().who, *person});
        return {};
    });
    if (!read) {
        return core::fail(read.error());
    }
    std::sort(found.begin(), found.end(), [](const Unsealed &left, const Unsealed &right) {
        return std::tie(left.lamport, left.stream, left.seq) <
               std::tie(right.lamport, right.stream, right.seq);
    });
    m_names.open();
    for (const Unsealed &unsealed : found) {
        m_names.learn(unsealed.who, unsealed.person);
    }
    return count;
}

std::vector<OwnStream> SqliteRegister::ownStreams() const
{
    std::vector<OwnStream> own;
    const StreamState *written = current();
    const auto add = [&own](const StreamState &stream) {
        const quint64 first = stream.takenBack ? stream.takenBack->first : 1;
        own.push_back({stream.head, stream.named(), first});
    };
    for (const StreamState &stream : m_state.streams()) {
        if (stream.head.stream.kiosk == m_options.kiosk && &stream != written) {
            add(stream);
        }
    }
    if (written != nullptr) {
        add(*written);
    }
    return own;
}

std::optional<StreamHead> SqliteRegister::head() const
{
    const StreamState *stream = current();
    return stream == nullptr ? std::nullopt : std::optional(stream->head);
}

std::optional<core::Announcement> SqliteRegister::sum() const
{
    const StreamState *stream = current();
    return stream == nullptr ? std::nullopt : sum(stream->head.stream);
}

std::optional<core::Announcement> SqliteRegister::sum(const core::StreamId &stream) const
{
    const StreamState *found = m_state.find(stream);
    if (found == nullptr) {
        return std::nullopt;
    }
    return core::Announcement{found->named(),
                              found->shelter,
                              found->head.seq,
                              found->head.hash,
                              m_options.clocks.wallTime(),
                              found->sum};
}

Result<std::vector<QByteArray>> SqliteRegister::recordsFrom(const core::StreamId &stream,
                                                            quint64 seq,
                                                            qsizetype maxCount,
                                                            qsizetype maxBytes) const
{
    const StreamState *found = m_state.find(stream);
    if (found == nullptr) {
        return std::vector<QByteArray>();
    }
    if (m_database == nullptr) {
        return core::fail(core::RegisterError::IoFailed);
    }
    return m_log->recordsFrom(found->row, seq, maxCount, maxBytes);
}

Result<void> SqliteRegister::storeReceipt(const ReceiptCursor &receipt)
{
    const StreamState *found = m_state.find(receipt.stream);
    if (found == nullptr) {
        return core::fail(core::RegisterError::NotRecordable);
    }
    if (const auto usable = ready(); !usable) {
        return usable;
    }
    return SettingTable(*m_database).store(found->row, receipt);
}

Result<std::optional<ReceiptCursor>> SqliteRegister::receipt(const core::StreamId &stream) const
{
    const StreamState *found = m_state.find(stream);
    if (found == nullptr) {
        return std::nullopt;
    }
    if (m_database == nullptr) {
        return core::fail(core::RegisterError::IoFailed);
    }
    return SettingTable(*m_database).receipt(found->row, stream);
}

Result<std::optional<QByteArray>> SqliteRegister::setting(const QString &name) const
{
    if (m_database == nullptr) {
        return core::fail(core::RegisterError::IoFailed);
    }
    return SettingTable(*m_database).value(name);
}

Result<void> SqliteRegister::storeSetting(const QString &name, const QByteArray &value)
{
    if (const auto usable = ready(); !usable) {
        return usable;
    }
    return SettingTable(*m_database).store(name, value);
}

Result<std::vector<QUuid>> SqliteRegister::events() const
{
    if (m_database == nullptr) {
        return core::fail(core::RegisterError::IoFailed);
    }
    return m_log->events();
}

} // namespace store
