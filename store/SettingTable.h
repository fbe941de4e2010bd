// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/Ids.h"
#include "store/Database.h"

#include <QUuid>

#include <optional>

namespace store {

// What headquarters last confirmed of a stream.
struct ReceiptCursor
{
    core::StreamId stream;
    quint64 expectedNext = 1; // received there below this
    quint64 durableNext = 1;  // and in a backup below this
    QUuid serverIncarnation;
    qint64 serverTime = 0; // ms since 1970 UTC
    qint64 receivedAt = 0; // the same by this kiosk's clock

    bool operator==(const ReceiptCursor &) const = default;
};

// Set in a register that came from a copy; the incarnation that it opens then takes it away.
[[nodiscard]] inline QString restoredSetting()
{
    return QStringLiteral("restored");
}

// The tables that may change: setting and receipt. Each call is a transaction of its own unless one
// is open.
class SettingTable
{
public:
    explicit SettingTable(Database &database)
        : m_database(database)
    {}

    [[nodiscard]] Result<std::optional<QByteArray>> value(const QString &name) const;
    [[nodiscard]] Result<void> store(const QString &name, const QByteArray &value) const;
    [[nodiscard]] Result<void> remove(const QString &name) const;

    [[nodiscard]] Result<std::optional<ReceiptCursor>> receipt(qint64 streamRow,
                                                               const core::StreamId &stream) const;
    [[nodiscard]] Result<void> store(qint64 streamRow, const ReceiptCursor &receipt) const;

private:
    Database &m_database;
};

} // namespace store
