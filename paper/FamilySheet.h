// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/Ids.h"

#include <QIODevice>
#include <QStringList>

namespace paper {

// What a family without a smartphone takes home: the same codes as the phone page makes.
struct FamilySheet
{
    QStringList codes;                  // at least one, each at most longestFamilyCode
    int people = 0;                     // in all of them
    core::Mode mode = core::Mode::Real; // practice sheets say so
};

// Characters of a QR of version 25 at correction M: what the phone page puts into one. Its modules
// are 0.7 mm wide on the sheet.
inline constexpr qsizetype longestFamilyCode = 1'451;

// A4 portrait, PDF, a page for each code: the code, 9 cm wide, beside it for how many people and
// which of the sheets it is, below what it is good for and how to keep it. Nobody's name in
// letters. Needs a QGuiApplication, for the letters. False when a code cannot be drawn.
[[nodiscard]] bool printFamilySheet(QIODevice &to, const FamilySheet &sheet);

} // namespace paper
