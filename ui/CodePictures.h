// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/Codes.h"
#include "core/Needs.h"
#include "ui/Picture.h"

namespace ui {

// The pictogram beside a code's words.
[[nodiscard]] Picture pictureOf(core::Need need);
[[nodiscard]] Picture pictureOf(core::Destination destination);

} // namespace ui
