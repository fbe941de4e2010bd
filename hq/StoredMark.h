// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "hq/Sqlite.h"

#include <QUuid>

#include <optional>

namespace hq {

// Whose database it is, and how many transactions it has stored under all its incarnations.
struct ServerMark
{
    QUuid incarnation;
    quint64 commits = 0;

    bool operator==(const ServerMark &) const = default;
};

// As it lies in the table meta.
struct StoredMark
{
    QUuid incarnation;              // null: none yet
    std::optional<quint64> commits; // none before the first, and in older databases
};

[[nodiscard]] StoreResult<StoredMark> readMark(Database &database);
// A number as a value of meta.
[[nodiscard]] QByteArray storedNumber(quint64 number);

} // namespace hq
