// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QStringList>

namespace uketsukectl {

// rotate-shelter --data DIR --passphrase-stdin
//
// A new shelter key for the names that a desk records from now on, because somebody may have taken
// the old secret with them. Names of before stay readable here. Never while the desk runs; a
// passphrase of the desk is the first line of standard input. Exit code 0; 1 when nothing was
// changed; 2 for a wrong command line.
int rotateShelterCommand(const QStringList &arguments);

} // namespace uketsukectl
