// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QStringList>

namespace uketsukectl {

// take-key --data DIR --from FILE --passphrase-stdin [--duty NUMBER]
//
// A desk that was enrolled later than another of its shelter gets the shelter's secret, which
// `recover shelter` sealed to it (vault/ShelterGift.h). Never while the desk runs. Exit code 0; 1
// when nothing was changed; 2 for a wrong command line.
int takeKeyCommand(const QStringList &arguments);

} // namespace uketsukectl
