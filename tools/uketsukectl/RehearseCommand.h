// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "store/SqliteRegister.h"
#include "vault/KeyFolder.h"

#include <QStringList>

#include <functional>

// What is done with the register when everybody is admitted and --hq was given: sends it there and
// answers the exit code.
using RehearsalUplink = std::function<int(
    store::SqliteRegister &desk, const vault::KeyFolder &keys, const QString &hqUrl)>;

// uketsukectl rehearse --people N --data DIR [--instance FILE] [--shelter CODE]
//                      [--municipality FILE] [--hq URL]
//
// Admits made-up people through the real register, one transaction each, and prints
// "ACK <event uuid>" as soon as COMMIT has returned. Makes a practice register (passphrase
// "practice") where there is none. arguments: what follows the word rehearse. Exit code 0, 1 when
// something failed, 2 for a wrong command line.
int rehearseCommand(const QStringList &arguments, const RehearsalUplink &uplink = {});
