// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QStringList>

namespace uketsukectl {

// give-key --recovery-key FILE --enrolments FILE --desk DESK --out FILE
//
// At city hall, offline: the secret of the desk's shelter, out of the escrow in a copy of
// headquarters' enrolments.db, sealed to that desk alone (vault/ShelterGift.h). The recovery key
// never goes to a desk. Exit code 0; 1 when nothing was written; 2 for a wrong command line.
int giveKeyCommand(const QStringList &arguments);

} // namespace uketsukectl
