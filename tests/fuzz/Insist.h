// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdlib>

// What has to hold for every input; libFuzzer reports the abort with the input that did it.
inline void insist(bool holds)
{
    if (!holds) {
        std::abort();
    }
}
