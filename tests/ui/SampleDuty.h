// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tests/ui/SampleScreens.h"

namespace ui::samples {

// Who may come behind the sign-in, and when they were on duty.
void addDuty(std::vector<SampleScreen> &all);

} // namespace ui::samples
