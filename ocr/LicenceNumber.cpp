// SPDX-License-Identifier: Apache-2.0
#include "ocr/LicenceNumber.h"

#include <algorithm>
#include <array>

namespace ocr {

bool licenceNumberHolds(const QString &digits)
{
    constexpr std::array weights{5, 4, 3, 2, 7, 6, 5, 4, 3, 2};
    constexpr auto length = 12;
    const bool areDigits =
        std::ranges::all_of(digits, [](QChar digit) { return digit >= u'0' && digit <= u'9'; });
    if (digits.size() != length || !areDigits)
        return false;
    int sum = 0;
    for (std::size_t i = 0; i < weights.size(); ++i)
        sum += weights.at(i) * digits[static_cast<qsizetype>(i)].digitValue();
    const int rest = 11 - sum % 11;
    return digits[static_cast<qsizetype>(weights.size())].digitValue() == (rest < 10 ? rest : 0);
}

} // namespace ocr
