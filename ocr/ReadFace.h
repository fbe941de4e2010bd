// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ocr/FaceReaders.h"
#include "ocr/IdFace.h"
#include "ocr/Layout.h"

#include <vector>

namespace ocr {

// What the layout's fields say, in its order. card: straightened, upright, in colour. What the
// layout masks is painted over in it first, so that no field is read from it. cardKind() saw it:
// a signature's line may stand beside what is masked.
[[nodiscard]] std::vector<FaceField>
readFace(cv::Mat &card, const Layout &layout, const FaceReaders &readers);

} // namespace ocr
