// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/Codes.h"
#include "core/Needs.h"

#include <QString>

#include <vector>

namespace core {

// The words of a code in a language ("ja", "ja-x-easy", "en"; anything else answers Japanese), from
// resources/codes/*.json: the same on the kiosk's screens and on headquarters' board.
[[nodiscard]] QString wordOf(AgeBand code, const QString &language);
[[nodiscard]] QString wordOf(Sex code, const QString &language);
[[nodiscard]] QString wordOf(Place code, const QString &language);
[[nodiscard]] QString wordOf(Presence code, const QString &language);
[[nodiscard]] QString wordOf(Need code, const QString &language);
[[nodiscard]] QString wordOf(Destination code, const QString &language);
[[nodiscard]] QString wordOf(Relation code, const QString &language);

// What is asked for a need that has an amount, and the answers that are offered; none: it has none.
struct AmountWords
{
    QString question;
    QString left; // the answer, %1: how much
    std::vector<quint16> offered;
};
[[nodiscard]] AmountWords amountOf(Need code, const QString &language);

} // namespace core
