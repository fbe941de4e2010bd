// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QStringList>

namespace uketsukectl {

// expiry --data DIR
//
// How many people this desk can no longer open because they left, and what that waits for; from the
// desk's disk or a copy of it, without changing it, also beside a running desk. No passphrase is
// needed and nobody is named. arguments: what follows the word expiry. Exit code 0, 1 when
// something failed, 2 for a wrong command line.
int expiryCommand(const QStringList &arguments);

} // namespace uketsukectl
