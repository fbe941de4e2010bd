// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

#include <vector>

namespace specimens {

// A real town of Japan; who lives there is not real.
struct Town
{
    QString prefecture;
    QString municipality;
    QString name;
};

[[nodiscard]] const std::vector<Town> &towns();

} // namespace specimens
