// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ocr/FieldReading.h"
#include "ocr/LineReader.h"

namespace ocr {

// 男 or 女, for 男, 女, 男 M. and 女 F., with the label 性別 before it or without.
[[nodiscard]] FieldReading readSex(const LineReader &reader, const LineImage &line);

} // namespace ocr
