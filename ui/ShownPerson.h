// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/Register.h"

namespace ui {

// Here, and nobody has said who they are.
[[nodiscard]] bool isNameless(const core::RosterEntry &entry);
// The name, or why there is none.
[[nodiscard]] QString shownName(const core::RosterEntry &entry);
// Where they are now, with the car they sleep in, the day on which they mean to be back, or where
// they went.
[[nodiscard]] QString shownWhere(const core::RosterEntry &entry, const QDate &today);
// What the family's QR said besides, a line each.
[[nodiscard]] QStringList shownBesides(const core::PersonDetails &person);
// What they said yes to; empty: nothing.
[[nodiscard]] QString shownNeeds(const core::NeedAnswers &said);
// How much of it is left, in brackets; empty: nothing was said about that.
[[nodiscard]] QString shownAmount(const core::NeedAnswers &said, core::Need need);
// The end of a car's number as it is painted on it: 12-34, ・・・5.
[[nodiscard]] QString shownPlate(const QString &digits);

} // namespace ui
