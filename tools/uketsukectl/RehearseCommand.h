// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QStringList>

namespace uketsukectl {

// rehearse --people N --data DIR [--instance FILE] [--shelter CODE] [--municipality FILE]
//          [--hq URL]
//
// Admits made-up people through the real register, one transaction each, and prints
// "ACK <event uuid>" as soon as COMMIT has returned. Makes a practice register (passphrase
// "practice") where there is none, and opens the shelter if it is closed. --municipality: the file
// that headquarters publishes, or its vault keys alone. --hq then sends everything there (it needs
// the published file, whose shelters count too: the first one unless --shelter names another).
// arguments: what follows the word rehearse. Exit code 0, 1 when something failed, 2 for a wrong
// command line.
int rehearseCommand(const QStringList &arguments);

} // namespace uketsukectl
