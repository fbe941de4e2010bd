// SPDX-License-Identifier: Apache-2.0
#include "ocr/MrzCheckDigit.h"

#include <array>

namespace ocr {

int checkValue(char32_t letter)
{
    if (letter >= U'0' && letter <= U'9')
        return static_cast<int>(letter - U'0');
    if (letter >= U'A' && letter <= U'Z')
        return static_cast<int>(letter - U'A') + 10;
    return 0;
}

int checkDigit(std::u32string_view letters)
{
    constexpr std::array weights{7, 3, 1};
    int sum = 0;
    std::size_t place = 0;
    for (const char32_t letter : letters)
        sum += weights[place++ % weights.size()] * checkValue(letter);
    return sum % 10;
}

} // namespace ocr
