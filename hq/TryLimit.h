// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>

#include <chrono>
#include <map>

namespace hq {

// Whose tries they are: whoever has one IPv6 address has its whole /64.
[[nodiscard]] QByteArray networkOf(const QByteArray &address);

// How often somebody may try: some tries at once, then each wait twice as long as the one before,
// up to a longest. Tries are forgotten one by one with time. One thread at a time.
class TryLimit
{
public:
    struct Patience
    {
        double freeTries = 5;
        std::chrono::milliseconds firstWait{5'000};
        std::chrono::milliseconds longestWait{60'000};
        std::chrono::milliseconds forgetsOneEvery{180'000};
    };
    // Beyond so many, the one that may go on soonest is forgotten.
    static constexpr std::size_t mostRemembered = 20'000;

    explicit TryLimit(Patience patience)
        : m_patience(patience)
    {}

    // Zero: go on, and it is counted. Else how long to wait; that is not counted. `now`: ms of a
    // clock that nobody sets.
    [[nodiscard]] std::chrono::milliseconds take(const QByteArray &who, qint64 now);
    void forget(const QByteArray &who) { m_tries.erase(who); }
    [[nodiscard]] std::size_t remembered() const { return m_tries.size(); }

private:
    struct Tries
    {
        double count = 0;
        qint64 countedAt = 0;
        qint64 waitsUntil = 0;
    };
    [[nodiscard]] double countNow(const Tries &tries, qint64 now) const;
    void makeRoom(qint64 now);

    Patience m_patience;
    std::map<QByteArray, Tries> m_tries;
};

} // namespace hq
