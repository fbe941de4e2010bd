// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QStringList>

namespace uketsukectl {

// verify [--hq URL] [--data DIR] [--desk DIR]… [--passphrase-stdin]
//
// Whether nothing was lost, doubled or changed. Reads only, also beside running programs.
//   --data DIR  a data folder of headquarters (hq.db) or of a desk (register.db): pages, gapless
//               streams, the hash chain, the tables and announcements against the records
//   --hq URL    a running headquarters (its board's address on the same machine): what it says that
//               it holds and counts. With --data: the board against a fold of its database
//   --desk DIR  a desk's data folder, checked likewise, and headquarters held against it
//   --passphrase-stdin  of the desks (first line of standard input): every sealed half is opened in
//               its record with its person key, which alone tells swapped or changed person keys
// One plain line a finding ("no  …"), then what was checked ("ok  …"). 0 nothing found, 1
// something, 2 arguments that make no sense.
int verifyCommand(const QStringList &arguments);

} // namespace uketsukectl
