// SPDX-License-Identifier: Apache-2.0
#include "tests/ocr/specimens/CheckDigits.h"

#include <array>

namespace specimens {

namespace {

QChar digit(int value)
{
    return QChar(u'0' + static_cast<char16_t>(value));
}

int zoneValue(QChar letter)
{
    if (letter.isDigit()) {
        return letter.digitValue();
    }
    return letter == u'<' ? 0 : letter.unicode() - u'A' + 10;
}

} // namespace

QChar licenceCheckDigit(const QString &firstTen)
{
    constexpr std::array weights{5, 4, 3, 2, 7, 6, 5, 4, 3, 2};
    int sum = 0;
    for (std::size_t i = 0; i < weights.size(); ++i) {
        sum += firstTen[static_cast<qsizetype>(i)].digitValue() * weights[i];
    }
    const int rest = sum % 11;
    return digit(rest < 2 ? 0 : 11 - rest);
}

QChar insurerCheckDigit(const QString &firstSeven)
{
    int sum = 0;
    for (int i = 0; i < 7; ++i) {
        const int product = firstSeven[i].digitValue() * (i % 2 == 0 ? 2 : 1);
        sum += product / 10 + product % 10;
    }
    return digit((10 - sum % 10) % 10);
}

QChar zoneCheckDigit(const QString &part)
{
    constexpr std::array weights{7, 3, 1};
    int sum = 0;
    for (qsizetype i = 0; i < part.size(); ++i) {
        sum += zoneValue(part[i]) * weights[static_cast<std::size_t>(i % 3)];
    }
    return digit(sum % 10);
}

} // namespace specimens
