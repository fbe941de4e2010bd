// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace ui {

// Tells screen readers what the widgets that draw themselves are. Without it Qt calls them filler,
// which no screen reader announces, and the window itself is none. To be called before a window is
// shown; a second call changes nothing.
void installAccessibleRoles();

} // namespace ui
