// SPDX-License-Identifier: Apache-2.0
#include "hq/TryLimit.h"

#include <QList>

#include <algorithm>
#include <cmath>

namespace hq {

QByteArray networkOf(const QByteArray &address)
{
    if (!address.contains(':')) {
        return address;
    }
    QByteArray network;
    int groups = 0;
    for (const QByteArray &group : address.split(':')) {
        // "::" stands for zeros: what is left of it is all there is of the first half.
        if (group.isEmpty() || groups == 4) {
            break;
        }
        network += group + ':';
        ++groups;
    }
    return network;
}

double TryLimit::countNow(const Tries &tries, qint64 now) const
{
    const auto passed = static_cast<double>(now - tries.countedAt);
    return std::max(0.0,
                    tries.count - passed / static_cast<double>(m_patience.forgetsOneEvery.count()));
}

std::chrono::milliseconds TryLimit::take(const QByteArray &who, qint64 now)
{
    if (m_tries.size() >= mostRemembered && !m_tries.contains(who)) {
        makeRoom(now);
    }
    Tries &tries = m_tries[who];
    if (now < tries.waitsUntil) {
        return std::chrono::milliseconds(tries.waitsUntil - now);
    }
    tries.count = countNow(tries, now) + 1;
    tries.countedAt = now;
    if (tries.count > m_patience.freeTries) {
        // Bounded before it is doubled: it must not run over.
        const double doublings = std::min(32.0, std::ceil(tries.count - m_patience.freeTries));
        const double wait =
            static_cast<double>(m_patience.firstWait.count()) * std::exp2(doublings - 1);
        const auto longest = static_cast<double>(m_patience.longestWait.count());
        tries.waitsUntil = now + static_cast<qint64>(std::min(wait, longest));
    }
    return std::chrono::milliseconds::zero();
}

void TryLimit::makeRoom(qint64 now)
{
    std::erase_if(m_tries, [&](const auto &entry) {
        return entry.second.waitsUntil <= now && countNow(entry.second, now) <= 0;
    });
    if (m_tries.size() >= mostRemembered) {
        m_tries.erase(std::min_element(
            m_tries.begin(), m_tries.end(), [](const auto &left, const auto &right) {
                return left.second.waitsUntil < right.second.waitsUntil;
            }));
    }
}

} // namespace hq
