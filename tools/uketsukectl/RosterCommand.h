// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QStringList>

namespace uketsukectl {

// roster --data DIR [--passphrase-stdin] [--uuids]
//
// What a restart knows, without changing it; may run beside a desk. With --uuids the uuid of every
// event, one a line; else a table of everybody, with names when the passphrase (first line of
// standard input) opens them. arguments: what follows the word roster. Exit code 0, 1 when
// something failed, 2 for a wrong command line.
int rosterCommand(const QStringList &arguments);

} // namespace uketsukectl
