// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>

#include <optional>

namespace store {

// How much time has surely passed on this desk, over all its starts: what expiry counts by
// (docs/decisions/0011). Only differences mean anything.
//
// While the desk runs it is the monotonic clock that counts. What that cannot see, a desk that was
// off or slept, counts as far as two witnesses agree: headquarters' signed time and the wall clock;
// of two spans the shorter one. So neither a wall clock that was set nor a headquarters that is a
// year ahead makes it jump, and neither that is set back holds it up while the desk runs.
class PassedTime
{
public:
    // A moment as it is kept over the end of the program. All in ms.
    struct Moment
    {
        qint64 passed = 0;
        qint64 hqTime = 0;   // since 1970 UTC; 0: headquarters was never heard
        qint64 wallTime = 0; // since 1970 UTC

        [[nodiscard]] QByteArray toBytes() const;
        [[nodiscard]] static std::optional<Moment> fromBytes(const QByteArray &bytes);
        bool operator==(const Moment &) const = default;
    };

    // At the start of the program.
    void goOnFrom(const Moment &moment, qint64 monotonicMs);
    // A receipt says what time it is at headquarters.
    void observe(qint64 hqTimeMs, qint64 wallTimeMs, qint64 monotonicMs);
    // ms; never falls while monotonicMs does not.
    [[nodiscard]] qint64 at(qint64 monotonicMs) const;
    [[nodiscard]] Moment moment(qint64 wallTimeMs, qint64 monotonicMs) const;

private:
    [[nodiscard]] qint64 steadySince(qint64 monotonicMs) const;

    Moment m_last;
    qint64 m_lastAt = 0; // monotonic
};

} // namespace store
