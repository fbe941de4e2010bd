// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QStringList>

namespace uketsukectl {

// recover desk --recovery-key FILE --data DIR --out FILE
// recover desk --recovery-key FILE --data DIR --new-slot [--passphrase-stdin]
// recover headquarters --recovery-key FILE --escrow FILE --database FILE --out FILE
//
// What only the municipality's offline recovery key can do, on copies: writes everybody with their
// names to a new file (0600; .csv or JSON), or gives a desk whose passphrases nobody knows a new
// one, which is shown once (or read from standard input). Exit code 0; 3 when the file was written
// and something could not be read; 1 when nothing was done; 2 for a wrong command line.
int recoverCommand(const QStringList &arguments);

} // namespace uketsukectl
