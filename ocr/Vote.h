// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ocr/IdFace.h"

#include <optional>

namespace ocr {

// What several readings of the same card, one after the other, say together. A value is what most
// of them say, a sure one counting twice; it is sure where two say it, one of them surely, and none
// is as sure of another. Readings of another kind of ID than most are left out. Nothing: of no
// readings.
[[nodiscard]] std::optional<IdFace> vote(const std::vector<IdFace> &readings);

} // namespace ocr
