// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QStringList>

namespace uketsukectl {

// attendance --data DIR [--from YYYY-MM-DD] [--to YYYY-MM-DD]: the shifts of staff that this desk
// recorded, as the municipality's CSV (core/AttendanceCsv.h) on standard output; the days are
// Japanese, both included. Beside the running kiosk, changes nothing, needs no passphrase.
// 0 done, 1 the register cannot be read, 2 usage.
[[nodiscard]] int attendanceCommand(const QStringList &arguments);

} // namespace uketsukectl
