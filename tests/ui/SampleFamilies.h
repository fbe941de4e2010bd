// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tests/ui/SampleScreens.h"

namespace ui::samples {

// Families by their QR.
void addFamilies(std::vector<SampleScreen> &all);

} // namespace ui::samples
