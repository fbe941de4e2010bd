// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QStringList>

namespace uketsukectl {

// poster --url URL -o FILE [--title NAME] [--wifi NAME [--wifi-password WORD]] [--practice]
// The poster about the phone page, A4, as PDF. A Wi-Fi's password on it is public by intent, so
// that it may be an argument. 0; 1 when the file cannot be written; 2 usage.
int posterCommand(const QStringList &arguments);

} // namespace uketsukectl
