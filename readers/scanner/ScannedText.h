// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

namespace scanner {

// A code is at most this long: a QR holds 4,296 letters, and none of ours and no contact needs them
// all.
constexpr qsizetype longestCode = 4'000;

// What the code says, where the scanner types as a keyboard of another layout than the desk's:
//
//     scanner US, desk JP     : arrives as +   _ as =   + as ~   * as (     (measured)
//     scanner JP, desk US     : arrives as '   + as :   * as "              (derived)
//     Caps Lock               upper and lower case change places
//
// All of our codes begin with a word that shows which fault it was: UKE1: (core/WristMark.h) as
// UKE1+, UKE1' or uke1:, and a family's, HNN1: (readers/qr/Payload.h), likewise. A text that begins
// with none of them stays as it is.
[[nodiscard]] QString undoLayout(const QString &arrived);

// Whether this is the beginning of a first word, or all of it: "U", "uke".
[[nodiscard]] bool mayBegin(const QString &arrived);
// Whether the whole first word is there: nobody types that by hand within a moment.
[[nodiscard]] bool isBegun(const QString &arrived);

} // namespace scanner
