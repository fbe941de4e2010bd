// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/SecretBytes.h"

#include <QDate>
#include <QStringView>

#include <cstddef>
#include <optional>

namespace core {

// How the birth date stands on the face of a My Number card: in a Japanese era, or, for residents
// of foreign nationality, by the Gregorian calendar. That the latter's number begins with the last
// two digits of the Gregorian year is likely (the resident card before it did so) and confirmed
// nowhere.
enum class FaceCalendar { JapaneseEra, Gregorian };

inline constexpr std::size_t faceNumberDigits = 14;

// 照合番号B: what opens name, address, birth date and sex of a My Number card without its PIN.
// Birth date as YYMMDD (year of the era, without the era), year of expiry as YYYY, and the security
// code that stands on the face, four ASCII digits (confirmed on a card by soltia48/myna-card).
// Nothing if one of them cannot be on a card: no such day, an expiry outside 2016 to 2099, another
// code. One born on the day of two eras, 25 December 1926, is taken for the later.
[[nodiscard]] std::optional<SecretBytes>
faceNumber(const QDate &birth, int expiryYear, QStringView securityCode, FaceCalendar calendar);

} // namespace core
