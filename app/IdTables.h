// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ocr/IdLooker.h"

namespace app {

// Reads IDs by the tables that lie beside the program (../share). nullptr: one is missing or
// damaged; the terminal is told which.
[[nodiscard]] std::unique_ptr<ocr::IdLooker> lookerForIds();

} // namespace app
