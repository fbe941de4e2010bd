// SPDX-License-Identifier: Apache-2.0
#include "bench/Timings.h"

#include <algorithm>
#include <cmath>
#include <numeric>

using namespace Qt::StringLiterals;

namespace bench {

double Timings::since(Clock::time_point start)
{
    return std::chrono::duration<double, std::milli>(Clock::now() - start).count();
}

double Timings::quantile(double share) const
{
    std::vector<double> sorted = m_milliseconds;
    std::sort(sorted.begin(), sorted.end());
    const double rank = std::ceil(share * static_cast<double>(sorted.size()));
    return sorted.at(static_cast<std::size_t>(std::max(rank, 1.0)) - 1);
}

double Timings::sum() const
{
    return std::accumulate(m_milliseconds.begin(), m_milliseconds.end(), 0.0);
}

QString Timings::text() const
{
    return u"p50 %1 ms, p99 %2 ms, most %3 ms (n = %4)"_s.arg(quantile(0.5), 0, 'f', 1)
        .arg(p99(), 0, 'f', 1)
        .arg(quantile(1.0), 0, 'f', 1)
        .arg(count());
}

} // namespace bench
