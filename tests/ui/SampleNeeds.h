// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tests/ui/SampleScreens.h"

namespace ui::samples {

// What somebody needs, where they go and where they sleep.
void addNeeds(std::vector<SampleScreen> &all);

} // namespace ui::samples
