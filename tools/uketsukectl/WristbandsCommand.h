// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QStringList>

namespace uketsukectl {

// wristbands --shelter CODE --count M -o FILE [--title NAME] [--practice]
// Sheets of wristbands with fresh numbers, as PDF. 0; 1 when the file cannot be written; 2 usage.
int wristbandsCommand(const QStringList &arguments);

} // namespace uketsukectl
