// SPDX-License-Identifier: Apache-2.0
// What others read from the register: names after sign-in, records and sums for the uplink.
#include "store/SqliteRegister.h"

#include <algorithm>

namespace store {

Result<Unsealing> SqliteRegister::unlock(const vault::Unlocked &unlocked)
{
    return unlock(unlocked, OpenedNames{});
}

Result<Unsealing> SqliteRegister::unlock(const vault::Unlocked &unlocked, OpenedNames names)
{
    if (m_database == nullptr) {
        return core::fail(core::RegisterError::IoFailed);
    }
    auto later = openNames(*m_log, names.upTo, unlocked);
    if (!later) {
        return core::fail(later.error());
    }
    // Whatever was recorded here since has the highest Lamport number, and so the last word; what
    // was taken back since has no person key.
    for (auto person = later->persons.cbegin(); person != later->persons.cend(); ++person) {
        overlay(names.persons[person.key()], *person);
    }
    names.count.opened += later->count.opened;
    names.count.expired += later->count.expired;
    names.count.unreadable += later->count.unreadable;
    // Who expired meanwhile.
    names.persons.removeIf([this](const auto &person) {
        const KnownHandle *known = m_state.find(person.key());
        return known != nullptr && !known->hasKey;
    });
    m_names.open(std::move(names.persons));
    return names.count;
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
    // First, because opening anew reads every stream anew.
    if (const auto usable = ready(); !usable) {
        return usable;
    }
    const StreamState *found = m_state.find(receipt.stream);
    if (found == nullptr) {
        return core::fail(core::RegisterError::NotRecordable);
    }
    const auto stored = SettingTable(*m_database).store(found->row, receipt);
    if (stored) {
        m_state.confirm(found->row, receipt.expectedNext);
    }
    return stored;
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
