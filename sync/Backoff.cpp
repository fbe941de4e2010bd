// SPDX-License-Identifier: Apache-2.0
#include "sync/Backoff.h"

#include <algorithm>

namespace uplink {

namespace {
constexpr Backoff::Milliseconds shortest{1'000};
constexpr Backoff::Milliseconds longest{5 * 60 * 1'000};
} // namespace

Backoff::Milliseconds Backoff::afterFailure()
{
    // 2^9 s is above the ceiling already.
    const int doublings = std::min(m_failures++, 9);
    const Milliseconds ceiling = std::min(longest, shortest * (1 << doublings));
    // Never at once: a refusing server must not be hammered by the lucky ones.
    const auto jitter = static_cast<double>((ceiling - shortest / 2).count()) * m_random01();
    return shortest / 2 + Milliseconds(static_cast<Milliseconds::rep>(jitter));
}

} // namespace uplink
