// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/Input.h"
#include "core/Screen.h"

#include <optional>

namespace ui {

// What the bar at the foot of the window offers on a screen, and whether the screen shows something
// that must not stay when its reader has gone. A button without a wish is greyed, never dead.
struct WaysOut
{
    enum class Idle { Stays, WarnsAndLeaves };

    std::optional<core::Input> back;
    std::optional<core::Input> callStaff;
    Idle idle = Idle::Stays;
};

[[nodiscard]] WaysOut waysOut(const core::Screen &screen);

} // namespace ui
