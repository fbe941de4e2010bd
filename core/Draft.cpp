// SPDX-License-Identifier: Apache-2.0
#include "core/Draft.h"

#include <algorithm>

namespace core {

namespace {

bool areDigits(const QString &text)
{
    return std::all_of(
        text.begin(), text.end(), [](QChar digit) { return digit >= u'0' && digit <= u'9'; });
}

} // namespace

// 090, 080, 070, 060, 050, 020 and 0800: nothing else has a nought in the third place.
qsizetype phoneDigits(const QString &beginning)
{
    return beginning.size() >= 3 && beginning[2] == u'0' ? 11 : 10;
}

bool isPhone(const QString &digits)
{
    return digits.size() == phoneDigits(digits) && digits.startsWith(u'0') && areDigits(digits);
}

bool isCar(const Car &car)
{
    return !car.plate.isEmpty() && car.plate.size() <= mostOfPlate && areDigits(car.plate) &&
           car.slot.size() <= mostOfSlot && areDigits(car.slot);
}

} // namespace core
