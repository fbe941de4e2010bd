// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtGlobal>

#include <functional>

namespace store {

// Time comes in as functions, so that tests decide what it is.
struct Clocks
{
    std::function<qint64()> wallTime;  // ms since 1970 UTC; may jump; for display only
    std::function<qint64()> monotonic; // ms since any moment; never jumps
};

[[nodiscard]] Clocks systemClocks();

// Design rule 2: Lamport = max(own last, any seen in records, headquarters' time in ms from the
// last receipt + monotonic clock) + 1. The wall clock never enters it.
class LamportClock
{
public:
    void see(quint64 lamport) { m_highest = m_highest < lamport ? lamport : m_highest; }
    void observe(qint64 hqTimeMs, qint64 monotonicMs);
    [[nodiscard]] quint64 next(qint64 monotonicMs) const;

private:
    quint64 m_highest = 0;
    qint64 m_hqTime = 0; // 0 = no receipt since the start
    qint64 m_hqTimeAt = 0;
};

} // namespace store
