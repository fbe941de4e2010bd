// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/Town.h"

namespace app {

// The municipality's list of towns. A list that cannot be used keeps nobody out: then nobody is
// asked, and the log says so.
[[nodiscard]] QList<core::Town> loadTowns(const QString &path);

} // namespace app
