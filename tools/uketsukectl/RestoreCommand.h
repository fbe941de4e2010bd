// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QStringList>

namespace uketsukectl {

// restore --data DIR [--backup DIR]
//
// Puts the newest sound copy of a desk's register or keys in the place of what is damaged or gone,
// and says what it did; what was damaged stays beside it. Never while the desk runs, and never in
// the place of something sound. Exit code 0, 1 when nothing was restored, 2 for a wrong command
// line.
int restoreCommand(const QStringList &arguments);

} // namespace uketsukectl
