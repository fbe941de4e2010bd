// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "hq/Clock.h"
#include "hq/TryLimit.h"

#include <mutex>
#include <set>
#include <utility>

namespace hq {

// Guessing is slow by address and by name. A stranger who guesses at a name does not keep its owner
// out: from an address from which the owner has signed in, tries are counted apart. Used by several
// threads.
class SignInLimits
{
public:
    // `elapsed`: ms of a clock that nobody sets.
    explicit SignInLimits(Clock elapsed)
        : m_elapsed(std::move(elapsed))
    {}

    // Zero: go on. `name` as it was typed, known or not; empty for an invitation code.
    [[nodiscard]] std::chrono::milliseconds take(const QByteArray &address, const QByteArray &name);
    void succeeded(const QByteArray &address, const QByteArray &name);

private:
    static constexpr std::size_t mostKnown = 4096;
    [[nodiscard]] QByteArray whoseTry(const QByteArray &address, const QByteArray &name) const;

    Clock m_elapsed;
    std::mutex m_mutex;
    // A whole town hall may come from one address.
    TryLimit m_byAddress{
        {20, std::chrono::seconds(2), std::chrono::minutes(15), std::chrono::seconds(20)}};
    TryLimit m_byName{
        {5, std::chrono::seconds(5), std::chrono::minutes(1), std::chrono::minutes(3)}};
    std::set<std::pair<QByteArray, QByteArray>> m_known; // name, address
};

} // namespace hq
