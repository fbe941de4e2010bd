// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>
#include <functional>

namespace bench {

// Runs the event loop, asleep between events, until the condition holds; false when the time is
// over first.
[[nodiscard]] bool waitFor(const std::function<bool()> &condition,
                           std::chrono::milliseconds atMost = std::chrono::seconds(15));
// Runs the event loop for a while.
void pause(std::chrono::milliseconds time);

} // namespace bench
