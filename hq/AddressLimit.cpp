// SPDX-License-Identifier: Apache-2.0
#include "hq/AddressLimit.h"

#include <algorithm>

namespace hq {

AddressLimit::AddressLimit(int burst, qint64 refillMs)
    : m_burst(burst)
    , m_refillMs(refillMs)
{}

AddressLimit::Answer AddressLimit::ask(const QByteArray &address, qint64 now)
{
    if (!m_buckets.contains(address)) {
        if (m_buckets.size() >= mostAddresses) {
            forgetFull(now);
        }
        if (m_buckets.size() >= mostAddresses) {
            return Answer::TooMany;
        }
    }
    Bucket &bucket = m_buckets.try_emplace(address, Bucket{m_burst, now}).first->second;
    const qint64 fresh = (now - bucket.refilledAt) / m_refillMs;
    bucket.tokens = std::min(m_burst, bucket.tokens + fresh);
    bucket.refilledAt += fresh * m_refillMs;
    if (bucket.tokens == 0) {
        return Answer::TooMany;
    }
    --bucket.tokens;
    return Answer::Allowed;
}

// Who has not asked for so long that nothing is remembered of it.
void AddressLimit::forgetFull(qint64 now)
{
    std::erase_if(m_buckets, [this, now](const auto &entry) {
        return now - entry.second.refilledAt >= m_burst * m_refillMs;
    });
}

int AddressLimit::retryAfterSeconds() const
{
    return static_cast<int>(std::max<qint64>(1, m_refillMs / 1000));
}

} // namespace hq
