// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ocr/FaceReaders.h"
#include "ocr/IdFace.h"
#include "ocr/Layout.h"

#include <vector>

namespace ocr {

// What two readers say of a field's lines, the upper first. Sure where they say the same and the
// field's rules hold; otherwise the other's word is an alternative. Any field but an MRZ.
[[nodiscard]] FaceField agreedReading(const LayoutField &field,
                                      const std::vector<LineImage> &lines,
                                      const FaceReaders &readers);

} // namespace ocr
