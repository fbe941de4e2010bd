// SPDX-License-Identifier: Apache-2.0
// Who has left: their person keys are deleted, and stay deleted (docs/decisions/0011).
#include "store/ExpiryTable.h"
#include "store/SetAside.h"
#include "store/SqliteRegister.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace store {

namespace {

// Generations that a backup folder keeps: as many fresh copies, and none has the deleted rows.
constexpr int copiesAfterExpiry = 2;
// While hours run; a crash takes no more of them than this. ms
constexpr qint64 keptEvery = 600'000;

QString passedTimeSetting()
{
    return u"passed_time"_s;
}

QString copiesOwedSetting()
{
    return u"copies_owed"_s;
}

QString asideSetting(const QString &registerName)
{
    return u"aside "_s + registerName;
}

std::vector<QByteArray> idsOf(const std::vector<KeyRow> &keys)
{
    std::vector<QByteArray> ids;
    ids.reserve(keys.size());
    for (const KeyRow &key : keys) {
        ids.push_back(key.id);
    }
    return ids;
}

} // namespace

// At every replay: what the tables that may change say of the log's lines and handles.
Result<void> SqliteRegister::readExpiry(RegisterState &state)
{
    const SettingTable settings(*m_database);
    for (const StreamState &stream : state.streams()) {
        const auto receipt = settings.receipt(stream.row, stream.head.stream);
        if (!receipt) {
            return core::fail(receipt.error());
        }
        if (*receipt) {
            state.confirm(stream.row, (*receipt)->expectedNext);
        }
    }
    const ExpiryTable expiry(*m_database);
    const auto keys = expiry.keys();
    const auto running = keys ? expiry.running() : core::fail(keys.error());
    const auto sum = running ? expiry.sum() : core::fail(running.error());
    const auto owed = sum ? settings.value(copiesOwedSetting()) : core::fail(sum.error());
    if (!owed) {
        return core::fail(owed.error());
    }
    for (const KeyRow &key : *keys) {
        state.setKey(key.who, RegisterState::Key::There);
    }
    m_running = *running;
    m_expiry.deleted = *sum;
    m_expiry.copiesOwed = *owed ? (*owed)->toInt() : 0;
    return {};
}

// Once, when the program starts.
Result<void> SqliteRegister::goOnExpiring()
{
    const auto kept = SettingTable(*m_database).value(passedTimeSetting());
    if (!kept) {
        return core::fail(kept.error());
    }
    const auto moment =
        *kept ? PassedTime::Moment::fromBytes(**kept) : std::optional<PassedTime::Moment>();
    m_passed.goOnFrom(moment.value_or(PassedTime::Moment{}), m_options.clocks.monotonic());
    const ExpiryPlan plan = planExpiry(m_state, m_running, 0, 0, 0);
    m_expiry.running = plan.running;
    m_expiry.withheld = plan.withheld;
    if (m_options.access == Access::LookOnly) {
        return {};
    }
    SetAside(m_options.dataFolder).removeUnfinished();
    m_expired.emplace(m_options.dataFolder);
    return repeatExpiries();
}

// A copy that was put back has rows that were deleted after it was made; a crash after the list was
// written and before the rows were deleted leaves them, too.
Result<void> SqliteRegister::repeatExpiries()
{
    if (m_expired->isEmpty()) {
        return {};
    }
    auto keys = ExpiryTable(*m_database).keys();
    if (!keys) {
        return core::fail(keys.error());
    }
    std::erase_if(*keys, [this](const KeyRow &key) { return !m_expired->contains(key.id); });
    return keys->empty() ? Result<void>() : deleteKeys({}, *keys);
}

Result<ExpiryStep> SqliteRegister::expire(std::chrono::milliseconds after, std::size_t atMost)
{
    if (const auto usable = ready(); !usable) {
        return core::fail(usable.error());
    }
    const qint64 now = m_passed.at(m_options.clocks.monotonic());
    const ExpiryPlan plan = planExpiry(m_state, m_running, now, after.count(), atMost);
    const auto keys = ExpiryTable(*m_database).keysOf(plan.due);
    if (!keys) {
        return core::fail(keys.error());
    }
    const bool isNews = !plan.begun.empty() || !plan.stopped.empty() || !plan.due.empty();
    const bool isTimeToKeep = !m_running.isEmpty() && now - m_passedKeptAt >= keptEvery;
    auto done = isNews || isTimeToKeep ? deleteKeys(plan, *keys) : Result<void>();
    m_expiry.running = plan.running - static_cast<int>(done ? plan.due.size() : 0);
    m_expiry.withheld = plan.withheld;
    if (done) {
        done = emptyWal();
    }
    if (done) {
        done = sweepAside(now);
    }
    if (!done) {
        return core::fail(done.error());
    }
    return ExpiryStep{static_cast<int>(plan.due.size()), plan.more || m_isWalToBeEmptied};
}

Result<void> SqliteRegister::deleteKeys(const ExpiryPlan &plan, const std::vector<KeyRow> &keys)
{
    // First the list, so that no copy can bring back what was deleted after this moment.
    if (const auto listed = m_expired->add(idsOf(keys)); !listed) {
        return listed;
    }
    // The ballast is for whoever stands there; this can wait.
    auto done = deleteKeysOnce(plan, keys);
    if (!done && done.error() == core::RegisterError::DiskFull && reuseWal()) {
        done = deleteKeysOnce(plan, keys);
    }
    if (!done) {
        return done;
    }
    for (const auto &[who, hours] : plan.begun) {
        m_running.insert(who, hours);
    }
    for (const core::HandleKey &who : plan.stopped) {
        m_running.remove(who);
    }
    m_passedKeptAt = m_passed.at(m_options.clocks.monotonic());
    return keys.empty() ? Result<void>() : forgetKeys(keys);
}

Result<void> SqliteRegister::deleteKeysOnce(const ExpiryPlan &plan, const std::vector<KeyRow> &keys)
{
    const ExpiryTable expiry(*m_database);
    const SettingTable settings(*m_database);
    const auto moment = m_passed.moment(m_options.clocks.wallTime(), m_options.clocks.monotonic());
    auto done = m_database->begin();
    if (done) {
        done = expiry.begin(plan.begun);
    }
    if (done) {
        done = expiry.stop(plan.stopped);
    }
    if (done) {
        done = expiry.expire(keys, m_options.clocks.wallTime());
    }
    if (done && !keys.empty()) {
        done = settings.store(copiesOwedSetting(), QByteArray::number(copiesAfterExpiry));
    }
    if (done) {
        done = settings.store(passedTimeSetting(), moment.toBytes());
    }
    if (done) {
        done = m_database->commit();
    }
    // What is not deleted now is due again at the next step.
    return done ? done : recover(done.error());
}

Result<void> SqliteRegister::forgetKeys(const std::vector<KeyRow> &keys)
{
    m_isWalToBeEmptied = true;
    m_expiry.copiesOwed = copiesAfterExpiry;
    const ExpiryTable expiry(*m_database);
    std::vector<core::HandleKey> handles;
    for (const KeyRow &key : keys) {
        m_names.forget(key.who);
        m_running.remove(key.who);
        m_state.setKey(key.who, RegisterState::Key::Deleted);
        handles.push_back(key.who);
    }
    // Of a copy that was put back: what was written since the expiry stays.
    const auto left = expiry.keysOf(handles);
    const auto sum = left ? expiry.sum() : core::fail(left.error());
    if (!sum) {
        return core::fail(sum.error());
    }
    for (const KeyRow &key : *left) {
        m_state.setKey(key.who, RegisterState::Key::There);
    }
    m_expiry.deleted = *sum;
    return emptyWal();
}

// The WAL still has the pages as they were before.
Result<void> SqliteRegister::emptyWal()
{
    if (!m_isWalToBeEmptied) {
        return {};
    }
    const auto emptied = m_database->emptyWalUnlessBusy();
    if (!emptied) {
        return recover(emptied.error());
    }
    m_isWalToBeEmptied = !*emptied;
    return {};
}

Result<void> SqliteRegister::sweepAside(qint64 now)
{
    const SetAside aside(m_options.dataFolder);
    const SettingTable settings(*m_database);
    m_expiry.setAside = 0;
    for (const QString &name : aside.registers()) {
        const auto seen = settings.value(asideSetting(name));
        if (!seen) {
            return core::fail(seen.error());
        }
        ++m_expiry.setAside;
        Result<void> done;
        if (!*seen) {
            done = settings.store(asideSetting(name), QByteArray::number(now));
        } else if (now - (*seen)->toLongLong() >=
                       std::chrono::milliseconds(SetAside::keptFor).count() &&
                   aside.remove(name)) {
            --m_expiry.setAside;
            done = settings.remove(asideSetting(name));
        }
        if (!done) {
            return done;
        }
    }
    return {};
}

core::Expiries SqliteRegister::expiries() const
{
    const ExpiredSum &deleted = m_expiry.deleted;
    return {deleted.handles, deleted.lastAt, m_expiry.running, m_expiry.withheld};
}

Result<void> SqliteRegister::copyMade()
{
    if (const auto usable = ready(); !usable || m_expiry.copiesOwed == 0) {
        return usable;
    }
    const int owed = m_expiry.copiesOwed - 1;
    const auto stored =
        SettingTable(*m_database).store(copiesOwedSetting(), QByteArray::number(owed));
    if (stored) {
        m_expiry.copiesOwed = owed;
    }
    return stored;
}

} // namespace store
