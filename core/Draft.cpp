// SPDX-License-Identifier: Apache-2.0
#include "core/Draft.h"

#include <algorithm>

namespace core {

// 090, 080, 070, 060, 050, 020 and 0800: nothing else has a nought in the third place.
qsizetype phoneDigits(const QString &beginning)
{
    return beginning.size() >= 3 && beginning[2] == u'0' ? 11 : 10;
}

bool isPhone(const QString &digits)
{
    return digits.size() == phoneDigits(digits) && digits.startsWith(u'0') &&
           std::all_of(digits.begin(), digits.end(), [](QChar digit) {
               return digit >= u'0' && digit <= u'9';
           });
}

} // namespace core
