// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/Register.h"
#include "core/Screen.h"

#include <optional>

namespace core {

// Why nothing at all can be recorded; nothing where the register is well and only this event was
// refused.
[[nodiscard]] std::optional<screen::PaperMode::Reason> outageOf(RegisterError error);

} // namespace core
