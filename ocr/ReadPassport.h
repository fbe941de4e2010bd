// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ocr/FaceReaders.h"
#include "ocr/IdFace.h"

#include <vector>

namespace ocr {

// What the machine-readable zone of a passport says: mrz1, mrz2, surname, given, passport_no, name,
// birth_date, sex and expiry. lines: the two lowest are those of the zone.
[[nodiscard]] std::vector<FaceField> readPassport(const std::vector<LineImage> &lines,
                                                  const FaceReaders &readers);

} // namespace ocr
