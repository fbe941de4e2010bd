// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "store/Database.h"
#include "store/ExpiryPlan.h"

#include <QByteArray>

#include <vector>

namespace store {

// A row of person_key, without its box.
struct KeyRow
{
    QByteArray id; // 8 bytes
    core::HandleKey who;
};

// Everybody whose rows were deleted.
struct ExpiredSum
{
    int handles = 0;
    int keys = 0;
    qint64 lastAt = 0; // ms since 1970 UTC by this kiosk's clock; 0: nobody yet

    bool operator==(const ExpiredSum &) const = default;
};

// The statements over person_key, expiring_handle and expired_handle that expiry needs. Each call
// is a transaction of its own unless one is open. Damaged when a row says what this kiosk never
// writes.
class ExpiryTable
{
public:
    explicit ExpiryTable(Database &database)
        : m_database(database)
    {}

    [[nodiscard]] Result<std::vector<KeyRow>> keys() const;
    [[nodiscard]] Result<std::vector<KeyRow>> keysOf(const std::vector<core::HandleKey> &who) const;
    [[nodiscard]] Result<RunningHandles> running() const;
    [[nodiscard]] Result<ExpiredSum> sum() const;

    [[nodiscard]] Result<void>
    begin(const std::vector<std::pair<core::HandleKey, RunningHours>> &begun) const;
    [[nodiscard]] Result<void> stop(const std::vector<core::HandleKey> &stopped) const;
    // Deletes these rows and writes down whose they were.
    [[nodiscard]] Result<void> expire(const std::vector<KeyRow> &keys, qint64 expiredAt) const;

private:
    Database &m_database;
};

} // namespace store
