// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtGlobal>

#include <chrono>
#include <functional>

namespace uplink {

// Full-jitter exponential back-off, 1 s to 5 min: after a cut the whole prefecture comes back at
// once, and nobody may come back in step.
class Backoff
{
public:
    using Milliseconds = std::chrono::milliseconds;

    // random01: uniform in [0, 1).
    explicit Backoff(std::function<double()> random01)
        : m_random01(std::move(random01))
    {}

    // How long to wait after another failure in a row.
    [[nodiscard]] Milliseconds afterFailure();
    void reset() { m_failures = 0; }

private:
    std::function<double()> m_random01;
    int m_failures = 0;
};

} // namespace uplink
