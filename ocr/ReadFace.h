// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ocr/FaceReaders.h"
#include "ocr/IdFace.h"
#include "ocr/Layout.h"

#include <vector>

namespace ocr {

// What the layout's fields say, in its order. card: straightened, upright, in colour. What the
// layout masks is painted over in it first, so that no reader sees it.
[[nodiscard]] std::vector<FaceField>
readFace(cv::Mat &card, const Layout &layout, const FaceReaders &readers);

} // namespace ocr
