// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/Codes.h"

#include <QString>

namespace core {

// The words of a code in a language ("ja", "ja-x-easy", "en"; anything else answers Japanese), from
// resources/codes/*.json: the same on the kiosk's screens and on headquarters' board.
[[nodiscard]] QString wordOf(AgeBand code, const QString &language);
[[nodiscard]] QString wordOf(Sex code, const QString &language);
[[nodiscard]] QString wordOf(Place code, const QString &language);
[[nodiscard]] QString wordOf(Presence code, const QString &language);

} // namespace core
