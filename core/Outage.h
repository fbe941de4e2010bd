// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/Register.h"
#include "core/Screen.h"

#include <optional>
#include <vector>

namespace core {

// What an outage leaves to be settled as soon as the register records again.
struct Unsettled
{
    qint64 since = 0; // nothing can be recorded, ms since 1970 UTC
    // Arrivals that were reported as failed. Paper has these people: what is found of them after
    // all is undone.
    std::vector<HandleKey> doubtful;

    bool operator==(const Unsettled &) const = default;
};

// Why nothing at all can be recorded; nothing where the register is well and only this event was
// refused.
[[nodiscard]] std::optional<screen::PaperMode::Reason> outageOf(RegisterError error);

} // namespace core
