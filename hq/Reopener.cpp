// SPDX-License-Identifier: Apache-2.0
#include "hq/Reopener.h"

#include "hq/LogLine.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace hq {

namespace {

constexpr auto pause = 1s;
// Damage hardly ever goes by itself, and each try says in the log where it is.
constexpr auto pauseAfterDamage = 10s;

} // namespace

StoreResult<std::unique_ptr<LogStore>> Reopener::openOwn(const ServerMarker &marker) const
{
    auto store = LogStore::open(m_parts.databasePath);
    if (!store) {
        return store;
    }
    if (originOf(**store, marker) == Origin::Restored) {
        // Replaced under our feet: desks learn of that by a new incarnation only, at the next
        // start.
        logLine(Level::Error, u"database_replaced_while_running_restart"_s);
        return core::fail(StoreError::Unsafe);
    }
    (*store)->begin();
    if (const auto done = (*store)->commit(); !done) {
        return core::fail(done.error());
    }
    return store;
}

std::unique_ptr<Ledger> Reopener::tryNowAndThen(const ServerMarker &marker)
{
    const auto begun = std::chrono::steady_clock::now();
    if (begun < m_next) {
        return nullptr;
    }
    auto store = openOwn(marker);
    auto ledger = store ? Ledger::load(std::move(*store), m_parts.mode, m_parts.clock)
                        : core::fail(store.error());
    const bool isDamaged = !ledger && ledger.error() == StoreError::Damaged;
    if (ledger || isDamaged) {
        m_parts.health.report(AlarmKind::DatabaseDamaged,
                              isDamaged ? ServerHealth::Condition::Bad
                                        : ServerHealth::Condition::Good);
    }
    const auto now = std::chrono::steady_clock::now();
    m_next = now + (isDamaged ? pauseAfterDamage : pause) + 5 * (now - begun);
    return ledger ? std::move(*ledger) : nullptr;
}

} // namespace hq
