// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QStringList>

namespace uketsukectl {

// card [--pin-stdin] [--wait SECONDS]: one JSON line about the card on the reader. Without
// --pin-stdin it tells kind and tries only. 0 if there was no problem, 1 if there was one, 2 for
// arguments that make no sense.
int cardCommand(const QStringList &arguments);

} // namespace uketsukectl
