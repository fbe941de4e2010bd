// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QDateTime>
#include <QTest>

namespace hqtest {

// For tests of who came and went "today": none of them begins in the last minute of a day in Japan.
// (It counts against the test's TIMEOUT.)
inline void waitPastMidnight()
{
    constexpr qint64 day = 86'400'000; // ms
    constexpr qint64 japan = 9 * 3'600'000;
    const qint64 left = day - (QDateTime::currentMSecsSinceEpoch() + japan) % day;
    if (left < 60'000) {
        QTest::qWait(static_cast<int>(left) + 1'000);
    }
}

} // namespace hqtest
