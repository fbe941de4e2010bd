// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ocr/OcrError.h"

#include <QString>

namespace ocr {

// What to say of it at the terminal, without a full stop.
[[nodiscard]] QString sentenceFor(OcrError error);

} // namespace ocr
