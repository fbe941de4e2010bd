// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/IntakeFlow.h"

#include <optional>

namespace core {

// Slips, on whichever page shows numbers: all pages that have a state of slips, and no other.

// A tap prints what stands on the page; the page stays, and so do its ways on. News of slips
// concern the page that ordered them and stands there still.
[[nodiscard]] std::optional<Step> slipStep(const Screen &screen, const Input &input);

// There is a printer: a page that has just come offers it.
void offerSlipsOn(Screen &screen);

} // namespace core
