// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tests/ui/SampleScreens.h"

namespace ui::samples {

// Told aloud: every question, answered and not.
void addTelling(std::vector<SampleScreen> &all);

} // namespace ui::samples
