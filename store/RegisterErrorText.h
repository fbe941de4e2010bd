// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/Register.h"

#include <QString>

namespace store {

// For logs and command-line programs; the kiosk's screens have words of their own.
[[nodiscard]] QString textOf(core::RegisterError error);

} // namespace store
