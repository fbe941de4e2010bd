// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tests/ui/SampleScreens.h"

namespace ui::samples {

// An ID under the camera: everything that hinders, and what was read, surely and not.
void addIds(std::vector<SampleScreen> &all);
// An ID whose letters were chosen to break the page.
[[nodiscard]] SampleScreen hostileId(const QString &text);

} // namespace ui::samples
