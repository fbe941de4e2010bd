// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/Settings.h"
#include "ui/DeskWindow.h"

namespace app {

// Framed, or over the whole screen.
void putOnScreen(ui::DeskWindow &window, Settings::Window how);

} // namespace app
