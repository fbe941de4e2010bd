// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ocr/QuadSearch.h"

#include <vector>

namespace ocr {

// Three sides that are seen tell where the fourth must be: looks there for one that is too faint to
// be among the lines, as that of a card on a sheet of about its colour. The likeliest, best first.
[[nodiscard]] std::vector<Quad>
completeQuads(const EdgeMap &map, const std::vector<LongLine> &lines, std::size_t most);

} // namespace ocr
