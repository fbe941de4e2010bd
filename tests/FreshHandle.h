// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/Handle.h"

#include <QRandomGenerator>

#include <set>

// Never the same twice in a process: of the 35 bits, 18,000 people share a number in one run of two
// hundred, and then whoever counts them rightly counts one person less than arrived.
inline core::Handle freshHandle()
{
    static std::set<core::Handle> drawn;
    for (;;) {
        const auto handle =
            core::Handle::random([] { return QRandomGenerator::global()->generate(); });
        if (drawn.insert(handle).second) {
            return handle;
        }
    }
}
