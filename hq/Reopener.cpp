// SPDX-License-Identifier: Apache-2.0
#include "hq/Reopener.h"

#include "hq/LogLine.h"

using namespace Qt::StringLiterals;

namespace hq {

namespace {

constexpr std::chrono::seconds pause{1};

std::unique_ptr<LogStore> reopened(const QString &path, const ServerMarker &marker)
{
    auto store = LogStore::open(path);
    if (!store) {
        return nullptr;
    }
    if (originOf(**store, marker) == Origin::Restored) {
        // Replaced under our feet: desks learn of that by a new incarnation only, at the next
        // start.
        logLine(Level::Error, u"database_replaced_while_running_restart"_s);
        return nullptr;
    }
    (*store)->begin();
    return (*store)->commit() ? std::move(*store) : nullptr;
}

} // namespace

std::unique_ptr<LogStore> Reopener::tryNowAndThen(const ServerMarker &marker)
{
    const auto begun = std::chrono::steady_clock::now();
    if (begun < m_next) {
        return nullptr;
    }
    auto store = reopened(m_path, marker);
    const auto now = std::chrono::steady_clock::now();
    m_next = now + pause + 5 * (now - begun);
    return store;
}

} // namespace hq
