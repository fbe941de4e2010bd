// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>

namespace card {

// What a card has cost so far since it was laid down: commands sent, and time spent talking to it
// (waiting for the person's fingers is not counted).
struct CardEffort
{
    int apdus = 0;
    std::chrono::milliseconds time{0};

    bool operator==(const CardEffort &) const = default;
};

} // namespace card
