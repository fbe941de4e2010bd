// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/MunicipalityFile.h"

namespace uketsukectl {

// Headquarters' clock (ms since 1970 UTC) from its board, over the TLS that the desk's uplink
// trusts. Takes ten seconds at most; the error is a sentence: what is wrong, and what to do.
[[nodiscard]] core::Result<qint64, QString>
askHeadquartersTime(const app::MunicipalityFile &headquarters);

} // namespace uketsukectl
