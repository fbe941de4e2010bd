// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/OwnQuestions.h"
#include "core/Town.h"

namespace app {

// What the municipality keeps in files of its own. A list that cannot be used keeps nobody out:
// then nobody is asked, and the log says so.
[[nodiscard]] QList<core::Town> loadTowns(const QString &path);
[[nodiscard]] QList<core::OwnQuestion> loadOwnQuestions(const QString &path);

} // namespace app
