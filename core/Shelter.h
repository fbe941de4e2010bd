// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/Handle.h"

#include <QString>

namespace core {

// A shelter of the municipality's list, as the signed bundle or the configuration names it.
struct Shelter
{
    ShelterCode code;
    QString name;
    QString nameEn;
    int capacity = 0; // people; 0 = not registered, never "no room"

    bool operator==(const Shelter &) const = default;
};

} // namespace core
