// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

#include <array>

namespace paper {

// What a family's sheet says, in one language: the words of the sheet that the phone page prints
// (prereg/words), as they are the same paper at the desk.
struct FamilySheetWords
{
    QString show;     // where to show it
    QString people;   // %1 of them are in the codes
    QString together; // %1 sheets belong together
    std::array<QString, 4> advice;
};

// Japanese, easy Japanese, English: all of them, on every sheet.
[[nodiscard]] const std::array<FamilySheetWords, 3> &familySheetWords();

} // namespace paper
