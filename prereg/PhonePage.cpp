// SPDX-License-Identifier: Apache-2.0
#include "prereg/PhonePage.h"

using namespace Qt::StringLiterals;

namespace prereg {

QString phonePageFolder()
{
    return u":/prereg"_s;
}

} // namespace prereg
