// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>

#include <map>

namespace hq {

// A token bucket for each address, so that nobody tries codes or asks without end. Used by one
// thread. At most mostAddresses are remembered; when all of them are in use strangers wait.
class AddressLimit
{
public:
    // `burst` at once, then one every refillMs.
    AddressLimit(int burst, qint64 refillMs);

    enum class Answer { Allowed, TooMany };
    // now: ms, by a clock that never goes back.
    [[nodiscard]] Answer ask(const QByteArray &address, qint64 now);
    [[nodiscard]] int retryAfterSeconds() const;

private:
    struct Bucket
    {
        qint64 tokens = 0;
        qint64 refilledAt = 0;
    };
    void forgetFull(qint64 now);

    static constexpr std::size_t mostAddresses = 4096;
    const qint64 m_burst;
    const qint64 m_refillMs;
    std::map<QByteArray, Bucket> m_buckets;
};

} // namespace hq
