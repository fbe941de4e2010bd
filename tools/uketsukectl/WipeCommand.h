// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QStringList>

namespace uketsukectl {

// wipe --data DIR --by NUMBER --and-by NUMBER --passphrases-stdin [--backup DIR] [--instance FILE]
//
// Deletes a desk whose work is over, with two people's approval: the passphrases of two different
// supervisors of this desk (0: the envelope) are the first two lines of standard input. Never while
// the desk runs, and never before headquarters has every record, or while a backup folder that was
// named is away. Exit code 0; 1 when nothing was deleted, or not all; 2 for a wrong command line.
int wipeCommand(const QStringList &arguments);

} // namespace uketsukectl
