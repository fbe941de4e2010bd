// SPDX-License-Identifier: Apache-2.0
#include "core/FaceNumber.h"

#include "core/JapaneseEra.h"

#include <algorithm>

namespace core {

namespace {

constexpr qsizetype codeDigits = 4;
// The first cards were given out in 2016, and none is good for much more than ten years.
constexpr int firstExpiry = 2016;
constexpr int lastExpiry = 2099;

bool isSecurityCode(QStringView code)
{
    return code.size() == codeDigits && std::all_of(code.begin(), code.end(), [](QChar digit) {
               return digit >= u'0' && digit <= u'9';
           });
}

// Nothing before the calendars met, in whichever calendar it is written.
std::optional<int> yearOnFace(const QDate &birth, FaceCalendar calendar)
{
    const auto era = eraYearOf(birth);
    if (!era) {
        return std::nullopt;
    }
    return calendar == FaceCalendar::Gregorian ? birth.year() % 100 : era->year;
}

void append(SecretBytes &digits, int number, int width)
{
    int unit = 1;
    for (int place = 1; place < width; ++place) {
        unit *= 10;
    }
    for (; unit > 0; unit /= 10) {
        digits.append(static_cast<unsigned char>('0' + number / unit % 10));
    }
}

} // namespace

std::optional<SecretBytes>
faceNumber(const QDate &birth, int expiryYear, QStringView securityCode, FaceCalendar calendar)
{
    const auto year = yearOnFace(birth, calendar);
    if (!year || expiryYear < firstExpiry || expiryYear > lastExpiry ||
        !isSecurityCode(securityCode)) {
        return std::nullopt;
    }
    SecretBytes digits;
    append(digits, *year, 2);
    append(digits, birth.month(), 2);
    append(digits, birth.day(), 2);
    append(digits, expiryYear, 4);
    for (const QChar digit : securityCode) {
        digits.append(static_cast<unsigned char>(digit.unicode()));
    }
    return digits;
}

} // namespace core
