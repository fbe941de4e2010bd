// SPDX-License-Identifier: Apache-2.0
#include "core/Crockford.h"

#include <algorithm>

namespace core {

int crockfordValue(QChar letter)
{
    const char upper = letter.toUpper().toLatin1();
    if (upper == 'O') {
        return 0;
    }
    if (upper == 'I' || upper == 'L') {
        return 1;
    }
    const char *end = crockfordLetters + 32;
    const char *found = std::find(crockfordLetters, end, upper);
    return upper == 0 || found == end ? -1 : static_cast<int>(found - crockfordLetters);
}

} // namespace core
