// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ocr/CardCorners.h"
#include "ocr/EdgeMap.h"

namespace ocr {

// How much a quadrilateral in a map looks like a card: an edge along each side, behind which the
// colour is that of one and the same body and before which it is another. 0 to 1, without regard to
// its shape.
[[nodiscard]] float cardScore(const EdgeMap &map, const Corners &corners);

} // namespace ocr
