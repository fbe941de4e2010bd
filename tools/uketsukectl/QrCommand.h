// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QStringList>

namespace uketsukectl {

// qr FILE…: what the QR in each picture says, as one line of JSON a file. 0 if every file holds a
// household, 1 if one does not.
// qr --make HOUSEHOLD.json -o OUT.png: a family's QR, for trying. 0; 1 when a file cannot be read
// or written, or is no household; 2 usage.
int qrCommand(const QStringList &arguments);

} // namespace uketsukectl
