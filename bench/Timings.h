// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

#include <chrono>
#include <vector>

namespace bench {

// How long something took, again and again.
class Timings
{
public:
    using Clock = std::chrono::steady_clock;

    void add(double milliseconds) { m_milliseconds.push_back(milliseconds); }
    void addSince(Clock::time_point start) { add(since(start)); }
    [[nodiscard]] static double since(Clock::time_point start);

    [[nodiscard]] std::size_t count() const { return m_milliseconds.size(); }
    // The smallest that at least share of all do not exceed; count() > 0.
    [[nodiscard]] double quantile(double share) const;
    [[nodiscard]] double p99() const { return quantile(0.99); }
    [[nodiscard]] double sum() const;
    // "p50 3.1 ms, p99 9.0 ms, most 12.2 ms (n = 2,000)"
    [[nodiscard]] QString text() const;

private:
    std::vector<double> m_milliseconds;
};

} // namespace bench
