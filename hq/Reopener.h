// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "hq/Ledger.h"
#include "hq/ServerHealth.h"
#include "hq/ServerMarker.h"

#include <chrono>
#include <memory>

namespace hq {

struct ReopenerParts
{
    QString databasePath;
    core::Mode mode;
    Clock clock;
    ServerHealth &health; // told of a database that is damaged
};

// Opens the store again after a failure, now and then: each try reads the whole database, and a
// crowd of desks that is turned away must not make it try all the time.
class Reopener
{
public:
    explicit Reopener(ReopenerParts parts)
        : m_parts(std::move(parts))
    {}

    // Nothing until it can be read as it was written, is still this machine's own, and has taken a
    // small transaction: a full disk can be read very well.
    [[nodiscard]] std::unique_ptr<Ledger> tryNowAndThen(const ServerMarker &marker);

private:
    [[nodiscard]] StoreResult<std::unique_ptr<LogStore>> openOwn(const ServerMarker &marker) const;

    ReopenerParts m_parts;
    std::chrono::steady_clock::time_point m_next;
};

} // namespace hq
