// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tests/ocr/specimens/Person.h"

#include <vector>

namespace specimens {

struct NamePart
{
    QString written;
    QString kana;
    QString roman;
};

// Common ones, and those with letters that JIS X 0208 or Tesseract's Japanese lacks.
[[nodiscard]] const std::vector<NamePart> &surnames();
[[nodiscard]] const std::vector<NamePart> &givenNames(Sex sex);
// Of people from abroad, in the letters of a passport.
[[nodiscard]] const std::vector<QString> &foreignSurnames();
[[nodiscard]] const std::vector<QString> &foreignGivenNames();
[[nodiscard]] const std::vector<QString> &nationalities();

} // namespace specimens
