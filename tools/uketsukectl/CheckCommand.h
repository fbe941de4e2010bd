// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QStringList>

namespace uketsukectl {

// check [--data DIR] [--municipality FILE]
//
// One line each about reader, disk (with --data), clock and headquarters (with --municipality, the
// file that headquarters publishes): "ok  reader: …", or "no  reader: …" with what is wrong and
// what to do. 0 when all are green, 1 when one is not, 2 for arguments that make no sense.
int checkCommand(const QStringList &arguments);

} // namespace uketsukectl
