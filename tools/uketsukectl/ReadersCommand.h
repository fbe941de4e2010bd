// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QStringList>

namespace uketsukectl {

// Prints the names of the card readers, one a line. 0 if there is any.
int readersCommand(const QStringList &arguments);

} // namespace uketsukectl
