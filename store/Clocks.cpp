// SPDX-License-Identifier: Apache-2.0
#include "store/Clocks.h"

#include <QDateTime>
#include <QElapsedTimer>

#include <algorithm>

namespace store {

namespace {

// The year 2286: a time beyond it is a fault, and would leave no room above it.
constexpr qint64 latestTime = 9'999'999'999'999;

} // namespace

Clocks systemClocks()
{
    QElapsedTimer timer;
    timer.start();
    return {[] { return QDateTime::currentMSecsSinceEpoch(); },
            [timer] { return timer.elapsed(); }};
}

void LamportClock::observe(qint64 hqTimeMs, qint64 monotonicMs)
{
    if (hqTimeMs > 0 && hqTimeMs <= latestTime) {
        m_hqTime = hqTimeMs;
        m_hqTimeAt = monotonicMs;
    }
}

quint64 LamportClock::next(qint64 monotonicMs) const
{
    const qint64 hqNow =
        m_hqTime == 0 ? 0 : m_hqTime + std::max<qint64>(monotonicMs - m_hqTimeAt, 0);
    return std::max(m_highest, static_cast<quint64>(hqNow)) + 1;
}

} // namespace store
